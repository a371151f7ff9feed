using System.CommandLine;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// <c>rituels import cohort FILE</c>. Exit code 0 done, 2 for problems in the input, with nothing written. A dry run tells what
/// an instance without this cohort would get: it compares with an empty database in memory and leaves <c>--data</c> alone.
/// </summary>
internal sealed class ImportCohortCommand(Instance instance, PortabilityWords words)
{
    private readonly Argument<string> _file = new("FILE") { Description = words["import-file-argument"] };
    private readonly Option<string> _cohort = new("--cohort") { Description = words["option--cohort"], HelpName = "ID" };
    private readonly Option<string> _starts = PortabilityCommands.Day("--starts", words), _ends = PortabilityCommands.Day("--ends", words);
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = words["option--dry-run"] };
    private readonly Option<string> _format = PortabilityCommands.Format(words);

    public Command Build()
    {
        var command = new Command("cohort", words["import-cohort-description"]) { _file, _cohort, _starts, _ends, _dryRun, _format };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var reading = Read(parsed);
        var outcome = reading.File is null ? new ImportOutcome(null, [], reading.Problems)
            : parsed.GetValue(_dryRun) ? await Rehearse(reading.File, stop)
            : await Import(reading.File, parsed.GetRequiredValue(CommandLine.Data), stop);
        var report = new ImportReport(outcome, reading.Notes, words);
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
        return await new CohortFileImport(db, words).Plan(file, TimeProvider.System.GetUtcNow(), stop);
    }

    private async Task<ImportOutcome> Import(CohortFile file, string data, CancellationToken stop)
    {
        await using var app = instance.Open(data);
        await using var scope = app.Services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        return await new CohortFileImport(scope.ServiceProvider.GetRequiredService<RituelsDb>(), words).Apply(file, now, stop);
    }
}
