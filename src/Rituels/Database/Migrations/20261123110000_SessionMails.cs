using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>A letter may carry an event for calendars; of each session is known what its audience was last told.</summary>
[DbContext(typeof(RituelsDb)), Migration("20261123110000_SessionMails")]
internal sealed class SessionMails : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<string>("Calendar", "letters", nullable: true);
        migration.AddColumn<string>("CalendarMethod", "letters", nullable: true);
        migration.CreateTable("session_mails", t => new
        {
            SessionId = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            Told = t.Column<string>(nullable: true),
            ToldSequence = t.Column<int>(),
            ToldAt = t.Column<DateTime>(nullable: true),
            ToldLastDay = t.Column<DateOnly>(nullable: true),
            ChoresTold = t.Column<string>(),
            SessionVersion = t.Column<int>(),
            CohortVersion = t.Column<int>(),
            BookVersion = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_session_mails", x => x.SessionId);
            t.ForeignKey("FK_session_mails_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_session_mails_sessions_SessionId", x => x.SessionId, "sessions", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_session_mails_CohortId", "session_mails", "CohortId");
    }
}
