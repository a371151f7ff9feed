using Microsoft.EntityFrameworkCore;

namespace Rituels.Database;

/// <summary>
/// What an upgrade leaves to come back to: before a migration, a copy of the SQLite database in <c>backups/</c> beside it, the
/// last five, for its owner's eyes as any backup. PostgreSQL has its own ways, of which the log reminds.
/// </summary>
internal sealed partial class UpgradeCopies(TimeProvider clock, ILogger<UpgradeCopies> logger)
{
    private const int Kept = 5;

    public void BeforeMigrating(RituelsDb db, string? file)
    {
        // A database without a migration is a new one, with nothing to lose.
        if (db.Database.GetAppliedMigrations().LastOrDefault() is not { } last) return;
        if (file is null) LogNoCopy(last);
        else if (File.Exists(file)) Copy(file, last);
    }

    private void Copy(string file, string migration)
    {
        var folder = NewFile.PrivateFolder(Path.Combine(Path.GetDirectoryName(file)!, "backups"));
        var path = Path.Combine(folder.FullName, $"rituels-{migration}-{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff'Z'}.db");
        using (var copy = new NewFile(path))
        {
            copy.Create().Dispose();
            SqliteFiles.Copy(file, copy.Draft);
            copy.Keep();
        }
        LogCopied(path);
        foreach (var old in folder.GetFiles("rituels-*.db").OrderByDescending(f => f.LastWriteTimeUtc).ThenByDescending(f => f.Name, StringComparer.Ordinal).Skip(Kept)) old.Delete();
    }

    [LoggerMessage(LogLevel.Information, "Before bringing the schema up to date, the database was copied to {File}")]
    private partial void LogCopied(string file);

    [LoggerMessage(LogLevel.Warning, "The PostgreSQL schema is brought up to date from {Migration}; Rituels makes no copy of it: pg_dump does")]
    private partial void LogNoCopy(string migration);
}
