using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Rituels.Database;
using Rituels.Shell;
using Xunit.Sdk;
using Xunit.v3;

namespace Rituels.Tests.House;

/// <summary>Runs a test twice: on SQLite and on a real PostgreSQL (<c>RITUELS_TEST_POSTGRES</c>, which <c>./test</c> sets).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(System.Reflection.MethodInfo method, DisposalTracker tracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([new TheoryDataRow("sqlite"), new TheoryDataRow("postgres")]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>A database of a test's own, copied from one that was migrated once.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplate);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplate);
    private static readonly string Run = Guid.NewGuid().ToString("N")[..8];
    private static int _count;

    public required string ConnectionString { get; init; }
    public required string Folder { get; init; }

    public static string Server => Environment.GetEnvironmentVariable("RITUELS_TEST_POSTGRES")
        ?? throw new InvalidOperationException("RITUELS_TEST_POSTGRES is not set: run ./test, or start a PostgreSQL and set it to 'Host=…;Username=…'.");

    public static async Task<TestDatabase> Create(string kind)
    {
        var folder = Directory.CreateTempSubdirectory("rituels-test-").FullName;
        if (kind == "sqlite")
        {
            var file = Path.Combine(folder, "rituels.db");
            File.Copy(await SqliteTemplate.Value, file);
            return new TestDatabase { ConnectionString = $"Data Source={file}", Folder = folder };
        }
        var name = $"rituels_{Run}_{Interlocked.Increment(ref _count)}";
        await Execute($"CREATE DATABASE {name} TEMPLATE {await PostgresTemplate.Value}");
        return new TestDatabase { ConnectionString = new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 10 }.ConnectionString, Folder = folder };
    }

    public async ValueTask DisposeAsync()
    {
        if (ConnectionString.Contains("Host=", StringComparison.Ordinal))
        {
            var builder = new NpgsqlConnectionStringBuilder(ConnectionString);
            await using (var connection = new NpgsqlConnection(ConnectionString)) NpgsqlConnection.ClearPool(connection);
            await Execute($"DROP DATABASE {builder.Database} WITH (FORCE)");
        }
        else
        {
            await using var connection = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(connection);
        }
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A PostgreSQL database that nobody reaches any more.</summary>
    public async Task GoAway()
    {
        var name = new NpgsqlConnectionStringBuilder(ConnectionString).Database;
        await Execute($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false");
        await Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    }

    private static async Task<string> MakeSqliteTemplate()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("rituels-template-").FullName, "template.db");
        await Migrate($"Data Source={file};Pooling=False");
        return file;
    }

    private static async Task<string> MakePostgresTemplate()
    {
        var name = $"rituels_{Run}_template";
        await Execute($"CREATE DATABASE {name}");
        await Migrate(new NpgsqlConnectionStringBuilder(Server) { Database = name, Pooling = false }.ConnectionString);
        return name;
    }

    private static async Task Migrate(string connectionString)
    {
        await using var db = Context(connectionString);
        await db.Database.MigrateAsync();
    }

    public static RituelsDb Context(string connectionString)
    {
        var options = new DbContextOptionsBuilder<RituelsDb>();
        DatabaseSetup.Use(options, new Settings { Database = connectionString });
        return new RituelsDb(options.Options);
    }

    private static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
