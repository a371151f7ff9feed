using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary><c>rituels export cohort ID --out FILE.zip</c>. Exit code 2, and nothing written, for a cohort or a file that cannot be.</summary>
internal sealed class ExportCohortCommand(Instance instance, ArchiveWords words, PortabilityWords shared)
{
    private readonly Argument<string> _id = new("ID") { Description = words["export-cohort-id"] };
    private readonly Option<string> _out = new("--out") { Description = words["export-out"], Required = true, HelpName = "FILE.zip" };
    private readonly Option<string> _format = PortabilityCommands.Format(shared);

    public Command Build()
    {
        var command = new Command("cohort", words["export-cohort-description"]) { _id, _out, _format };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var (id, path, json) = (parsed.GetRequiredValue(_id), parsed.GetRequiredValue(_out), parsed.GetValue(_format) == "json");
        using var file = new NewFile(path);
        if (file.Obstacle is { } obstacle) return Refuse(json, obstacle, path);
        await using var app = instance.Build(parsed.GetRequiredValue(CommandLine.Data));
        if (SqliteFiles.Of(app.Services.GetRequiredService<IOptions<Settings>>().Value) is { } database && !File.Exists(database)) return Refuse(json, "no-database", database);
        app.Services.Migrate();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        if (await db.Cohorts.AsNoTracking().FirstOrDefaultAsync(c => c.Slug == id, stop) is not { } cohort) return await Refuse(db, json, id, stop);
        var manifest = await Write(scope.ServiceProvider, cohort, file, stop);
        Say(json, path, file.Length, manifest);
        return 0;
    }

    /// <summary>What the register could not note is not given.</summary>
    private static async Task<Manifest> Write(IServiceProvider services, Cohort cohort, NewFile file, CancellationToken stop)
    {
        Manifest manifest;
        await using (var stream = file.Create())
            manifest = await ActivatorUtilities.CreateInstance<ArchiveExport>(services).Write(cohort, stream, stop);
        await Note(services, cohort, manifest, stop);
        file.Keep();
        return manifest;
    }

    private static Task Note(IServiceProvider services, Cohort cohort, Manifest manifest, CancellationToken stop)
    {
        var (db, now) = (services.GetRequiredService<RituelsDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        db.Add(new RegisterRow { CohortId = cohort.Id, What = Taken.ExportByCommand, At = now, Format = "zip", Records = manifest.Records.Sum(r => r.Count) });
        return db.SaveChangesAsync(stop);
    }

    private void Say(bool json, string path, long bytes, Manifest manifest)
    {
        var records = manifest.Records.ToDictionary(r => r.Kind, r => r.Count);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { cohort = manifest.Cohort, file = path, bytes, records, problems = Array.Empty<object>() }, ImportReport.Options)
            : words["export-done", path, records.Values.Sum(), bytes]);
    }

    private async Task<int> Refuse(RituelsDb db, bool json, string id, CancellationToken stop)
    {
        var near = NearestWords.To(id, await db.Cohorts.Select(c => c.Slug).ToListAsync(stop));
        return near is null ? Refuse(json, "cohort-unknown", id) : Refuse(json, "cohort-unknown-near", id, near);
    }

    private int Refuse(bool json, string key, params object?[] arguments) => Refusals.Say(json, words[key, arguments]);
}
