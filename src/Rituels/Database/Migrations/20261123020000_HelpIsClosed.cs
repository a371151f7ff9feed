using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>A request for help has a life: what asks for help already is an open request.</summary>
[DbContext(typeof(RituelsDb))]
[Migration("20261123020000_HelpIsClosed")]
internal sealed class HelpIsClosed : Migration
{
    private const string Table = "retrospectives";

    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<bool>("AsksForHelp", Table, defaultValue: false);
        migration.AddColumn<DateTime>("HelpClosedAt", Table, nullable: true);
        migration.AddColumn<string>("HelpOutcome", Table, nullable: true);
        if (migration.IsSqlite()) OnSqlite(migration);
        else OnPostgres(migration);
        migration.CreateIndex("IX_retrospectives_CohortId_AsksForHelp_HelpClosedAt", Table, ["CohortId", "AsksForHelp", "HelpClosedAt"]);
        migration.CreateIndex("IX_retrospectives_HelpClosedById", Table, "HelpClosedById");
    }

    /// <summary>SQLite adds a foreign key only with its column.</summary>
    private static void OnSqlite(MigrationBuilder migration)
    {
        migration.Sql("""ALTER TABLE "retrospectives" ADD COLUMN "HelpClosedById" TEXT NULL REFERENCES "people" ("Id") ON DELETE SET NULL""");
        migration.Sql("""UPDATE "retrospectives" SET "AsksForHelp" = 1 WHERE COALESCE(json_extract("Answers", '$.Texts.help'), '') <> ''""");
    }

    private static void OnPostgres(MigrationBuilder migration)
    {
        migration.AddColumn<Guid>("HelpClosedById", Table, nullable: true);
        migration.AddForeignKey("FK_retrospectives_people_HelpClosedById", Table, "HelpClosedById", "people", principalColumn: "Id", onDelete: ReferentialAction.SetNull);
        migration.Sql("""UPDATE "retrospectives" SET "AsksForHelp" = TRUE WHERE COALESCE("Answers"::json -> 'Texts' ->> 'help', '') <> ''""");
    }
}
