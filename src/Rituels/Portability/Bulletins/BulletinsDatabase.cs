using System.Globalization;
using Microsoft.Data.Sqlite;
using Rituels.Database;

namespace Rituels.Portability;

/// <summary>Reads the SQLite database of a Bulletins instance, and changes nothing in it.</summary>
internal static class BulletinsDatabase
{
    public static BulletinsRows? Read(string file, Findings findings)
    {
        if (!File.Exists(file)) findings.Problem(1, "bulletins-file-missing", file);
        else
        {
            try
            {
                using var connection = SqliteFiles.Open(file, SqliteOpenMode.ReadOnly);
                return Read(connection, findings);
            }
            catch (SqliteException broken)
            {
                findings.Problem(1, "bulletins-no-database", file, broken.Message);
            }
        }
        return null;
    }

    private static BulletinsRows? Read(SqliteConnection connection, Findings findings)
    {
        if (!Has(connection, "reports", BulletinsReport.Columns, findings)) return null;
        var reports = Rows(connection, "reports", BulletinsReport.Columns).Select(row => BulletinsReport.Of(row.Line, row.Column)).ToList();
        // Key dates came to Bulletins later than reports.
        if (!Columns(connection, "dates").Any()) return new BulletinsRows(reports, []);
        if (!Has(connection, "dates", BulletinsDate.Columns, findings)) return null;
        return new BulletinsRows(reports, [.. Rows(connection, "dates", BulletinsDate.Columns).Select(row => BulletinsDate.Of(row.Line, row.Column))]);
    }

    private static bool Has(SqliteConnection connection, string table, IReadOnlyList<string> needed, Findings findings)
    {
        var missing = needed.Except(Columns(connection, table)).ToList();
        foreach (var column in missing) findings.Problem(1, "bulletins-no-column", table, column);
        return missing.Count == 0;
    }

    private static List<string> Columns(SqliteConnection connection, string table)
    {
        using var command = new SqliteCommand("SELECT name FROM pragma_table_info($table)", connection);
        command.Parameters.AddWithValue("$table", table);
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static IEnumerable<(int Line, Func<string, string> Column)> Rows(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        // Names of tables and columns are our own, not the file's.
        using var command = new SqliteCommand($"SELECT id, {string.Join(", ", columns)} FROM {table} ORDER BY id", connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = columns.Select((name, index) => (name, value: Text(reader.GetValue(index + 1)))).ToDictionary(v => v.name, v => v.value);
            yield return ((int)reader.GetInt64(0), name => values[name]);
        }
    }

    private static string Text(object value) => value is DBNull ? "" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
