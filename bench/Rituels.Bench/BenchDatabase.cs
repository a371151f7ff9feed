using Npgsql;

namespace Rituels.Bench;

/// <summary>The database of a house: a SQLite file in its folder or, with <c>--postgres "Host=…"</c>, one of its own on that server.</summary>
internal static class BenchDatabase
{
    private const string Variable = "RITUELS_BENCH_POSTGRES";

    /// <summary>Servers are processes of their own, which inherit this.</summary>
    public static void Use(string postgres) => Environment.SetEnvironmentVariable(Variable, postgres);

    public static bool IsPostgres => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    public static string In(string folder) =>
        IsPostgres ? new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Variable)) { Database = NameOf(folder) }.ConnectionString : $"Data Source={Path.Combine(folder, "rituels.db")}";

    public static void Create(string folder) => Execute($"CREATE DATABASE {NameOf(folder)}");
    public static void Drop(string folder) => Execute($"DROP DATABASE IF EXISTS {NameOf(folder)} WITH (FORCE)");

    private static string NameOf(string folder) => "bench_" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(folder)))[..12];

    private static void Execute(string sql)
    {
        if (!IsPostgres) return;
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Variable)) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
