using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>The register of what was taken out, and links for outsiders.</summary>
[DbContext(typeof(RituelsDb))]
[Migration("20261123030000_TakingOut")]
internal sealed class TakingOut : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("register_rows", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            PersonId = t.Column<Guid>(nullable: true),
            What = t.Column<string>(),
            At = t.Column<DateTime>(),
            Format = t.Column<string>(nullable: true),
            TeamId = t.Column<Guid>(nullable: true),
            Week = t.Column<int>(nullable: true),
            Records = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_register_rows", x => x.Id);
            t.ForeignKey("FK_register_rows_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_register_rows_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_register_rows_teams_TeamId", x => x.TeamId, "teams", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateTable("share_links", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            TeamId = t.Column<Guid>(),
            Label = t.Column<string>(),
            TokenHash = t.Column<string>(),
            MadeById = t.Column<Guid>(nullable: true),
            MadeAt = t.Column<DateTime>(),
            Until = t.Column<DateOnly>(),
            LastUsedOn = t.Column<DateOnly>(nullable: true),
            RevokedAt = t.Column<DateTime>(nullable: true),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_share_links", x => x.Id);
            t.ForeignKey("FK_share_links_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_share_links_people_MadeById", x => x.MadeById, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_share_links_teams_TeamId", x => x.TeamId, "teams", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_register_rows_CohortId_At", "register_rows", ["CohortId", "At"]);
        migration.CreateIndex("IX_register_rows_PersonId", "register_rows", "PersonId");
        migration.CreateIndex("IX_register_rows_TeamId", "register_rows", "TeamId");
        migration.CreateIndex("IX_share_links_CohortId", "share_links", "CohortId");
        migration.CreateIndex("IX_share_links_MadeById", "share_links", "MadeById");
        migration.CreateIndex("IX_share_links_TeamId", "share_links", "TeamId");
        migration.CreateIndex("IX_share_links_TokenHash", "share_links", "TokenHash", unique: true);
    }
}
