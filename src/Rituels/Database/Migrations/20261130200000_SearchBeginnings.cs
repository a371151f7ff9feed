using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>
/// On PostgreSQL words are indexed as they are written too: the beginning of a word may be longer than its stem ("conventio"), and was
/// then found nowhere. SQLite's index knows no stems. What was told already is indexed anew.
/// </summary>
[DbContext(typeof(RituelsDb)), Migration("20261130200000_SearchBeginnings")]
internal sealed class SearchBeginnings : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        if (migration.IsSqlite()) return;
        foreach (var statement in Postgres) migration.Sql(statement);
    }

    private static IReadOnlyList<string> Postgres =>
    [
        $$"""
        CREATE OR REPLACE FUNCTION search_document(cohort uuid, team uuid, answers text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
          SELECT array_to_tsvector(ARRAY['/c/' || cohort::text, '/t/' || team::text])
            || to_tsvector('pg_catalog.french', words) || to_tsvector('pg_catalog.english', words) || to_tsvector('pg_catalog.simple', words)
          FROM (SELECT regexp_replace(lower(regexp_replace(normalize({{Ligatures.Apart("said")}}, NFD), '[\u0300-\u036F]', '', 'g')),
                  '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u2000-\u206F\u3000-\u303F]+', ' ', 'g') AS words
                FROM (SELECT concat_ws(E'\n', (SELECT string_agg(value, E'\n') FROM json_each_text(answers::json -> 'Texts')), answers::json ->> 'KeyDateText') AS said) AS texts) AS folded
        $$
        """,
        """UPDATE "retrospectives" SET "Answers" = "Answers" """,
    ];
}
