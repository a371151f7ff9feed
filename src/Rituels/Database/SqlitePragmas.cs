using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Rituels.Database;

/// <summary>
/// What each SQLite connection is told. WAL: readers never wait for the writer. synchronous FULL: a text that was
/// acknowledged survives a power cut, at the price of one fsync a commit, which a programme's few writes do not feel. secure_delete:
/// what is erased is overwritten with zeros, so that neither the file nor a copy of it still holds the words.
/// </summary>
internal sealed class SqlitePragmas(string synchronous) : DbConnectionInterceptor
{
    private readonly string _pragmas = $"PRAGMA synchronous={synchronous}; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

    /// <summary>Entity Framework first looks, on a connection that cannot write, whether there is a database: that one cannot choose its log.</summary>
    private string Pragmas(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? _pragmas : "PRAGMA journal_mode=WAL; " + _pragmas;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken stop = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas(connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>
    /// Not closed between two queries: to open one again, Entity Framework registers its functions anew, which costs more than
    /// a short query. A context of the pool keeps its connection as long as it lives.
    /// </summary>
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData data, InterceptionResult result) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData data, InterceptionResult result) =>
        ValueTask.FromResult(InterceptionResult.Suppress());
}
