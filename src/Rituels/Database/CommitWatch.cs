using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using Rituels.Shell;
using SQLitePCL;

namespace Rituels.Database;

/// <summary>
/// Knows whether anything was committed to the database since it last looked, and gives a new shelf when it was. SQLite tells
/// within microseconds (<c>PRAGMA data_version</c>, on a connection that never writes). PostgreSQL tells for one short
/// question: two snapshots of one text see the same transactions, and each commit makes another.
/// </summary>
public sealed class CommitWatch(IOptions<Settings> settings) : IDisposable
{
    /// <summary>Milliseconds to wait for whoever holds the whole file, as another process that opens its log anew.</summary>
    private const int Patience = 5000;

    private readonly Lock _gate = new();
    private SqliteConnection? _connection;
    private sqlite3_stmt? _version;
    private long _seen = -1;
    private Shelf _shelf = new();
    private string _snapshot = "";

    /// <summary>What was read since the last commit.</summary>
    internal ValueTask<Shelf> Look() => settings.Value.IsPostgres ? Ask() : new(Count());

    private Shelf Count()
    {
        lock (_gate)
        {
            var version = Read(_version ??= Open());
            if (version != _seen) (_seen, _shelf) = (version, new Shelf());
            return _shelf;
        }
    }

    /// <summary>Asked of each request, hence prepared once and without a command around it.</summary>
    private static long Read(sqlite3_stmt version)
    {
        try
        {
            var state = raw.sqlite3_step(version);
            if (state != raw.SQLITE_ROW) throw new SqliteException($"PRAGMA data_version answered {state}.", state);
            return raw.sqlite3_column_int64(version, 0);
        }
        finally
        {
            raw.sqlite3_reset(version);
        }
    }

    private async ValueTask<Shelf> Ask()
    {
        await using var connection = new NpgsqlConnection(settings.Value.ConnectionString);
        await connection.OpenAsync();
        await using var snapshot = new NpgsqlCommand("SELECT pg_current_snapshot()::text", connection);
        var version = (string)(await snapshot.ExecuteScalarAsync())!;
        lock (_gate)
        {
            if (version != _snapshot) (_snapshot, _shelf) = (version, new Shelf());
            return _shelf;
        }
    }

    private sqlite3_stmt Open()
    {
        _connection = new SqliteConnection(settings.Value.ConnectionString);
        _connection.Open();
        raw.sqlite3_busy_timeout(_connection.Handle, Patience);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_connection.Handle, "PRAGMA data_version", out var version), _connection.Handle);
        return version;
    }

    public void Dispose()
    {
        _version?.Dispose();
        _connection?.Dispose();
    }
}

/// <summary>Values read while the database was at one version, or later: a shelf is left behind as soon as there is another version.</summary>
internal sealed class Shelf
{
    internal const int Most = 4000, MostBytes = 64 << 20;

    private readonly ConcurrentDictionary<object, Kept> _values = new();
    private readonly Lock _room = new();
    private int _bytes;

    private readonly record struct Kept(object Value, int Bytes);

    public object? Find(object key) => _values.TryGetValue(key, out var kept) ? kept.Value : null;

    /// <summary>Keeps it if there is room. What stood under that key makes room for it.</summary>
    /// <param name="bytes">How much it takes with its key, for what is large.</param>
    public void Keep(object key, object? value, int bytes = 0)
    {
        if (value is null) return;
        lock (_room)
        {
            var isKnown = _values.TryGetValue(key, out var before);
            var taken = (long)_bytes - before.Bytes + bytes;
            if (taken > MostBytes || (!isKnown && _values.Count >= Most)) return;
            (_values[key], _bytes) = (new Kept(value, bytes), (int)taken);
        }
    }
}
