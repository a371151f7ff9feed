using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Portability;

/// <summary>Why a file cannot stand for an instance: a key of <see cref="BackupWords"/>, and what it says beside the file's name.</summary>
internal sealed record FileFault(string Key, string Detail = "");

/// <summary>A file that should be a whole instance of Rituels on SQLite.</summary>
internal static class InstanceFile
{
    private const string Migrations = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";

    /// <summary>Null when it is one that this program can serve: every page read, nothing newer than it knows.</summary>
    public static FileFault? Fault(string file, IReadOnlyList<string> known)
    {
        if (!HasHeader(file)) return new FileFault("restore-not-ours");
        try
        {
            using var connection = SqliteFiles.Open(file, SqliteOpenMode.ReadOnly);
            if (SqliteFiles.Execute(connection, "PRAGMA integrity_check") is var answer and not "ok") return new FileFault("not-intact", answer!.ReplaceLineEndings(" "));
            var applied = Applied(connection);
            if (applied.Count == 0 || applied[0] != known[0]) return new FileFault("restore-not-ours");
            return applied.Except(known).LastOrDefault() is { } newer ? new FileFault("restore-newer", newer) : null;
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            return new FileFault("not-intact", broken.Message);
        }
    }

    /// <summary>The last migration of a database that is one.</summary>
    public static string Schema(string file)
    {
        using var connection = SqliteFiles.Open(file, SqliteOpenMode.ReadOnly);
        return Applied(connection)[^1];
    }

    /// <summary>The migrations that this program knows, from the first.</summary>
    public static IReadOnlyList<string> Known(IServiceProvider services)
    {
        using var db = services.GetRequiredService<IDbContextFactory<RituelsDb>>().CreateDbContext();
        return [.. db.Database.GetMigrations()];
    }

    private static bool HasHeader(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> start = stackalloc byte[16];
        return stream.ReadAtLeast(start, 16, throwOnEndOfStream: false) == 16 && start.SequenceEqual("SQLite format 3\0"u8);
    }

    private static List<string> Applied(SqliteConnection connection)
    {
        if (SqliteFiles.Execute(connection, "SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'") is null) return [];
        using var command = new SqliteCommand(Migrations, connection);
        using var reader = command.ExecuteReader();
        var applied = new List<string>();
        while (reader.Read()) applied.Add(reader.GetString(0));
        return applied;
    }
}
