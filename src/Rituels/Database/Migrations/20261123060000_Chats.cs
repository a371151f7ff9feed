using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>Chats of a cohort, its people in them, and the days on which somebody is away.</summary>
[DbContext(typeof(RituelsDb))]
[Migration("20261123060000_Chats")]
internal sealed class Chats : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("chat_channels", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            Kind = t.Column<string>(),
            Name = t.Column<string>(),
            Server = t.Column<string>(nullable: true),
            Place = t.Column<string>(),
            Secret = t.Column<string>(),
            Reminds = t.Column<bool>(),
            Announces = t.Column<bool>(),
            AddedAt = t.Column<DateTime>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_chat_channels", x => x.Id);
            t.ForeignKey("FK_chat_channels_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("chat_members", t => new
        {
            CohortId = t.Column<Guid>(),
            PersonId = t.Column<Guid>(),
            MemberId = t.Column<string>(),
            Reminds = t.Column<bool>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_chat_members", x => new { x.CohortId, x.PersonId });
            t.ForeignKey("FK_chat_members_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_chat_members_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("absences", t => new
        {
            PersonId = t.Column<Guid>(),
            From = t.Column<DateOnly>(),
            To = t.Column<DateOnly>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_absences", x => new { x.PersonId, x.From, x.To });
            t.ForeignKey("FK_absences_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_chat_channels_CohortId", "chat_channels", "CohortId");
        migration.CreateIndex("IX_chat_members_CohortId_MemberId", "chat_members", ["CohortId", "MemberId"], unique: true);
        migration.CreateIndex("IX_chat_members_PersonId", "chat_members", "PersonId");
        migration.CreateIndex("IX_absences_From_To", "absences", ["From", "To"]);
    }
}
