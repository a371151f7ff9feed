using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>
/// Writes new rows by the thousand with one prepared statement, in columns and values as the context's own. Nothing follows them: the
/// context's way takes ten times as long.
/// </summary>
internal static class ManyRows
{
    /// <summary>Rows of one statement, where each statement is a message to a server.</summary>
    private const int AtOnce = 100;

    /// <summary>Within the transaction that is open.</summary>
    public static async Task Insert<T>(this RituelsDb db, IReadOnlyList<T> rows, CancellationToken stop) where T : class
    {
        if (rows.Count == 0) return;
        var columns = db.Model.FindEntityType(typeof(T))!.GetProperties().ToList();
        foreach (var versioned in rows.OfType<IVersioned>()) versioned.Version++;
        foreach (var some in rows.Chunk(db.Database.IsSqlite() ? rows.Count : AtOnce).GroupBy(chunk => chunk.Length)) await Write(db, columns, db.Database.IsSqlite() ? 1 : some.Key, [.. some.SelectMany(chunk => chunk)], stop);
    }

    private static async Task Write<T>(RituelsDb db, List<IProperty> columns, int atOnce, IReadOnlyList<T> rows, CancellationToken stop) where T : class
    {
        await using var command = Command(db, columns, atOnce);
        await command.PrepareAsync(stop);
        // Most of the work is writing values as JSON: all processors share it, and the database is told in order.
        var kept = rows.AsParallel().AsOrdered().WithCancellation(stop).Select(row => columns.ConvertAll(column => Kept(column, row)));
        foreach (var some in kept.Chunk(atOnce))
        {
            for (var at = 0; at < command.Parameters.Count; at++) command.Parameters[at].Value = some[at / columns.Count][at % columns.Count];
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private static DbCommand Command(RituelsDb db, List<IProperty> columns, int atOnce)
    {
        var (table, sql) = (columns[0].DeclaringType.GetTableName()!, db.Database.GetService<ISqlGenerationHelper>());
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var names = columns.Select(column => sql.DelimitIdentifier(column.GetColumnName()));
        var values = Enumerable.Range(0, atOnce).Select(row => $"({string.Join(", ", columns.Select((_, at) => $"@p{row * columns.Count + at}"))})");
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table)} ({string.Join(", ", names)}) VALUES {string.Join(", ", values)}";
        for (var at = 0; at < atOnce * columns.Count; at++) command.Parameters.Add(columns[at % columns.Count].GetRelationalTypeMapping().CreateParameter(command, $"@p{at}", null, nullable: true));
        return command;
    }

    /// <summary>As the database keeps it.</summary>
    private static object Kept(IProperty column, object row)
    {
        var value = column.GetGetter().GetClrValue(row);
        return (value is not null && column.GetRelationalTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
    }
}
