using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// <c>rituels backup FILE</c>: the database as it stands at one moment, whoever is writing to it, read through before it gets
/// its name. Exit code 2, and nothing written, on PostgreSQL and where it cannot be.
/// </summary>
internal sealed class BackupCommand(Instance instance, BackupWords words, PortabilityWords shared)
{
    private readonly Argument<string> _file = new("FILE") { Description = words["backup-file"] };
    private readonly Option<string> _format = PortabilityCommands.Format(shared);

    public Command Build()
    {
        var command = new Command("backup", words["backup-description"]) { _file, _format };
        command.SetAction((parsed, _) => Run(parsed));
        return command;
    }

    private async Task<int> Run(ParseResult parsed)
    {
        var (path, json) = (parsed.GetRequiredValue(_file), parsed.GetValue(_format) == "json");
        await using var app = instance.Build(parsed.GetRequiredValue(CommandLine.Data));
        var settings = app.Services.GetRequiredService<IOptions<Settings>>().Value;
        if (SqliteFiles.Of(settings) is not { } database)
            return Refusals.Say(json, words["backup-postgres"], PostgresTools.Dump(settings.ConnectionString, path), words["password-hint"]);
        using var file = new NewFile(path);
        if (file.Obstacle is { } obstacle) return Refusals.Say(json, words[obstacle, path]);
        if (!File.Exists(database)) return Refusals.Say(json, words["no-database", database]);
        return Copy(database, file, path, json, InstanceFile.Known(app.Services));
    }

    private int Copy(string database, NewFile file, string path, bool json, IReadOnlyList<string> known)
    {
        file.Create().Dispose();
        SqliteFiles.Copy(database, file.Draft);
        // A copy that nobody could restore is none. One of a newer program is: that one restores it.
        if (InstanceFile.Fault(file.Draft, known) is { Key: not "restore-newer" } fault) return Refusals.Say(json, words[fault.Key, database, fault.Detail]);
        var schema = InstanceFile.Schema(file.Draft);
        file.Keep();
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { file = path, bytes = file.Length, schema, problems = Array.Empty<object>() }, ImportReport.Options)
            : words["backup-done", path, file.Length, schema]);
        return 0;
    }
}
