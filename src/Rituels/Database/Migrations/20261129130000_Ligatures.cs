using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>What is searched, with its ligatures as two letters, as <see cref="Programme.Folding"/> has them: "coeur" finds "cœur". What was told already is indexed anew.</summary>
[DbContext(typeof(RituelsDb))]
[Migration("20261129130000_Ligatures")]
internal sealed class Ligatures : Migration
{
    private static readonly (string From, string To)[] Letters = [("œ", "oe"), ("Œ", "oe"), ("æ", "ae"), ("Æ", "ae"), ("ß", "ss"), ("ẞ", "ss")];

    protected override void Up(MigrationBuilder migration)
    {
        foreach (var statement in migration.IsSqlite() ? Sqlite : Postgres) migration.Sql(statement);
    }

    internal static string Apart(string text) => Letters.Aggregate(text, (told, letter) => $"replace({told}, '{letter.From}', '{letter.To}')");

    private static string IndexOf(string row) => $"""
        INSERT INTO "search_index" (rowid, team, said)
          SELECT w."Row", 't' || replace({row}."TeamId", '-', ''), {Apart(Said(row))}
        """;

    private static string Said(string row) => $"""COALESCE((SELECT group_concat(value, char(10)) FROM json_each({row}."Answers", '$.Texts')), '') || char(10) || COALESCE(json_extract({row}."Answers", '$.KeyDateText'), '')""";

    private static IReadOnlyList<string> Sqlite =>
    [
        """DROP TRIGGER "search_filed" """,
        """DROP TRIGGER "search_edited" """,
        $"""
        CREATE TRIGGER "search_filed" AFTER INSERT ON "retrospectives" BEGIN
          INSERT INTO "search_cohorts" ("CohortId") SELECT NEW."CohortId" WHERE NEW."CohortId" NOT IN (SELECT "CohortId" FROM "search_cohorts");
          INSERT INTO "search_weeks" ("Row", "RetrospectiveId") SELECT COALESCE(MAX(w."Row"), c."Number" * 100000000000 + NEW."Week" * 100000) + 1, NEW."Id"
            FROM "search_cohorts" c LEFT JOIN "search_weeks" w
              ON w."Row" BETWEEN c."Number" * 100000000000 + NEW."Week" * 100000 AND c."Number" * 100000000000 + NEW."Week" * 100000 + 99999
            WHERE c."CohortId" = NEW."CohortId";
          {IndexOf("NEW")} FROM "search_weeks" w WHERE w."RetrospectiveId" = NEW."Id";
        END
        """,
        $"""
        CREATE TRIGGER "search_edited" AFTER UPDATE OF "Answers", "TeamId" ON "retrospectives" BEGIN
          DELETE FROM "search_index" WHERE rowid = (SELECT "Row" FROM "search_weeks" WHERE "RetrospectiveId" = OLD."Id");
          {IndexOf("NEW")} FROM "search_weeks" w WHERE w."RetrospectiveId" = NEW."Id";
        END
        """,
        """INSERT INTO "search_index" ("search_index") VALUES ('delete-all')""",
        $"""{IndexOf("r")} FROM "retrospectives" r JOIN "search_weeks" w ON w."RetrospectiveId" = r."Id" """,
    ];

    // A generated column keeps the function as it was when the row was written: each row is written again.
    private static IReadOnlyList<string> Postgres =>
    [
        $$"""
        CREATE OR REPLACE FUNCTION search_document(cohort uuid, team uuid, answers text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
          SELECT array_to_tsvector(ARRAY['/c/' || cohort::text, '/t/' || team::text])
            || to_tsvector('pg_catalog.french', words) || to_tsvector('pg_catalog.english', words)
          FROM (SELECT regexp_replace(lower(regexp_replace(normalize({{Apart("said")}}, NFD), '[\u0300-\u036F]', '', 'g')),
                  '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2000-\u206F\u3000-\u303F]+', ' ', 'g') AS words
                FROM (SELECT concat_ws(E'\n', (SELECT string_agg(value, E'\n') FROM json_each_text(answers::json -> 'Texts')), answers::json ->> 'KeyDateText') AS said) AS texts) AS folded
        $$
        """,
        """UPDATE "retrospectives" SET "Answers" = "Answers" """,
    ];
}
