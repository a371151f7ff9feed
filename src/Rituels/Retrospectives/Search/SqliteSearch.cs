using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>
/// SQLite's FTS5, without accents and case; it knows no forms of a word. A row's number is its cohort's, then its week, then
/// its place: its order is the weeks', and some weeks of a cohort are a span of rows.
/// </summary>
internal sealed class SqliteSearch(RituelsDb db) : ISearchWeeks
{
    private const string Found = """
        FROM "search_index" f JOIN "search_weeks" w ON w."Row" = f.rowid
        WHERE f."search_index" MATCH {0} AND f.rowid BETWEEN (SELECT "Number" FROM "search_cohorts" WHERE "CohortId" = {8}) * 100000000000 + {1} * 100000
            AND (SELECT "Number" FROM "search_cohorts" WHERE "CohortId" = {8}) * 100000000000 + {2} * 100000 + 99999
          AND (f.rowid / 100000 % 1000000 NOT IN (SELECT value FROM json_each({3})) OR w."RetrospectiveId" IN (
          SELECT r."Id" FROM "retrospectives" r WHERE r."TeamId" IN (SELECT value FROM json_each({4})) AND r."Week" IN (SELECT value FROM json_each({3}))))
        """;

    public async Task<SearchHits> Find(SearchQuery query, SearchScope scope, int skip, int take, CancellationToken stop)
    {
        object[] wanted =
        [
            Match(query, scope), scope.From.Key, scope.Through.Key, JsonSerializer.Serialize(scope.Unpublished.Select(week => week.Key)),
            JsonSerializer.Serialize(scope.OwnTeams.Select(team => team.ToString().ToUpperInvariant())), SearchHits.MostCounted + 1, take, skip, scope.Cohort,
        ];
        var count = await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS \"Value\" FROM (SELECT 1 {Found} LIMIT {{5}})", wanted).ToListAsync(stop);
        if (count[0] <= skip) return new SearchHits(count[0], []);
        return new SearchHits(count[0], await db.Database.SqlQueryRaw<Guid>($"SELECT w.\"RetrospectiveId\" AS \"Value\" {Found} ORDER BY f.rowid DESC LIMIT {{6}} OFFSET {{7}}", wanted).ToListAsync(stop));
    }

    /// <summary>
    /// FTS5 only marks what was deleted, until segments are merged: "optimize" merges them all, where there are two at least. The second one is
    /// a row that no cohort has.
    /// </summary>
    public async Task Forget(CancellationToken stop)
    {
        foreach (var statement in (string[])["DELETE FROM \"search_index\" WHERE rowid = 0", "INSERT INTO \"search_index\" (rowid, team, said) VALUES (0, 'none', 'none')", "INSERT INTO \"search_index\" (\"search_index\") VALUES ('optimize')"])
            await db.Database.ExecuteSqlRawAsync(statement, stop);
    }

    public Task<WordForms> FormsOf(IReadOnlyCollection<string> words, CancellationToken stop) => Task.FromResult(WordForms.Plain);

    /// <summary>Words are letters and digits only, and quoted: nothing that was typed is an operator.</summary>
    private static string Match(SearchQuery query, SearchScope scope)
    {
        var said = query.Terms.Select(term => $"said : \"{string.Join(' ', term.Words)}\"{(term.IsPrefix ? " *" : "")}");
        return string.Join(" AND ", scope.Team is { } team ? said.Prepend($"team : t{team:N}") : said);
    }
}
