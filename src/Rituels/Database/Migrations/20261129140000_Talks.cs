using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>Talks with what people say to ideas, who signed up, what they were told, and how a cohort goes about it.</summary>
[DbContext(typeof(RituelsDb)), Migration("20261129140000_Talks")]
internal sealed class Talks : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        TheTalks(migration);
        Voices(migration);
        Seats(migration);
        News(migration);
    }

    private static void TheTalks(MigrationBuilder migration)
    {
        migration.CreateTable("talks", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            Source = t.Column<string>(),
            State = t.Column<string>(),
            Title = t.Column<string>(),
            Kind = t.Column<string>(),
            About = t.Column<string>(),
            LeadId = t.Column<Guid>(nullable: true),
            ProposedById = t.Column<Guid>(nullable: true),
            With = t.Column<string>(),
            Guests = t.Column<string>(),
            Audience = t.Column<string>(),
            Wishes = t.Column<string>(),
            Gear = t.Column<string>(),
            Place = t.Column<string>(),
            Link = t.Column<string>(),
            Day = t.Column<DateOnly>(nullable: true),
            From = t.Column<TimeOnly>(),
            Until = t.Column<TimeOnly>(),
            Seats = t.Column<int>(nullable: true),
            Slides = t.Column<string>(),
            Photos = t.Column<string>(),
            Report = t.Column<string>(),
            ToldAt = t.Column<DateTime>(nullable: true),
            CreatedAt = t.Column<DateTime>(),
            Sequence = t.Column<int>(),
            ChangedAt = t.Column<DateTime>(),
            Door = t.Column<int>(),
            Folded = t.Column<string>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_talks", x => x.Id);
            t.ForeignKey("FK_talks_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_talks_people_LeadId", x => x.LeadId, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_talks_people_ProposedById", x => x.ProposedById, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateIndex("IX_talks_CohortId_Source", "talks", ["CohortId", "Source"], unique: true);
        migration.CreateIndex("IX_talks_CohortId_Day", "talks", ["CohortId", "Day"]);
        migration.CreateIndex("IX_talks_LeadId", "talks", "LeadId");
        migration.CreateIndex("IX_talks_ProposedById", "talks", "ProposedById");
    }

    private static void Voices(MigrationBuilder migration)
    {
        migration.CreateTable("talk_voices", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            TalkId = t.Column<Guid>(),
            PersonId = t.Column<Guid>(),
            Comes = t.Column<bool>(),
            Gives = t.Column<bool>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_talk_voices", x => x.Id);
            t.ForeignKey("FK_talk_voices_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_talk_voices_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_talk_voices_talks_TalkId", x => x.TalkId, "talks", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_talk_voices_TalkId_PersonId", "talk_voices", ["TalkId", "PersonId"], unique: true);
        migration.CreateIndex("IX_talk_voices_CohortId", "talk_voices", "CohortId");
        migration.CreateIndex("IX_talk_voices_PersonId", "talk_voices", "PersonId");
    }

    private static void Seats(MigrationBuilder migration)
    {
        migration.CreateTable("talk_seats", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            TalkId = t.Column<Guid>(),
            PersonId = t.Column<Guid>(),
            Number = t.Column<int>(),
            SignedUpAt = t.Column<DateTime>(),
            IsIn = t.Column<bool>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_talk_seats", x => x.Id);
            t.ForeignKey("FK_talk_seats_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_talk_seats_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_talk_seats_talks_TalkId", x => x.TalkId, "talks", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_talk_seats_TalkId_PersonId", "talk_seats", ["TalkId", "PersonId"], unique: true);
        migration.CreateIndex("IX_talk_seats_TalkId_Number", "talk_seats", ["TalkId", "Number"], unique: true);
        migration.CreateIndex("IX_talk_seats_CohortId", "talk_seats", "CohortId");
        migration.CreateIndex("IX_talk_seats_PersonId", "talk_seats", "PersonId");
    }

    private static void News(MigrationBuilder migration)
    {
        migration.CreateTable("talk_news", t => new
        {
            TalkId = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            Told = t.Column<string>(nullable: true),
            IsAnnounced = t.Column<bool>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_talk_news", x => x.TalkId);
            t.ForeignKey("FK_talk_news_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_talk_news_talks_TalkId", x => x.TalkId, "talks", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_talk_news_CohortId", "talk_news", "CohortId");
        migration.CreateTable("talk_books", t => new
        {
            CohortId = t.Column<Guid>(),
            Kinds = t.Column<string>(nullable: true),
            MailDays = t.Column<string>(),
            Announces = t.Column<bool>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_talk_books", x => x.CohortId);
            t.ForeignKey("FK_talk_books_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
    }
}
