using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>Key dates of teams that other rituals noted.</summary>
[DbContext(typeof(RituelsDb))]
[Migration("20261129110500_NotedDates")]
internal sealed class NotedDates : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("noted_dates", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            TeamId = t.Column<Guid>(),
            Day = t.Column<DateOnly>(),
            Text = t.Column<string>(),
            At = t.Column<DateTime>(),
            ById = t.Column<Guid>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_noted_dates", x => x.Id);
            t.ForeignKey("FK_noted_dates_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_noted_dates_teams_TeamId", x => x.TeamId, "teams", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_noted_dates_people_ById", x => x.ById, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateIndex("IX_noted_dates_TeamId_Day", "noted_dates", ["TeamId", "Day"], unique: true);
        migration.CreateIndex("IX_noted_dates_CohortId_Day", "noted_dates", ["CohortId", "Day"]);
        migration.CreateIndex("IX_noted_dates_ById", "noted_dates", "ById");
    }
}
