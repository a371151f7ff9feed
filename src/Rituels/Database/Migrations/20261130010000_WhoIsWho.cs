using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>What people show of themselves in each cohort, where its staff are reached; missions and links of teams.</summary>
[DbContext(typeof(RituelsDb)), Migration("20261130010000_WhoIsWho")]
internal sealed class WhoIsWho : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<string>("Mission", "teams", defaultValue: "");
        migration.AddColumn<string>("Links", "teams", defaultValue: "[]");
        migration.CreateTable("directory_cards", t => new
        {
            CohortId = t.Column<Guid>(),
            PersonId = t.Column<Guid>(),
            ShowsEmail = t.Column<bool>(),
            Phone = t.Column<string>(),
            Work = t.Column<string>(),
            About = t.Column<string>(),
            Seat = t.Column<string>(),
            Links = t.Column<string>(),
            ChangedAt = t.Column<DateTime>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_directory_cards", x => new { x.CohortId, x.PersonId });
            t.ForeignKey("FK_directory_cards_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_directory_cards_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_directory_cards_PersonId", "directory_cards", "PersonId");
        migration.CreateTable("directory_books", t => new
        {
            CohortId = t.Column<Guid>(),
            Contact = t.Column<string>(),
            Channel = t.Column<string>(),
            ChannelLink = t.Column<string>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_directory_books", x => x.CohortId);
            t.ForeignKey("FK_directory_books_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
    }
}
