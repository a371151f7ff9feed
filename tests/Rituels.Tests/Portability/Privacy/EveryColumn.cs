using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

/// <summary>Reads every text of every table as it lies in the database, past the model.</summary>
internal static class EveryColumn
{
    /// <summary>Where one of these stands, whatever its case: <c>table: text</c>.</summary>
    public static async Task<List<string>> Find(this TestHouse house, params string[] wanted) =>
        [.. (await house.Rows()).SelectMany(row => row.Cells.Where(cell => wanted.Any(word => cell.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(cell => $"{row.Table}: {cell}"))];

    /// <summary>Where the person stands in a row that names the cohort.</summary>
    public static async Task<List<string>> FindTogether(this TestHouse house, Guid cohort, Guid person) =>
        [.. (await house.Rows()).Where(row => row.Cells.Contains($"{cohort}", StringComparer.OrdinalIgnoreCase) && row.Cells.Contains($"{person}", StringComparer.OrdinalIgnoreCase)).Select(row => row.Table)];

    private static Task<List<(string Table, List<string> Cells)>> Rows(this TestHouse house) => house.With(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var rows = new List<(string, List<string>)>();
        foreach (var table in await Tables(connection))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) rows.Add((table, [.. Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetValue(i)}")]));
        }
        return rows;
    });

    private static async Task<List<string>> Tables(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = connection is Microsoft.Data.Sqlite.SqliteConnection
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        Assert.True(tables.Count > 15);
        return tables;
    }
}
