using System.CommandLine;
using System.Globalization;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// <c>rituels import planning FILE --cohort ID</c>: brings a planning document into the agenda. With <c>--dry-run</c> it only reads the document;
/// no database is opened or made. Exit code 0 done, 2 for problems in the input, with nothing written.
/// </summary>
internal sealed class ImportPlanningCommand(Instance instance, PlanningWords words, AgendaImportWords import, PortabilityWords shared)
{
    private readonly Argument<string> _file = new("FILE") { Description = words["file-argument"] };
    private readonly Option<string> _cohort = new("--cohort") { Description = words["cohort-option"], HelpName = "ID" };
    private readonly Option<string> _year = new("--year") { Description = words["year-option"], HelpName = "YYYY" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = words["dry-run-option"] };
    private readonly Option<bool> _takeDocument = new("--take-document") { Description = import["take-document-option"] };
    private readonly Option<bool> _keepHere = new("--keep-here") { Description = import["keep-here-option"] };
    private readonly Option<string> _format = PortabilityCommands.Format(shared);

    public Command Build()
    {
        var command = new Command("planning", words["command-description"]) { _file, _cohort, _year, _dryRun, _takeDocument, _keepHere, _format };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var (path, json) = (parsed.GetRequiredValue(_file), parsed.GetValue(_format) == "json");
        if (!parsed.GetValue(_dryRun) && Obstacle(parsed) is { } obstacle) return Refusals.Say(json, import[obstacle]);
        if (!IsYear(parsed.GetValue(_year), out var year)) return Refusals.Say(json, words["year-unread", parsed.GetValue(_year), CohortLimits.FirstYear, CohortLimits.LastYear]);
        var reading = Read(path, year);
        var report = new PlanningReport(reading, words);
        if (reading.Problems.Count == 0 && !parsed.GetValue(_dryRun))
        {
            report.PrintNotes(path, Console.Error);
            return await Import(parsed, reading, path, json, stop);
        }
        if (!json) report.Print(path, Console.Out, Console.Error);
        else Print(report, path);
        return reading.Problems.Count == 0 ? 0 : CommandLine.BadInput;
    }

    private string? Obstacle(ParseResult parsed) =>
        parsed.GetValue(_cohort) is null ? "cohort-needed" : parsed.GetValue(_takeDocument) && parsed.GetValue(_keepHere) ? "one-rule" : null;

    private static bool IsYear(string? typed, out int? year)
    {
        year = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return typed is null || year is not null;
    }

    private PlanningReading Read(string path, int? year)
    {
        var findings = new Findings(shared);
        var text = FileText.Open(path, findings, PlanningReader.MostBytes, orSpreadsheet: true);
        return text is null ? new([], findings.Conclude(null).Problems, []) : PlanningReader.Read(text, path, year, words);
    }

    private static void Print(PlanningReport report, string path)
    {
        report.PrintNotes(path, Console.Error);
        Console.WriteLine(report.Json());
    }

    private async Task<int> Import(ParseResult parsed, PlanningReading reading, string path, bool json, CancellationToken stop)
    {
        await using var desk = CohortDesk.Open(instance, parsed);
        if (await desk.Find(parsed.GetRequiredValue(_cohort), shared, stop) is not { } cohort) return Refusals.Say(json, desk.Refusal);
        if (cohort.IsClosed) return Refusals.Say(json, shared["cohort-closed", cohort.Slug]);
        var outcome = await new PlanningImport(desk.Db, cohort.Id, import) { Dispute = Rule(parsed) }.Insist(reading.Sessions, desk.Now, stop);
        Say(outcome, path, json);
        return 0;
    }

    private Dispute Rule(ParseResult parsed) =>
        parsed.GetValue(_takeDocument) ? Dispute.TakeDocument : parsed.GetValue(_keepHere) ? Dispute.KeepHere : Dispute.Tell;

    private void Say(PlanningOutcome outcome, string path, bool json)
    {
        var report = new PlanningImportReport(outcome, import, new AgendaWords(import.Tongue));
        if (json) Console.WriteLine(report.Json());
        else report.Print(path, Console.Out);
    }
}
