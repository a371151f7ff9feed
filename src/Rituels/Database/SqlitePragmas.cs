using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Rituels.Database;

/// <summary>
/// What each SQLite connection is told. WAL: readers never wait for the writer. synchronous FULL: a text that was
/// acknowledged survives a power cut, at the price of one fsync a commit, which a programme's few writes do not feel.
/// </summary>
internal sealed class SqlitePragmas(string synchronous) : DbConnectionInterceptor
{
    private readonly string _pragmas = $"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken stop = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        await command.ExecuteNonQueryAsync(stop);
    }
}
