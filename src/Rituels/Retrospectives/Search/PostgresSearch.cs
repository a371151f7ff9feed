using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>
/// PostgreSQL's full-text search: each text is indexed with the French and with the English forms of its words, and is found by either;
/// and with its words as they are, for the beginning of one.
/// </summary>
internal sealed class PostgresSearch(RituelsDb db) : ISearchWeeks
{
    private const string Found = """
        FROM "retrospectives" r
        WHERE r."search_words" @@ ({0}::tsquery && (to_tsquery('pg_catalog.french', {1}) || to_tsquery('pg_catalog.english', {1}) || to_tsquery('pg_catalog.simple', {10})))
          AND r."CohortId" = {2} AND r."Week" BETWEEN {3} AND {4} AND (r."Week" <> ALL ({5}) OR r."TeamId" = ANY ({6}))
        """;

    public async Task<SearchHits> Find(SearchQuery query, SearchScope scope, int skip, int take, CancellationToken stop)
    {
        object[] wanted =
        [
            Within(scope), Terms(query, goesOn: false), scope.Cohort, scope.From.Key, scope.Through.Key,
            scope.Unpublished.Select(week => week.Key).ToArray(), scope.OwnTeams.ToArray(), SearchHits.MostCounted + 1, take, skip, Terms(query, goesOn: true),
        ];
        var count = await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*)::int AS \"Value\" FROM (SELECT 1 {Found} LIMIT {{7}}) AS found", wanted).ToListAsync(stop);
        if (count[0] <= skip) return new SearchHits(count[0], []);
        return new SearchHits(count[0], await db.Database.SqlQueryRaw<Guid>($"SELECT r.\"Id\" AS \"Value\" {Found} ORDER BY r.\"Week\" DESC, r.\"Id\" DESC LIMIT {{8}} OFFSET {{9}}", wanted).ToListAsync(stop));
    }

    /// <summary>The index is of the row itself.</summary>
    public Task Forget(CancellationToken stop) => Task.CompletedTask;

    public async Task<WordForms> FormsOf(IReadOnlyCollection<string> words, CancellationToken stop)
    {
        var stems = await db.Database.SqlQuery<Stem>($"""
            SELECT word AS "Word", COALESCE((ts_lexize('pg_catalog.french_stem', word))[1], '') AS "French", COALESCE((ts_lexize('pg_catalog.english_stem', word))[1], '') AS "English"
            FROM unnest({words.ToArray()}) AS word
            """).ToListAsync(stop);
        return new WordForms(stems.ToDictionary(stem => stem.Word, stem => new[] { stem.French, stem.English }));
    }

    private static string Within(SearchScope scope) => $"'/c/{scope.Cohort}'" + (scope.Team is { } team ? $" & '/t/{team}'" : "");

    /// <summary>Words are letters and digits only: nothing that was typed is an operator. The beginning of a word has no stem.</summary>
    private static string Terms(SearchQuery query, bool goesOn) => string.Join(" & ", query.Terms.Select(term => $"({string.Join(" <-> ", term.Words.Select(word => $"'{word}'"))}{(goesOn && term.IsPrefix ? ":*" : "")})"));

    private sealed record Stem(string Word, string French, string English);
}
