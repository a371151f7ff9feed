using Npgsql;

namespace Rituels.Database;

/// <summary>Who else has a PostgreSQL database open. A program that serves it always has: its worker looks for due work all the time.</summary>
internal static class PostgresClients
{
    /// <summary>How many other connections our own user has to it, from whatever machine: monitoring and the like come as somebody else.</summary>
    public static async Task<long> Others(string connectionString, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid() AND backend_type = 'client backend'", connection);
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }
}
