using System.Globalization;
using Microsoft.Data.Sqlite;
using Rituels.Database;

namespace Rituels.Portability;

/// <summary>
/// Reads the SQLite database of a Bulletins instance, and changes nothing in it. Whoever made the file is not trusted: it may weigh
/// so much, its tables are tables, and nothing of what it defines runs.
/// </summary>
internal static class BulletinsDatabase
{
    /// <summary>A programme of years, by far.</summary>
    private const int MostRows = 100_000, LongestText = 1 << 20;
    private const long Largest = 256L << 20;

    public static BulletinsRows? Read(string file, Findings findings)
    {
        if (!File.Exists(file)) findings.Problem(1, "bulletins-file-missing", file);
        else if (new FileInfo(file).Length > Largest) findings.Problem(1, "bulletins-too-large", Largest >> 20);
        else
        {
            try
            {
                using var connection = SqliteFiles.Open(file, SqliteOpenMode.ReadOnly);
                Guard(connection);
                return Read(connection, findings);
            }
            catch (SqliteException large) when (large.SqliteErrorCode == SQLitePCL.raw.SQLITE_TOOBIG)
            {
                findings.Problem(1, "bulletins-too-long", LongestText >> 20);
            }
            catch (SqliteException broken)
            {
                findings.Problem(1, "bulletins-no-database", file, broken.Message);
            }
        }
        return null;
    }

    private static void Guard(SqliteConnection connection)
    {
        SqliteFiles.Execute(connection, "PRAGMA trusted_schema=OFF");
        SqliteFiles.Execute(connection, "PRAGMA query_only=ON");
        SqliteFiles.Execute(connection, "PRAGMA cell_size_check=ON");
        _ = SQLitePCL.raw.sqlite3_limit(connection.Handle, SQLitePCL.raw.SQLITE_LIMIT_LENGTH, LongestText);
    }

    private static BulletinsRows? Read(SqliteConnection connection, Findings findings)
    {
        if (!Has(connection, "reports", BulletinsReport.Columns, findings)) return null;
        var reports = Rows(connection, "reports", BulletinsReport.Columns).Select(row => BulletinsReport.Of(row.Line, row.Column)).ToList();
        // Key dates came to Bulletins later than reports.
        List<BulletinsDate> dates = [];
        if (Columns(connection, "dates").Count > 0)
        {
            if (!Has(connection, "dates", BulletinsDate.Columns, findings)) return null;
            dates = [.. Rows(connection, "dates", BulletinsDate.Columns).Select(row => BulletinsDate.Of(row.Line, row.Column))];
        }
        if (reports.Count <= MostRows && dates.Count <= MostRows) return new BulletinsRows(reports, dates);
        findings.Problem(1, "bulletins-too-many", MostRows);
        return null;
    }

    private static bool Has(SqliteConnection connection, string table, IReadOnlyList<string> needed, Findings findings)
    {
        var missing = needed.Except(Columns(connection, table)).ToList();
        foreach (var column in missing) findings.Problem(1, "bulletins-no-column", table, column);
        return missing.Count == 0;
    }

    /// <summary>Of a table, that is: a view would run what its maker wrote, without an end if they liked; a generated column is none either.</summary>
    private static List<string> Columns(SqliteConnection connection, string table)
    {
        using var command = new SqliteCommand("SELECT name FROM pragma_table_info($table) WHERE EXISTS (SELECT 1 FROM sqlite_master WHERE name = $table COLLATE NOCASE AND type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%')", connection);
        command.Parameters.AddWithValue("$table", table);
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static IEnumerable<(int Line, Func<string, string> Column)> Rows(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        // Names of tables and columns are our own, not the file's.
        using var command = new SqliteCommand($"SELECT id, {string.Join(", ", columns)} FROM {table} ORDER BY id LIMIT {MostRows + 1}", connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = columns.Select((name, index) => (name, value: Text(reader.GetValue(index + 1)))).ToDictionary(v => v.name, v => v.value);
            yield return (Line(reader.GetValue(0)), name => values[name]);
        }
    }

    /// <summary>The row's number, to tell of it; 0 in a table whose rows have none.</summary>
    private static int Line(object id) => id is long number ? (int)Math.Clamp(number, 0, int.MaxValue) : 0;

    private static string Text(object value) => value is DBNull ? "" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
