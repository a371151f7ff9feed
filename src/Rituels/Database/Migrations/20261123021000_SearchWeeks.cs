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

    /// <summary>A word for the team, to look within it.</summary>
    private const string SqliteTeam = """'t' || replace({0}."TeamId", '-', '')""";

    // A row's number is its cohort's, then its week, then its place in that week: the index itself cuts a cohort out and gives
    // the newest first, however many cohorts there are. The full-text table holds no text; beginnings of words, as people type them, are indexed too.
    private static IReadOnlyList<string> Sqlite =>
    [
        """CREATE TABLE "search_cohorts" ("Number" INTEGER PRIMARY KEY, "CohortId" TEXT NOT NULL UNIQUE)""",
        """CREATE TABLE "search_weeks" ("Row" INTEGER PRIMARY KEY, "RetrospectiveId" TEXT NOT NULL UNIQUE)""",
        """CREATE VIRTUAL TABLE "search_index" USING fts5(team, said, content='', contentless_delete=1, prefix='3 4 5', tokenize="unicode61 remove_diacritics 2")""",
        $"""
        CREATE TRIGGER "search_filed" AFTER INSERT ON "retrospectives" BEGIN
          INSERT INTO "search_cohorts" ("CohortId") SELECT NEW."CohortId" WHERE NEW."CohortId" NOT IN (SELECT "CohortId" FROM "search_cohorts");
          INSERT INTO "search_weeks" ("Row", "RetrospectiveId") SELECT COALESCE(MAX(w."Row"), c."Number" * 100000000000 + NEW."Week" * 100000) + 1, NEW."Id"
            FROM "search_cohorts" c LEFT JOIN "search_weeks" w
              ON w."Row" BETWEEN c."Number" * 100000000000 + NEW."Week" * 100000 AND c."Number" * 100000000000 + NEW."Week" * 100000 + 99999
            WHERE c."CohortId" = NEW."CohortId";
          {IndexOf("NEW")};
        END
        """,
        $"""
        CREATE TRIGGER "search_edited" AFTER UPDATE OF "Answers", "TeamId" ON "retrospectives" BEGIN
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
        """CREATE TRIGGER "search_ended" AFTER DELETE ON "cohorts" BEGIN DELETE FROM "search_cohorts" WHERE "CohortId" = OLD."Id"; END""",
        """INSERT INTO "search_cohorts" ("CohortId") SELECT DISTINCT "CohortId" FROM "retrospectives" """,
        """
        INSERT INTO "search_weeks" ("Row", "RetrospectiveId")
          SELECT c."Number" * 100000000000 + r."Week" * 100000 + row_number() OVER (PARTITION BY r."CohortId", r."Week" ORDER BY r."Id"), r."Id"
          FROM "retrospectives" r JOIN "search_cohorts" c ON c."CohortId" = r."CohortId"
        """,
        $"""
        INSERT INTO "search_index" (rowid, team, said) SELECT w."Row", {string.Format(null, SqliteTeam, "r")}, {string.Format(null, SqliteTexts, "r")}
          FROM "retrospectives" r JOIN "search_weeks" w ON w."RetrospectiveId" = r."Id"
        """,
    ];

    private static string IndexOf(string row) => $"""
        INSERT INTO "search_index" (rowid, team, said)
            SELECT "Row", {string.Format(null, SqliteTeam, row)}, {string.Format(null, SqliteTexts, row)} FROM "search_weeks" WHERE "RetrospectiveId" = {row}."Id"
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
