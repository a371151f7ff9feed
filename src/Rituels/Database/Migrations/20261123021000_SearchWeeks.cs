using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>
/// What is searched, beside the model: the database itself keeps it right, whoever writes. Its names begin with
/// <c>search_</c>. What was told already is indexed here.
/// </summary>
[DbContext(typeof(RituelsDb))]
[Migration("20261123021000_SearchWeeks")]
internal sealed class SearchWeeks : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        foreach (var statement in migration.IsSqlite() ? Sqlite : Postgres) migration.Sql(statement);
    }

    /// <summary>All texts of the answers and the one of the key date, as one.</summary>
    private const string SqliteTexts = """
        COALESCE((SELECT group_concat(value, char(10)) FROM json_each({0}."Answers", '$.Texts')), '') || char(10) || COALESCE(json_extract({0}."Answers", '$.KeyDateText'), '')
        """;

    /// <summary>One word for the cohort and one for the team, to look within them.</summary>
    private const string SqliteScope = """'c' || replace({0}."CohortId", '-', '') || ' t' || replace({0}."TeamId", '-', '')""";

    // A row's number begins with its week, so that the index itself gives the newest first. The full-text table holds no text.
    private static IReadOnlyList<string> Sqlite =>
    [
        """CREATE TABLE "search_weeks" ("Row" INTEGER PRIMARY KEY, "RetrospectiveId" TEXT NOT NULL UNIQUE)""",
        """CREATE VIRTUAL TABLE "search_index" USING fts5(scope, said, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2")""",
        $"""
        CREATE TRIGGER "search_filed" AFTER INSERT ON "retrospectives" BEGIN
          INSERT INTO "search_weeks" ("Row", "RetrospectiveId") SELECT COALESCE(MAX("Row"), NEW."Week" * 100000000) + 1, NEW."Id"
            FROM "search_weeks" WHERE "Row" BETWEEN NEW."Week" * 100000000 AND NEW."Week" * 100000000 + 99999999;
          {IndexOf("NEW")};
        END
        """,
        $"""
        CREATE TRIGGER "search_edited" AFTER UPDATE OF "Answers", "TeamId", "CohortId" ON "retrospectives" BEGIN
          DELETE FROM "search_index" WHERE rowid = (SELECT "Row" FROM "search_weeks" WHERE "RetrospectiveId" = OLD."Id");
          {IndexOf("NEW")};
        END
        """,
        """
        CREATE TRIGGER "search_gone" AFTER DELETE ON "retrospectives" BEGIN
          DELETE FROM "search_index" WHERE rowid = (SELECT "Row" FROM "search_weeks" WHERE "RetrospectiveId" = OLD."Id");
          DELETE FROM "search_weeks" WHERE "RetrospectiveId" = OLD."Id";
        END
        """,
        """
        INSERT INTO "search_weeks" ("Row", "RetrospectiveId")
          SELECT "Week" * 100000000 + row_number() OVER (PARTITION BY "Week" ORDER BY "Id"), "Id" FROM "retrospectives"
        """,
        $"""
        INSERT INTO "search_index" (rowid, scope, said) SELECT w."Row", {string.Format(null, SqliteScope, "r")}, {string.Format(null, SqliteTexts, "r")}
          FROM "retrospectives" r JOIN "search_weeks" w ON w."RetrospectiveId" = r."Id"
        """,
    ];

    private static string IndexOf(string row) => $"""
        INSERT INTO "search_index" (rowid, scope, said)
            SELECT "Row", {string.Format(null, SqliteScope, row)}, {string.Format(null, SqliteTexts, row)} FROM "search_weeks" WHERE "RetrospectiveId" = {row}."Id"
        """;

    // Accents go before case, so that an ASCII-only locale folds French too; signs go, so that "front/back" is two words, not a path.
    private static readonly IReadOnlyList<string> Postgres =
    [
        """
        CREATE FUNCTION search_document(cohort uuid, team uuid, answers text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
          SELECT array_to_tsvector(ARRAY['/c/' || cohort::text, '/t/' || team::text])
            || to_tsvector('pg_catalog.french', words) || to_tsvector('pg_catalog.english', words)
          FROM (SELECT regexp_replace(lower(regexp_replace(normalize(said, NFD), '[\u0300-\u036F]', '', 'g')),
                  '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2000-\u206F\u3000-\u303F]+', ' ', 'g') AS words
                FROM (SELECT concat_ws(E'\n', (SELECT string_agg(value, E'\n') FROM json_each_text(answers::json -> 'Texts')), answers::json ->> 'KeyDateText') AS said) AS texts) AS folded
        $$
        """,
        """
        ALTER TABLE "retrospectives" ADD COLUMN "search_words" tsvector GENERATED ALWAYS AS (search_document("CohortId", "TeamId", "Answers")) STORED
        """,
        """CREATE INDEX "search_retrospectives" ON "retrospectives" USING gin ("search_words")""",
    ];
}
