using Microsoft.Data.Sqlite;
using Rituels.Shell;

namespace Rituels.Database;

/// <summary>The SQLite database as a file, for what copies and replaces it whole.</summary>
internal static class SqliteFiles
{
    /// <summary>Its whole path; null for PostgreSQL.</summary>
    public static string? Of(Settings settings) =>
        settings.IsPostgres ? null : Path.GetFullPath(new SqliteConnectionStringBuilder(settings.ConnectionString).DataSource);

    /// <summary>
    /// Copies a database that others may be writing to: SQLite's own backup, which sees it as it stands at one moment, holds up
    /// no writer, and takes pages as they are. The copy is one file without a log beside it.
    /// </summary>
    public static void Copy(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        using var copy = Open(to, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(copy);
        Execute(copy, "PRAGMA journal_mode=DELETE");
    }

    /// <summary>
    /// Makes of the database one file without a log beside it, ready to be put aside; false when somebody else has it open.
    /// </summary>
    public static bool Settle(string file)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite, patience: 1);
        try
        {
            return Execute(connection, "PRAGMA journal_mode=DELETE") == "delete";
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return false;
        }
    }

    /// <summary>
    /// Whether nobody has it open; a database that is not there is. One that is damaged cannot be asked, and is the very one to be
    /// replaced: there the lock is all there is.
    /// </summary>
    public static bool IsFree(string file)
    {
        try
        {
            return !File.Exists(file) || Settle(file);
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            return true;
        }
    }

    /// <param name="patience">How many seconds it waits for others.</param>
    public static SqliteConnection Open(string file, SqliteOpenMode mode, int patience = 10)
    {
        var options = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = patience };
        var connection = new SqliteConnection(options.ConnectionString);
        connection.Open();
        return connection;
    }

    public static string? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
