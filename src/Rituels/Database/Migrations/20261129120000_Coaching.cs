using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>News that staff take of teams, sessions they plan and hours they offer for it, and how a cohort goes about it.</summary>
[DbContext(typeof(RituelsDb)), Migration("20261129120000_Coaching")]
internal sealed class Coaching : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        Contacts(migration);
        Hours(migration);
        Sessions(migration);
        Books(migration);
    }

    private static void Contacts(MigrationBuilder migration)
    {
        migration.CreateTable("coaching_contacts", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            TeamId = t.Column<Guid>(),
            Day = t.Column<DateOnly>(),
            Kind = t.Column<string>(),
            Minutes = t.Column<int>(),
            ById = t.Column<Guid>(nullable: true),
            Others = t.Column<string>(),
            Note = t.Column<string>(),
            NextStep = t.Column<string>(),
            NextDay = t.Column<DateOnly>(nullable: true),
            KeptAt = t.Column<DateTime>(nullable: true),
            LoggedAt = t.Column<DateTime>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_coaching_contacts", x => x.Id);
            t.ForeignKey("FK_coaching_contacts_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_coaching_contacts_people_ById", x => x.ById, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_coaching_contacts_teams_TeamId", x => x.TeamId, "teams", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_coaching_contacts_CohortId_TeamId_Day", "coaching_contacts", ["CohortId", "TeamId", "Day"]);
        migration.CreateIndex("IX_coaching_contacts_TeamId", "coaching_contacts", "TeamId");
        migration.CreateIndex("IX_coaching_contacts_ById", "coaching_contacts", "ById");
    }

    private static void Hours(MigrationBuilder migration)
    {
        migration.CreateTable("coaching_hours", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            PersonId = t.Column<Guid>(),
            Day = t.Column<DateOnly>(),
            From = t.Column<TimeOnly>(),
            Until = t.Column<TimeOnly>(),
            SlotMinutes = t.Column<int>(),
            Place = t.Column<string>(),
            IsForAll = t.Column<bool>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_coaching_hours", x => x.Id);
            t.ForeignKey("FK_coaching_hours_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_coaching_hours_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_coaching_hours_CohortId_Day", "coaching_hours", ["CohortId", "Day"]);
        migration.CreateIndex("IX_coaching_hours_PersonId", "coaching_hours", "PersonId");
    }

    private static void Sessions(MigrationBuilder migration)
    {
        migration.CreateTable("coaching_sessions", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            TeamId = t.Column<Guid>(),
            WithId = t.Column<Guid>(nullable: true),
            Day = t.Column<DateOnly>(),
            From = t.Column<TimeOnly>(),
            Minutes = t.Column<int>(),
            Place = t.Column<string>(),
            WithMentors = t.Column<bool>(),
            State = t.Column<string>(),
            HoursId = t.Column<Guid>(nullable: true),
            BookedById = t.Column<Guid>(nullable: true),
            Sequence = t.Column<int>(),
            ChangedAt = t.Column<DateTime>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_coaching_sessions", x => x.Id);
            t.ForeignKey("FK_coaching_sessions_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_coaching_sessions_coaching_hours_HoursId", x => x.HoursId, "coaching_hours", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_coaching_sessions_people_BookedById", x => x.BookedById, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_coaching_sessions_people_WithId", x => x.WithId, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_coaching_sessions_teams_TeamId", x => x.TeamId, "teams", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_coaching_sessions_CohortId_Day", "coaching_sessions", ["CohortId", "Day"]);
        migration.CreateIndex("IX_coaching_sessions_HoursId_From", "coaching_sessions", ["HoursId", "From"], unique: true);
        migration.CreateIndex("IX_coaching_sessions_TeamId", "coaching_sessions", "TeamId");
        migration.CreateIndex("IX_coaching_sessions_WithId", "coaching_sessions", "WithId");
        migration.CreateIndex("IX_coaching_sessions_BookedById", "coaching_sessions", "BookedById");
    }

    private static void Books(MigrationBuilder migration)
    {
        migration.CreateTable("coaching_books", t => new
        {
            CohortId = t.Column<Guid>(),
            Rhythm = t.Column<int>(),
            Months = t.Column<int>(),
            MailsOnMonday = t.Column<bool>(),
            MailAt = t.Column<TimeOnly>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_coaching_books", x => x.CohortId);
            t.ForeignKey("FK_coaching_books_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("coaching_rhythms", t => new
        {
            TeamId = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            Days = t.Column<int>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_coaching_rhythms", x => x.TeamId);
            t.ForeignKey("FK_coaching_rhythms_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_coaching_rhythms_teams_TeamId", x => x.TeamId, "teams", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("coaching_plans", t => new
        {
            CohortId = t.Column<Guid>(),
            CohortVersion = t.Column<int>(),
            BookVersion = t.Column<int>(),
            LookAgainAt = t.Column<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_coaching_plans", x => x.CohortId);
            t.ForeignKey("FK_coaching_plans_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_coaching_rhythms_CohortId", "coaching_rhythms", "CohortId");
    }
}
