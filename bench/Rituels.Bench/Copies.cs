using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Bench;

/// <summary>Copies of a cohort by SQL, a statement a table: ids get another version (7 would meet the copied) and end, unique names a number.</summary>
internal static class Copies
{
    /// <summary>Tables to copy; those not named hold nothing of a cohort, or nothing yet.</summary>
    private static readonly string[] Tables = ["cohorts", "people", "teams", "memberships", "retrospectives"];

    public static async Task Make(RituelsDb db, int copies)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        if (copies > 0) foreach (var table in Tables) await Copy(db, table, copies);
        await db.Database.ExecuteSqlRawAsync(BenchDatabase.IsPostgres ? "VACUUM (ANALYZE)" : "ANALYZE");
    }

    private static async Task Copy(RituelsDb db, string table, int copies)
    {
        // Names of tables and columns are the program's own, no input.
#pragma warning disable EF1002, EF1003
        var columns = await db.Database.SqlQueryRaw<string>(BenchDatabase.IsPostgres
            ? $"SELECT column_name::text AS \"Value\" FROM information_schema.columns WHERE table_name = '{table}' AND is_generated = 'NEVER'"
            : $"SELECT name AS Value FROM pragma_table_info('{table}')").ToListAsync();
        await db.Database.ExecuteSqlRawAsync($"{Numbers(copies)} INSERT INTO \"{table}\" ({string.Join(',', columns.Select(c => $"\"{c}\""))}) "
            + $"SELECT {string.Join(',', columns.Select(column => Value(table, column)))} FROM \"{table}\", numbers");
#pragma warning restore EF1002, EF1003
    }

    private static string Numbers(int copies) => $"WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {copies})";

    private static string Value(string table, string column) => column switch
    {
        _ when column.EndsWith("Id", StringComparison.Ordinal) => BenchDatabase.IsPostgres
            ? $"(substr(\"{column}\"::text, 1, 14) || 'c' || substr(\"{column}\"::text, 16, 17) || lpad(to_hex(n), 4, '0'))::uuid"
            : $"substr(\"{column}\", 1, 14) || 'C' || substr(\"{column}\", 16, 17) || printf('%04X', n)",
        "Slug" when table == "cohorts" => "\"Slug\" || '-' || n",
        "Email" or "EmailKey" => $"n || \"{column}\"",
        _ => $"\"{column}\"",
    };
}
