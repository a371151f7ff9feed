using System.CommandLine;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// <c>rituels import bulletins</c>. Exit code 0 done, 2 for problems in the input, with nothing written. A dry run compares with the
/// instance as it is; where there is none, with an empty one in memory.
/// </summary>
internal sealed class ImportBulletinsCommand(Instance instance, BulletinsWords words, PortabilityWords shared)
{
    private readonly Option<string> _database = new("--database") { Description = words["option-database"], HelpName = "FILE.sqlite" };
    private readonly Option<string[]> _csv = new("--csv") { Description = words["option-csv"], HelpName = "FILE.csv" };
    private readonly Option<string> _projects = new("--projects") { Description = words["option-projects"], HelpName = "projects.yml" };
    private readonly Option<string> _cohort = new("--cohort") { Description = words["option-cohort"], HelpName = "ID", Required = true };
    private readonly Option<string> _zone = new("--zone") { Description = words["option-zone"], HelpName = "ZONE", DefaultValueFactory = _ => "UTC" };
    private readonly Option<string[]> _skip = new("--skip") { Description = words["option-skip"], HelpName = "PROJECT" };
    private readonly Option<bool> _onlyItsWeeks = new("--only-its-weeks") { Description = words["option-only-its-weeks"] };
    private readonly Option<bool> _join = new("--join") { Description = words["option-join"] };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = words["option-dry-run"] };
    private readonly Option<string> _starts = PortabilityCommands.Day("--starts", shared), _ends = PortabilityCommands.Day("--ends", shared);
    private readonly Option<string> _format = PortabilityCommands.Format(shared);

    public Command Build()
    {
        var command = new Command("bulletins", words["description"]) { _database, _csv, _projects, _cohort, _starts, _ends, _zone, _skip, _onlyItsWeeks, _join, _dryRun, _format };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var findings = new Findings(words);
        var choices = Choices(parsed, findings);
        var rows = Rows(parsed, findings);
        var projects = Projects(parsed, findings);
        var found = findings.Conclude(null);
        var outcome = rows is null || choices is null || findings.HasProblems ? new BulletinsOutcome(null, [], found.Problems, [])
            : await Move(rows, projects, choices, parsed, stop);
        var telling = new BulletinsTelling(outcome with { Notes = [.. found.Notes, .. outcome.Notes] }, words);
        if (parsed.GetValue(_format) == "json") Console.WriteLine(telling.Json());
        else telling.Print(parsed.GetValue(_database) ?? parsed.GetValue(_csv)?.FirstOrDefault() ?? "", Console.Out, Console.Error);
        return outcome.Problems.Count == 0 ? 0 : CommandLine.BadInput;
    }

    private BulletinsChoices? Choices(ParseResult parsed, Findings findings)
    {
        var zone = parsed.GetRequiredValue(_zone);
        var skipped = (parsed.GetValue(_skip) ?? []).Select(Folding.Fold).ToHashSet();
        if (zone == "UTC" || WallClock.Knows(zone)) return new(TimeZoneInfo.FindSystemTimeZoneById(zone), skipped, parsed.GetValue(_join), parsed.GetValue(_onlyItsWeeks), parsed.GetValue(_projects));
        findings.Problem(1, "unknown-zone", zone);
        return null;
    }

    private BulletinsRows? Rows(ParseResult parsed, Findings findings)
    {
        var (database, tables) = (parsed.GetValue(_database), parsed.GetValue(_csv) ?? []);
        if (database is null == (tables.Length == 0)) findings.Problem(1, "bulletins-source");
        else if (database is not null) return BulletinsDatabase.Read(database, findings);
        else return new BulletinsRows([.. tables.SelectMany(path => BulletinsCsv.Read(path, findings, shared))], []);
        return null;
    }

    private CohortFile? Projects(ParseResult parsed, Findings findings)
    {
        if (parsed.GetValue(_projects) is not { } path) return null;
        var own = new Findings(shared);
        var hints = new CohortHints(parsed.GetValue(_cohort), PortabilityCommands.Day(parsed.GetValue(_starts), own), PortabilityCommands.Day(parsed.GetValue(_ends), own));
        var text = FileText.Open(path, own);
        var reading = text is null || own.HasProblems ? own.Conclude(null) : BulletinsProjects.Read(text, hints, shared);
        findings.Add(reading, path);
        return reading.File;
    }

    private async Task<BulletinsOutcome> Move(BulletinsRows rows, CohortFile? projects, BulletinsChoices choices, ParseResult parsed, CancellationToken stop)
    {
        var (id, data, rehearses) = (parsed.GetRequiredValue(_cohort), parsed.GetRequiredValue(CommandLine.Data), parsed.GetValue(_dryRun));
        using var nowhere = rehearses && await IsNew(data) ? new TemporaryFolder() : null;
        await using var app = (nowhere is null ? instance : Elsewhere(nowhere)).Open(data);
        await using var scope = app.Services.CreateAsyncScope();
        var import = ActivatorUtilities.CreateInstance<BulletinsImport>(scope.ServiceProvider, words, shared);
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        return rehearses ? await import.Plan(rows, id, projects, choices, now, stop) : await import.Apply(rows, id, projects, choices, now, stop);
    }

    private async Task<bool> IsNew(string data)
    {
        await using var app = instance.Build(data);
        return SqliteFiles.Of(app.Services.GetRequiredService<IOptions<Settings>>().Value) is { } file && !File.Exists(file);
    }

    private Instance Elsewhere(TemporaryFolder folder) =>
        instance.With([.. instance.ConfigurationArguments, $"--Rituels:Database=Data Source={System.IO.Path.Combine(folder.Path, "rehearsal.db")};Pooling=False"]);

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("rituels-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
