using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// <c>rituels restore FILE</c>: checks the copy, refuses while anybody has the database open, keeps it aside, and puts the copy
/// in its place. Until the copy is whole beside it, brought up to date, and what waits in it is set aside, nothing is touched.
/// </summary>
internal sealed class RestoreCommand(Instance instance, BackupWords words, PortabilityWords shared)
{
    // With a log that could not be settled, or that outlived its database: SQLite would play it into the copy.
    private static readonly string[] Parts = ["-wal", "-shm", "-journal", ""];

    private readonly Argument<string> _file = new("FILE") { Description = words["restore-file"] };
    private readonly Option<string> _format = PortabilityCommands.Format(shared);

    public Command Build()
    {
        var command = new Command("restore", words["restore-description"]) { _file, _format };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var (path, json) = (parsed.GetRequiredValue(_file), parsed.GetValue(_format) == "json");
        await using var app = instance.Build(parsed.GetRequiredValue(CommandLine.Data));
        var settings = app.Services.GetRequiredService<IOptions<Settings>>().Value;
        if (SqliteFiles.Of(settings) is not { } database)
            return Refusals.Say(json, words["restore-postgres"], PostgresTools.Restore(settings.ConnectionString, path), words["restore-postgres-then"], words["password-hint"]);
        if (!File.Exists(path)) return Refusals.Say(json, words["restore-missing", path]);
        if (Path.GetFullPath(path) == database) return Refusals.Say(json, words["database-itself", path]);
        if (InstanceFile.Fault(path, InstanceFile.Known(app.Services)) is { } fault) return Refusals.Say(json, words[fault.Key, path, fault.Detail]);
        return await Restore(path, database, new RestoredCopy(instance, settings.Data, app.Services.GetRequiredService<TimeProvider>().GetUtcNow()), json, stop);
    }

    private async Task<int> Restore(string path, string database, RestoredCopy copied, bool json, CancellationToken stop)
    {
        NewFile.PrivateFolder(Path.GetDirectoryName(database)!);
        using var alone = InstanceLock.TakeAlone(database);
        if (alone is null || !SqliteFiles.IsFree(database)) return Refusals.Say(json, words["restore-running", database]);
        using var copy = new NewFile(database);
        copy.Create().Dispose();
        SqliteFiles.Copy(path, copy.Draft);
        var tally = await copied.SetAside(copy.Draft, stop);
        var aside = Replace(database, copy, copied.Now);
        Say(json, database, aside, tally);
        return 0;
    }

    /// <summary>Two renames. Should the second fail, the first is undone.</summary>
    private static string? Replace(string database, NewFile copy, DateTimeOffset now)
    {
        var aside = PutAside(database, now);
        try
        {
            copy.Keep();
        }
        catch when (aside is not null)
        {
            Move(aside, database);
            throw;
        }
        return aside;
    }

    private static string? PutAside(string database, DateTimeOffset now)
    {
        if (!Parts.Any(part => File.Exists(database + part))) return null;
        var aside = $"{database}.before-restore-{now:yyyyMMdd'T'HHmmssfff'Z'}";
        Move(database, aside);
        return aside;
    }

    private static void Move(string from, string to)
    {
        foreach (var part in Parts)
            if (File.Exists(from + part)) File.Move(from + part, to + part, overwrite: false);
    }

    private void Say(bool json, string database, string? aside, SetAsideTally tally)
    {
        var schema = InstanceFile.Schema(database);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { file = database, schema, aside, setAside = tally, problems = Array.Empty<object>() }, ImportReport.Options));
            return;
        }
        Console.WriteLine(words["restore-done", database, schema]);
        if (aside is not null) Console.WriteLine(words["restore-aside", aside]);
        Console.WriteLine(words["set-aside-done", tally.Letters, tally.Held, tally.Skipped]);
    }
}
