using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>Stand-ups with their notes, teams' lines of a week, how a cohort holds them, and screens on walls.</summary>
[DbContext(typeof(RituelsDb))]
[Migration("20261129110000_StandUps")]
internal sealed class StandUps : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        CreateStandUps(migration);
        CreateLines(migration);
        CreateWalls(migration);
    }

    private static void CreateStandUps(MigrationBuilder migration)
    {
        migration.CreateTable("stand_ups", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            Title = t.Column<string>(),
            Day = t.Column<DateOnly>(),
            CreatedById = t.Column<Guid>(nullable: true),
            HostId = t.Column<Guid>(nullable: true),
            CreatedAt = t.Column<DateTime>(),
            Seconds = t.Column<int>(),
            Grace = t.Column<int>(),
            LastSlot = t.Column<int>(),
            Announces = t.Column<bool>(),
            Turns = t.Column<string>(),
            State = t.Column<string>(),
            At = t.Column<int>(),
            RunsSince = t.Column<DateTime>(nullable: true),
            Before = t.Column<long>(),
            Shared = t.Column<long>(),
            StartedAt = t.Column<DateTime>(nullable: true),
            EndedAt = t.Column<DateTime>(nullable: true),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_stand_ups", x => x.Id);
            t.ForeignKey("FK_stand_ups_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_stand_ups_people_CreatedById", x => x.CreatedById, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_stand_ups_people_HostId", x => x.HostId, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateTable("stand_up_notes", t => new
        {
            Id = t.Column<Guid>(),
            StandUpId = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            TurnId = t.Column<Guid>(nullable: true),
            TeamId = t.Column<Guid>(nullable: true),
            Text = t.Column<string>(),
            ById = t.Column<Guid>(nullable: true),
            At = t.Column<DateTime>(),
            Kind = t.Column<string>(),
            Day = t.Column<DateOnly>(nullable: true),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_stand_up_notes", x => x.Id);
            t.ForeignKey("FK_stand_up_notes_stand_ups_StandUpId", x => x.StandUpId, "stand_ups", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_stand_up_notes_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_stand_up_notes_teams_TeamId", x => x.TeamId, "teams", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_stand_up_notes_people_ById", x => x.ById, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateIndex("IX_stand_ups_CohortId_State_Day", "stand_ups", ["CohortId", "State", "Day"]);
        migration.CreateIndex("IX_stand_ups_CreatedById", "stand_ups", "CreatedById");
        migration.CreateIndex("IX_stand_ups_HostId", "stand_ups", "HostId");
        migration.CreateIndex("IX_stand_up_notes_StandUpId", "stand_up_notes", "StandUpId");
        migration.CreateIndex("IX_stand_up_notes_CohortId", "stand_up_notes", "CohortId");
        migration.CreateIndex("IX_stand_up_notes_TeamId", "stand_up_notes", "TeamId");
        migration.CreateIndex("IX_stand_up_notes_ById", "stand_up_notes", "ById");
    }

    private static void CreateLines(MigrationBuilder migration)
    {
        migration.CreateTable("stand_up_lines", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            TeamId = t.Column<Guid>(),
            Week = t.Column<int>(),
            Text = t.Column<string>(),
            ById = t.Column<Guid>(nullable: true),
            At = t.Column<DateTime>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_stand_up_lines", x => x.Id);
            t.ForeignKey("FK_stand_up_lines_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_stand_up_lines_teams_TeamId", x => x.TeamId, "teams", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_stand_up_lines_people_ById", x => x.ById, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateTable("stand_up_books", t => new
        {
            CohortId = t.Column<Guid>(),
            Seconds = t.Column<int>(),
            Grace = t.Column<int>(),
            LastSlot = t.Column<int>(),
            HasLines = t.Column<bool>(),
            Opens = t.Column<string>(),
            Closes = t.Column<string>(),
            Reminds = t.Column<bool>(),
            PlannedVersion = t.Column<int>(),
            PlannedCohort = t.Column<int>(),
            LookAgainAt = t.Column<DateTime>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_stand_up_books", x => x.CohortId);
            t.ForeignKey("FK_stand_up_books_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_stand_up_lines_TeamId_Week", "stand_up_lines", ["TeamId", "Week"], unique: true);
        migration.CreateIndex("IX_stand_up_lines_CohortId_Week", "stand_up_lines", ["CohortId", "Week"]);
        migration.CreateIndex("IX_stand_up_lines_ById", "stand_up_lines", "ById");
    }

    private static void CreateWalls(MigrationBuilder migration)
    {
        migration.CreateTable("stand_up_walls", t => new
        {
            Id = t.Column<Guid>(),
            SecretHash = t.Column<string>(),
            CodeHash = t.Column<string>(nullable: true),
            MadeAt = t.Column<DateTime>(),
            StandUpId = t.Column<Guid>(nullable: true),
            PairedAt = t.Column<DateTime>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_stand_up_walls", x => x.Id);
            t.ForeignKey("FK_stand_up_walls_stand_ups_StandUpId", x => x.StandUpId, "stand_ups", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_stand_up_walls_SecretHash", "stand_up_walls", "SecretHash", unique: true);
        migration.CreateIndex("IX_stand_up_walls_CodeHash", "stand_up_walls", "CodeHash", unique: true);
        migration.CreateIndex("IX_stand_up_walls_MadeAt", "stand_up_walls", "MadeAt");
        migration.CreateIndex("IX_stand_up_walls_StandUpId", "stand_up_walls", "StandUpId");
    }
}
