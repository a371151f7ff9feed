using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>How long a cohort's people are kept.</summary>
[DbContext(typeof(RituelsDb))]
[Migration("20261123030100_Retention")]
internal sealed class Retention : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.CreateTable("retention_rules", t => new
        {
            CohortId = t.Column<Guid>(),
            Months = t.Column<int>(),
            What = t.Column<string>(),
            Since = t.Column<DateTime>(),
            DoneAt = t.Column<DateTime>(nullable: true),
            PlannedFor = t.Column<DateOnly>(nullable: true),
            PlannedFrom = t.Column<int>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_retention_rules", x => x.CohortId);
            t.ForeignKey("FK_retention_rules_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
}
