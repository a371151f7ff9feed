using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>
/// Requests for help are records of their own, with offers and comments. What retrospectives asked goes there whole, with how,
/// when and by whom it ended; a request born so has its retrospective's id.
/// </summary>
[DbContext(typeof(RituelsDb)), Migration("20261129100000_Help")]
internal sealed class Help : Migration
{
    private const string Retrospectives = "retrospectives";

    protected override void Up(MigrationBuilder migration)
    {
        Requests(migration);
        Answers(migration);
        Move(migration);
        migration.DropIndex("IX_retrospectives_CohortId_AsksForHelp_HelpClosedAt", Retrospectives);
        migration.DropIndex("IX_retrospectives_HelpClosedById", Retrospectives);
        if (migration.IsSqlite()) foreach (var column in (string[])["HelpClosedById", "HelpClosedAt", "HelpOutcome"]) migration.Sql($"""ALTER TABLE "retrospectives" DROP COLUMN "{column}" """);
        else OnPostgres(migration);
    }

    private static void Requests(MigrationBuilder migration)
    {
        migration.CreateTable("help_requests", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            TeamId = t.Column<Guid>(nullable: true),
            AskedById = t.Column<Guid>(nullable: true),
            Source = t.Column<string>(),
            Week = t.Column<int>(nullable: true),
            Text = t.Column<string>(),
            AskedAt = t.Column<DateTime>(),
            State = t.Column<string>(),
            HelperId = t.Column<Guid>(nullable: true),
            EndedAt = t.Column<DateTime>(nullable: true),
            EndedById = t.Column<Guid>(nullable: true),
            IsTakenBack = t.Column<bool>(),
            Ends = t.Column<int>(),
            ChangedAt = t.Column<DateTime>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_help_requests", x => x.Id);
            t.ForeignKey("FK_help_requests_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_help_requests_teams_TeamId", x => x.TeamId, "teams", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_help_requests_people_AskedById", x => x.AskedById, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_help_requests_people_HelperId", x => x.HelperId, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_help_requests_people_EndedById", x => x.EndedById, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateIndex("IX_help_requests_CohortId_Source", "help_requests", ["CohortId", "Source"], unique: true);
        migration.CreateIndex("IX_help_requests_CohortId_EndedAt", "help_requests", ["CohortId", "EndedAt"]);
        foreach (var column in (string[])["TeamId", "AskedById", "HelperId", "EndedById"]) migration.CreateIndex($"IX_help_requests_{column}", "help_requests", column);
    }

    private static void Answers(MigrationBuilder migration)
    {
        migration.CreateTable("help_offers", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            RequestId = t.Column<Guid>(),
            PersonId = t.Column<Guid>(nullable: true),
            Text = t.Column<string>(),
            OfferedAt = t.Column<DateTime>(),
            WithdrawnAt = t.Column<DateTime>(nullable: true),
            Times = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_help_offers", x => x.Id);
            t.ForeignKey("FK_help_offers_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_help_offers_help_requests_RequestId", x => x.RequestId, "help_requests", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_help_offers_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateTable("help_comments", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            RequestId = t.Column<Guid>(),
            PersonId = t.Column<Guid>(nullable: true),
            Text = t.Column<string>(),
            WrittenAt = t.Column<DateTime>(),
            IsTold = t.Column<bool>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_help_comments", x => x.Id);
            t.ForeignKey("FK_help_comments_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_help_comments_help_requests_RequestId", x => x.RequestId, "help_requests", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_help_comments_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateIndex("IX_help_offers_RequestId_PersonId", "help_offers", ["RequestId", "PersonId"], unique: true);
        migration.CreateIndex("IX_help_comments_RequestId", "help_comments", "RequestId");
        foreach (var table in (string[])["help_offers", "help_comments"])
            foreach (var column in (string[])["CohortId", "PersonId"]) migration.CreateIndex($"IX_{table}_{column}", table, column);
    }

    /// <summary>As the program writes it: <c>retrospective/2019-W10/{team}</c>, the id in small letters.</summary>
    private static void Move(MigrationBuilder migration)
    {
        var (text, week, team, no) = migration.IsSqlite()
            ? ("""json_extract("Answers", '$.Texts.help')""", """printf('%04d-W%02d', "Week" / 100, "Week" % 100)""", """lower("TeamId")""", "0")
            : ("""("Answers"::json -> 'Texts' ->> 'help')""", """to_char("Week" / 100, 'FM0000') || '-W' || to_char("Week" % 100, 'FM00')""", """ "TeamId"::text""", "FALSE");
        migration.Sql($"""
            INSERT INTO "help_requests" ("Id", "CohortId", "TeamId", "AskedById", "Source", "Week", "Text", "AskedAt", "State", "EndedAt", "EndedById", "IsTakenBack", "Ends", "ChangedAt", "Version")
            SELECT "Id", "CohortId", "TeamId", "FiledById", 'retrospective/' || {week} || '/' || {team}, "Week", COALESCE({text}, ''), "FiledAt",
              CASE WHEN "HelpClosedAt" IS NULL THEN 'Asked' WHEN "HelpOutcome" = 'Solved' THEN 'Done' ELSE 'Withdrawn' END,
              "HelpClosedAt", "HelpClosedById", {no}, CASE WHEN "HelpClosedAt" IS NULL THEN 0 ELSE 1 END, COALESCE("HelpClosedAt", "FiledAt"), 1
            FROM "retrospectives" WHERE "AsksForHelp"
            """);
    }

    private static void OnPostgres(MigrationBuilder migration)
    {
        migration.DropForeignKey("FK_retrospectives_people_HelpClosedById", Retrospectives);
        foreach (var column in (string[])["HelpClosedById", "HelpClosedAt", "HelpOutcome"]) migration.DropColumn(column, Retrospectives);
    }
}
