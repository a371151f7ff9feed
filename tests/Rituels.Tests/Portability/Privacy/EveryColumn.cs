using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

/// <summary>Reads every text of every table as it lies in the database, past the model.</summary>
internal static class EveryColumn
{
    /// <summary>Where one of these stands, whatever its case: <c>table.column: text</c>.</summary>
    public static Task<List<string>> Find(this TestHouse house, params string[] wanted) => house.With(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var found = new List<string>();
        foreach (var table in await Tables(connection)) found.AddRange(await In(connection, table, wanted));
        return found;
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

    private static async Task<List<string>> In(DbConnection connection, string table, string[] wanted)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
            for (var i = 0; i < reader.FieldCount; i++)
                if (reader.GetValue(i) is string text && wanted.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) found.Add($"{table}.{reader.GetName(i)}: {text}");
        return found;
    }
}
