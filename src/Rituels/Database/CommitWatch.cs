using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using Rituels.Shell;

namespace Rituels.Database;

/// <summary>
/// Knows whether anything was committed to the database since it last looked, and gives a new shelf when it was. SQLite tells
/// within microseconds (<c>PRAGMA data_version</c>, on a connection that never writes). PostgreSQL tells for one short
/// question: two snapshots of one text see the same transactions, and each commit makes another.
/// </summary>
public sealed class CommitWatch(IOptions<Settings> settings) : IDisposable
{
    private readonly Lock _gate = new();
    private SqliteConnection? _connection;
    private SqliteCommand? _version;
    private Shelf _shelf = new("");

    /// <summary>What was read since the last commit.</summary>
    internal ValueTask<Shelf> Look() => settings.Value.IsPostgres ? Ask() : new(Count());

    private Shelf Count()
    {
        lock (_gate) return Of((_version ??= Open()).ExecuteScalar()!);
    }

    private async ValueTask<Shelf> Ask()
    {
        await using var connection = new NpgsqlConnection(settings.Value.ConnectionString);
        await connection.OpenAsync();
        await using var snapshot = new NpgsqlCommand("SELECT pg_current_snapshot()::text", connection);
        var version = await snapshot.ExecuteScalarAsync();
        lock (_gate) return Of(version!);
    }

    private Shelf Of(object version) => _shelf.Version.Equals(version) ? _shelf : _shelf = new Shelf(version);

    private SqliteCommand Open()
    {
        _connection = new SqliteConnection(settings.Value.ConnectionString);
        _connection.Open();
        return new SqliteCommand("PRAGMA data_version", _connection);
    }

    public void Dispose()
    {
        _version?.Dispose();
        _connection?.Dispose();
    }
}

/// <summary>Values read while the database was at one version, or later: a shelf is left behind as soon as there is another version.</summary>
internal sealed class Shelf(object version)
{
    internal const int Most = 4000, MostBytes = 64 << 20;

    private readonly ConcurrentDictionary<object, Kept> _values = new();
    private readonly Lock _room = new();
    private int _bytes;

    private readonly record struct Kept(object Value, int Bytes);

    public object Version => version;

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
