using System.CommandLine;
using Rituels.Portability;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// <c>rituels import planning FILE --dry-run</c>: what a planning document says. It only reads the document; no database is opened or made.
/// Exit code 0 read, 2 for problems in the input.
/// </summary>
internal sealed class ImportPlanningCommand(PlanningWords words, PortabilityWords shared)
{
    /// <summary>The octets of a table of tens of thousands of rows.</summary>
    private const int MostBytes = 8 << 20;

    private readonly Argument<string> _file = new("FILE") { Description = words["file-argument"] };
    private readonly Option<string> _cohort = new("--cohort") { Description = words["cohort-option"], HelpName = "ID" };
    private readonly Option<int?> _year = new("--year") { Description = words["year-option"], HelpName = "YYYY" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = words["dry-run-option"] };
    private readonly Option<string> _format = PortabilityCommands.Format(shared);

    public Command Build()
    {
        var command = new Command("planning", words["command-description"]) { _file, _cohort, _year, _dryRun, _format };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!parsed.GetValue(_dryRun))
        {
            Console.Error.WriteLine(words["dry-run-needed"]);
            return CommandLine.BadInput;
        }
        var path = parsed.GetRequiredValue(_file);
        var reading = Read(path, parsed.GetValue(_year));
        var report = new PlanningReport(reading, words);
        if (parsed.GetValue(_format) != "json") report.Print(path, Console.Out, Console.Error);
        else Print(report, path);
        return reading.Problems.Count == 0 ? 0 : CommandLine.BadInput;
    }

    private PlanningReading Read(string path, int? year)
    {
        var findings = new Findings(shared);
        var text = FileText.Open(path, findings, MostBytes);
        return text is null ? new([], findings.Conclude(null).Problems, []) : PlanningReader.Read(text, path, year, words);
    }

    private static void Print(PlanningReport report, string path)
    {
        report.PrintNotes(path, Console.Error);
        Console.WriteLine(report.Json());
    }
}
