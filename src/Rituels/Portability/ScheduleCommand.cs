using System.CommandLine;
using System.Text.Json;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary><c>rituels schedule COHORT.yml</c>: the weeks of a cohort's file, with their instants. Opens no database.</summary>
internal sealed class ScheduleCommand(PortabilityWords words)
{
    private readonly Argument<string> _file = new("COHORT.yml") { Description = words["schedule-file-argument"] };
    private readonly Option<string> _from = PortabilityCommands.Day("--from", words), _to = PortabilityCommands.Day("--to", words);
    private readonly Option<string> _format = PortabilityCommands.Format(words);

    public Command Build()
    {
        var command = new Command("schedule", words["schedule-description"]) { _file, _from, _to, _format };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var findings = new Findings(words);
        var (from, to) = (PortabilityCommands.Day(parsed.GetValue(_from), findings), PortabilityCommands.Day(parsed.GetValue(_to), findings));
        if (from > to) findings.Problem(1, "ends-before-starts");
        var path = parsed.GetRequiredValue(_file);
        var reading = findings.HasProblems ? findings.Conclude(null) : CohortFiles.Open(path, words);
        foreach (var problem in reading.Problems) Console.Error.WriteLine($"{path}:{problem.Line}: {problem.Message}");
        if (reading.File is not { Settings: { } settings } file) return CommandLine.BadInput;

        var cohort = file.Begin(TimeProvider.System.GetUtcNow());
        var weeks = cohort.WeeksBetween(from ?? settings.Starts.AddDays(-6), to ?? settings.Ends).Select(cohort.PlanOf);
        if (parsed.GetValue(_format) == "json") Console.WriteLine(JsonSerializer.Serialize(weeks.Select(WeekReport.Of), ImportReport.Options));
        else foreach (var week in weeks) Console.WriteLine(Sentence(week));
        return 0;
    }

    private string Sentence(WeekPlan plan)
    {
        if (plan.Hours is not { } hours) return words["week-paused", plan.Week, words[plan.Pause == WeekPlan.NoWorkingDay ? "pause-no-working-day" : "pause-closes-early"]];
        var reminders = string.Join(", ", hours.Reminders.Select(r => When(r.At)));
        return words[reminders.Length == 0 ? "week-open" : "week-open-reminders", plan.Week, When(hours.Opens), When(hours.Closes), When(hours.Digest), reminders];
    }

    private string When(DateTimeOffset at) => words.Tongue.When(at);
}
