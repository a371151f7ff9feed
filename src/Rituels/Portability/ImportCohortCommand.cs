using System.CommandLine;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// <c>rituels import cohort FILE</c>, of any format; a cohort's archive goes to <see cref="ImportArchive"/>. Exit code 0 done, 2 for problems in the input, with nothing written. A dry run tells what
/// an instance without this cohort would get: it compares with an empty database in memory and leaves <c>--data</c> alone. A
/// file of people for a cohort without dates can only be for one that exists: it is taken to exist, and to be empty.
/// </summary>
internal sealed class ImportCohortCommand(Instance instance, PortabilityWords words, ArchiveWords archives)
{
    private readonly Argument<string> _file = new("FILE") { Description = words["import-file-argument"] };
    private readonly Option<string> _cohort = new("--cohort") { Description = words["option--cohort"], HelpName = "ID" };
    private readonly Option<string> _starts = PortabilityCommands.Day("--starts", words), _ends = PortabilityCommands.Day("--ends", words);
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = words["option--dry-run"] };
    private readonly Option<string> _format = PortabilityCommands.Format(words);

    public Command Build()
    {
        var command = new Command("cohort", words["import-cohort-description"]) { _file, _cohort, _starts, _ends, _dryRun, _format };
        command.SetAction((parsed, stop) => ImportArchive.IsFor(parsed.GetRequiredValue(_file)) ? RunArchive(parsed, stop) : Run(parsed, stop));
        return command;
    }

    private Task<int> RunArchive(ParseResult parsed, CancellationToken stop)
    {
        var json = parsed.GetValue(_format) == "json";
        if (parsed.GetValue(_starts) is not null || parsed.GetValue(_ends) is not null) return Task.FromResult(Refusals.Say(json, archives["archive-dates"]));
        return new ImportArchive(instance, archives)
            .Run(parsed.GetRequiredValue(_file), parsed.GetValue(_cohort), parsed.GetValue(_dryRun), json, parsed.GetRequiredValue(CommandLine.Data), stop);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var reading = Read(parsed);
        var rehearses = parsed.GetValue(_dryRun);
        var outcome = reading.File is null ? new ImportOutcome(null, [], reading.Problems)
            : rehearses ? await Rehearse(reading.File, stop)
            : await Import(reading.File, parsed.GetRequiredValue(CommandLine.Data), stop);
        var report = new ImportReport(outcome, rehearses ? [.. Supposition(reading.File), .. reading.Notes] : reading.Notes, words);
        if (parsed.GetValue(_format) == "json") Console.WriteLine(report.Json());
        else report.Print(parsed.GetRequiredValue(_file), Console.Out, Console.Error);
        return outcome.Problems.Count == 0 ? 0 : CommandLine.BadInput;
    }

    private FileReading Read(ParseResult parsed)
    {
        var findings = new Findings(words);
        var path = parsed.GetRequiredValue(_file);
        var hints = new CohortHints(parsed.GetValue(_cohort), Day(parsed, _starts, findings), Day(parsed, _ends, findings));
        var text = findings.HasProblems ? null : FileText.Open(path, findings);
        return text is null ? findings.Conclude(null) : CohortFiles.Read(text, path, hints, Path.GetDirectoryName(Path.GetFullPath(path)), words);
    }

    private static DateOnly? Day(ParseResult parsed, Option<string> option, Findings findings) => PortabilityCommands.Day(parsed.GetValue(option), findings);

    private async Task<ImportOutcome> Rehearse(CohortFile file, CancellationToken stop)
    {
        await using var db = MemoryDatabase.Open();
        var now = TimeProvider.System.GetUtcNow();
        if (file.Settings is null) await Suppose(db, file.Id, now, stop);
        return await new CohortFileImport(db, words).Plan(file, now, stop);
    }

    private static Task Suppose(RituelsDb db, string id, DateTimeOffset now, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        db.Add(Cohort.Start(id, id, today, today, Rhythm.Default, now));
        return db.SaveChangesAsync(stop);
    }

    private IEnumerable<Problem> Supposition(CohortFile? file) =>
        file is { Settings: null, Id: var id } ? [new Problem(1, "compared-with-nothing", words["compared-with-nothing", id])] : [];

    private async Task<ImportOutcome> Import(CohortFile file, string data, CancellationToken stop)
    {
        await using var app = instance.Open(data);
        await using var scope = app.Services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        return await new CohortFileImport(scope.ServiceProvider.GetRequiredService<RituelsDb>(), words).Insist(file, now, stop);
    }
}
