using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;

namespace Rituels.Tests.House;

/// <summary>
/// No page that everybody opens walks through what grows with the instance: SQLite says how it means to answer each of the page's questions, and a
/// table of other cohorts' records is never read whole, nor a join of them made before what is wanted is looked for.
/// </summary>
public class PlansTests
{
    /// <summary>Tables of which an instance has few rows, and what is made of the cohort's own.</summary>
    private static readonly string[] Few = ["old_slugs", "instance_texts"];

    [Fact]
    public async Task No_page_walks_through_other_cohorts_records()
    {
        var plans = new Plans();
        await using var house = await TestHouse.Open("sqlite", adjust: builder => builder.Services.ConfigureDbContext<RituelsDb>(options => options.AddInterceptors(plans)));
        var seed = await Seed.Plant(house);
        foreach (var person in new[] { seed.Ines, seed.Aya })
        {
            var browser = await house.SignedIn(person);
            if (person == seed.Ines) plans.Within(seed.Form(), (await browser.GetAsync(seed.Form())).IsSuccessStatusCode);
            foreach (var page in new[] { "", "/retrospectives", "/agenda", "/help", "/teams", "/teams/carto-demo", "/people", "/people/me", "/archive", "/programme", "/key-dates", "/stand-ups", "/search?q=carte", "/agenda.ics" })
                plans.Within($"/eig-2019{page}", (await browser.GetAsync($"/eig-2019{page}")).IsSuccessStatusCode);
        }
        var walks = await plans.Walks(house.Database.ConnectionString, Few);
        Assert.True(walks.Count == 0, string.Join("\n\n", walks));
    }

    private sealed class Plans : DbCommandInterceptor
    {
        private readonly ConcurrentDictionary<string, List<(string Name, object? Value)>> _asked = [];

        public void Within(string page, bool wasThere) => Assert.True(wasThere, page);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken stop = default)
        {
            _asked.TryAdd(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]);
            return new(result);
        }

        public async Task<List<string>> Walks(string database, string[] few)
        {
            await using var connection = new SqliteConnection(database);
            await connection.OpenAsync();
            var found = new List<string>();
            foreach (var (sql, values) in _asked.Where(asked => asked.Key.StartsWith("SELECT", StringComparison.Ordinal) && !asked.Key.Contains("WHERE 0", StringComparison.Ordinal)))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "EXPLAIN QUERY PLAN " + sql;
                foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
                await using var reader = await command.ExecuteReaderAsync();
                var steps = new List<string>();
                while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
                if (steps.Exists(step => step.StartsWith("MATERIALIZE", StringComparison.Ordinal) || IsWalk(step, sql, few))) found.Add(string.Join('\n', steps.Prepend(sql)));
            }
            return found;
        }

        /// <summary>A step such as <c>SCAN m</c>, of a table by its short name in the question.</summary>
        private static bool IsWalk(string step, string sql, string[] few) =>
            step.StartsWith("SCAN ", StringComparison.Ordinal) && step.Split(' ')[1] is var name && sql.Contains($"\" AS \"{name}\"", StringComparison.Ordinal) && !few.Any(table => sql.Contains($"\"{table}\" AS \"{name}\"", StringComparison.Ordinal));
    }
}
