using System.Text.Json;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// <c>rituels import cohort FILE.zip</c>. A dry run puts the archive into an empty database in memory, and leaves
/// <c>--data</c> alone.
/// </summary>
internal sealed class ImportArchive(Instance instance, ArchiveWords words)
{
    /// <summary>By its first bytes, whatever its name.</summary>
    public static bool IsFor(string path)
    {
        if (!File.Exists(path)) return false;
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[4];
        return file.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start is [(byte)'P', (byte)'K', 3 or 5, 4 or 6];
    }

    public async Task<int> Run(string path, string? id, bool rehearses, bool json, string data, CancellationToken stop)
    {
        try
        {
            await using var file = File.OpenRead(path);
            using var archive = await ArchiveReader.Open(file, stop);
            var outcome = rehearses ? await Rehearse(archive, id, data, stop) : await Import(archive, id, data, stop);
            if (json) Console.WriteLine(Json(outcome));
            else Print(outcome);
            return 0;
        }
        catch (ArchiveFault fault)
        {
            return Refuse(path, fault.In(words), json);
        }
    }

    private async Task<ArchiveOutcome> Rehearse(ArchiveReader archive, string? id, string data, CancellationToken stop)
    {
        await using var app = instance.Build(data);
        await using var db = MemoryDatabase.Open();
        return await ActivatorUtilities.CreateInstance<ArchiveImport>(app.Services, db).Apply(archive, id, stop);
    }

    private async Task<ArchiveOutcome> Import(ArchiveReader archive, string? id, string data, CancellationToken stop)
    {
        await using var app = instance.Open(data);
        await using var scope = app.Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<ArchiveImport>(scope.ServiceProvider).Apply(archive, id, stop);
    }

    private string Json(ArchiveOutcome outcome) => JsonSerializer.Serialize(
        new
        {
            created = outcome.Created.Values.Sum(),
            updated = 0,
            unchanged = outcome.Known,
            problems = Array.Empty<object>(),
            notes = outcome.Notes(words).Select(message => new { line = 1, message }),
            cohort = outcome.Cohort,
            records = outcome.Created,
        },
        ImportReport.Options);

    private void Print(ArchiveOutcome outcome)
    {
        foreach (var (kind, count) in outcome.Created.Where(kind => kind.Value > 0)) Console.WriteLine($"+ {kind}: {count}");
        foreach (var note in outcome.Notes(words)) Console.WriteLine(note);
        Console.WriteLine(words["import-summary", outcome.Created.Values.Sum(), outcome.Known]);
    }

    private static int Refuse(string path, Problem problem, bool json)
    {
        var problems = new[] { new { problem.Line, problem.Message } };
        if (json) Console.WriteLine(JsonSerializer.Serialize(new { created = 0, updated = 0, unchanged = 0, problems }, ImportReport.Options));
        else Console.Error.WriteLine($"{path}: {problem.Message}");
        return CommandLine.BadInput;
    }
}
