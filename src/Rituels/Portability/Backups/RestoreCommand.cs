using System.CommandLine;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// <c>rituels restore FILE</c>: checks the copy, refuses while anybody has the database open, keeps it aside, and puts the copy
/// in its place. Until the copy is whole beside it, nothing is touched.
/// </summary>
internal sealed class RestoreCommand(Instance instance, BackupWords words, PortabilityWords shared)
{
    private readonly Argument<string> _file = new("FILE") { Description = words["restore-file"] };
    private readonly Option<string> _format = PortabilityCommands.Format(shared);

    public Command Build()
    {
        var command = new Command("restore", words["restore-description"]) { _file, _format };
        command.SetAction((parsed, _) => Run(parsed));
        return command;
    }

    private async Task<int> Run(ParseResult parsed)
    {
        var (path, json) = (parsed.GetRequiredValue(_file), parsed.GetValue(_format) == "json");
        await using var app = instance.Build(parsed.GetRequiredValue(CommandLine.Data));
        var settings = app.Services.GetRequiredService<IOptions<Settings>>().Value;
        if (SqliteFiles.Of(settings) is not { } database)
            return Refusals.Say(json, words["restore-postgres"], PostgresTools.Restore(settings.ConnectionString, path), words["password-hint"]);
        if (!File.Exists(path)) return Refusals.Say(json, words["restore-missing", path]);
        if (Path.GetFullPath(path) == database) return Refusals.Say(json, words["database-itself", path]);
        if (InstanceFile.Fault(path, InstanceFile.Known(app.Services)) is { } fault) return Refusals.Say(json, words[fault.Key, path, fault.Detail]);
        return Restore(path, database, app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), json);
    }

    private int Restore(string path, string database, DateTimeOffset now, bool json)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        using var alone = InstanceLock.TakeAlone(database);
        if (alone is null || !IsFree(database)) return Refusals.Say(json, words["restore-running", database]);
        using var copy = new NewFile(database);
        copy.Create().Dispose();
        SqliteFiles.Copy(path, copy.Draft);
        var aside = PutAside(database, now);
        copy.Keep();
        Say(json, database, aside);
        return 0;
    }

    /// <summary>A database that is damaged cannot be asked, and is the very one to be replaced: there the lock is all there is.</summary>
    private static bool IsFree(string database)
    {
        try
        {
            return !File.Exists(database) || SqliteFiles.Settle(database);
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            return true;
        }
    }

    /// <summary>With its log, which is a part of it where it could not be settled.</summary>
    private static string? PutAside(string database, DateTimeOffset now)
    {
        if (!File.Exists(database)) return null;
        var aside = $"{database}.before-restore-{now:yyyyMMdd'T'HHmmssfff'Z'}";
        foreach (var part in new[] { "-wal", "-shm", "" })
            if (File.Exists(database + part)) File.Move(database + part, aside + part, overwrite: false);
        return aside;
    }

    private void Say(bool json, string database, string? aside)
    {
        var schema = InstanceFile.Schema(database);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { file = database, schema, aside, problems = Array.Empty<object>() }, ImportReport.Options));
            return;
        }
        Console.WriteLine(words["restore-done", database, schema]);
        if (aside is not null) Console.WriteLine(words["restore-aside", aside]);
    }
}
