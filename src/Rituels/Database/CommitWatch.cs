using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Rituels.Shell;

namespace Rituels.Database;

/// <summary>
/// Knows whether anything was committed to the database since it last looked, and gives a new shelf when it was. SQLite tells
/// within microseconds (<c>PRAGMA data_version</c>, on a connection that never writes); PostgreSQL cannot, so nothing is kept there.
/// </summary>
public sealed class CommitWatch(IOptions<Settings> settings) : IDisposable
{
    private readonly Lock _gate = new();
    private SqliteConnection? _connection;
    private SqliteCommand? _version;
    private Shelf _shelf = new(-1);

    /// <summary>What was read since the last commit; null where the database does not tell.</summary>
    internal Shelf? Look()
    {
        if (settings.Value.IsPostgres) return null;
        lock (_gate)
        {
            var version = (long)(_version ??= Open()).ExecuteScalar()!;
            return _shelf.Version == version ? _shelf : _shelf = new Shelf(version);
        }
    }

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
internal sealed class Shelf(long version)
{
    private const int Most = 4000;

    private readonly ConcurrentDictionary<object, object> _values = new();

    public long Version => version;

    public object? Find(object key) => _values.GetValueOrDefault(key);

    public void Keep(object key, object? value)
    {
        if (value is not null && _values.Count < Most) _values[key] = value;
    }
}
