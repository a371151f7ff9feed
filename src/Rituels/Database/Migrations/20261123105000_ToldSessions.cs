using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>What a planning document last said of each session that follows it.</summary>
[DbContext(typeof(RituelsDb))]
[Migration("20261123105000_ToldSessions")]
internal sealed class ToldSessions : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("told_sessions", t => new
        {
            SessionId = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            DocumentId = t.Column<Guid>(),
            Sheet = t.Column<string>(),
            ToldAt = t.Column<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_told_sessions", x => x.SessionId);
            t.ForeignKey("FK_told_sessions_sessions_SessionId", x => x.SessionId, "sessions", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_told_sessions_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_told_sessions_CohortId", "told_sessions", "CohortId");
    }
}
