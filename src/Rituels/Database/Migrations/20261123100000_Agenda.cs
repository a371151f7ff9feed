using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>Sessions with their history, who comes to them, personal calendars, and how a cohort keeps its agenda.</summary>
[DbContext(typeof(RituelsDb))]
[Migration("20261123100000_Agenda")]
internal sealed class Agenda : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable("sessions", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            Uid = t.Column<string>(),
            Sheet = t.Column<string>(),
            FirstDay = t.Column<DateOnly>(),
            LastDay = t.Column<DateOnly>(),
            Sequence = t.Column<int>(),
            Source = t.Column<string>(nullable: true),
            InvitedAt = t.Column<DateTime>(nullable: true),
            CreatedAt = t.Column<DateTime>(),
            ChangedAt = t.Column<DateTime>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_sessions", x => x.Id);
            t.ForeignKey("FK_sessions_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("session_changes", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            SessionId = t.Column<Guid>(),
            At = t.Column<DateTime>(),
            ById = t.Column<Guid>(nullable: true),
            Before = t.Column<string>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_session_changes", x => x.Id);
            t.ForeignKey("FK_session_changes_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_session_changes_sessions_SessionId", x => x.SessionId, "sessions", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_session_changes_people_ById", x => x.ById, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateTable("attendances", t => new
        {
            SessionId = t.Column<Guid>(),
            PersonId = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            Comes = t.Column<bool>(),
            AnsweredAt = t.Column<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_attendances", x => new { x.SessionId, x.PersonId });
            t.ForeignKey("FK_attendances_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_attendances_sessions_SessionId", x => x.SessionId, "sessions", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_attendances_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("calendar_keys", t => new
        {
            PersonId = t.Column<Guid>(),
            TokenHash = t.Column<string>(),
            MadeAt = t.Column<DateTime>(),
            LastUsedOn = t.Column<DateOnly>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_calendar_keys", x => x.PersonId);
            t.ForeignKey("FK_calendar_keys_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("agenda_books", t => new
        {
            CohortId = t.Column<Guid>(),
            IsPublic = t.Column<bool>(),
            Habits = t.Column<string>(),
            Checklist = t.Column<string>(nullable: true),
            MailDays = t.Column<string>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_agenda_books", x => x.CohortId);
            t.ForeignKey("FK_agenda_books_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_sessions_Uid", "sessions", "Uid", unique: true);
        migration.CreateIndex("IX_sessions_CohortId_LastDay", "sessions", ["CohortId", "LastDay"]);
        migration.CreateIndex("IX_session_changes_SessionId", "session_changes", "SessionId");
        migration.CreateIndex("IX_session_changes_CohortId", "session_changes", "CohortId");
        migration.CreateIndex("IX_session_changes_ById", "session_changes", "ById");
        migration.CreateIndex("IX_attendances_CohortId", "attendances", "CohortId");
        migration.CreateIndex("IX_attendances_PersonId", "attendances", "PersonId");
        migration.CreateIndex("IX_calendar_keys_TokenHash", "calendar_keys", "TokenHash", unique: true);
    }
}
