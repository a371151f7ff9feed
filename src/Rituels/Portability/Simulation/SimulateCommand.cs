using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary><c>rituels simulate COHORT.yml --from D --to D --out DIR</c>: a cohort's Fridays, seen before they happen.</summary>
internal static class SimulateCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Argument<string> File = new("FILE");
    private static readonly Option<string> From = new("--from") { Required = true, HelpName = "D" };
    private static readonly Option<string> To = new("--to") { Required = true, HelpName = "D" };
    private static readonly Option<string?> Answers = new("--answers") { HelpName = "FILE.csv" };
    private static readonly Option<string> Out = new("--out") { Required = true, HelpName = "DIR" };
    private static readonly Option<int> Seed = new("--seed") { HelpName = "N", DefaultValueFactory = _ => 1 };
    private static readonly Option<string> Format = new("--format") { DefaultValueFactory = _ => "text" };

    public static void AddTo(RootCommand root, Instance instance)
    {
        Format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("simulate", TerminalWords.Say("simulate-description")) { File, From, To, Answers, Out, Seed, Format };
        foreach (var option in new Option[] { From, To, Answers, Out, Seed, Format }) option.Description = TerminalWords.Say($"simulate{option.Name.Replace("--", "-")}");
        command.SetAction((parsed, stop) => Run(instance, parsed, stop));
        root.Subcommands.Add(command);
    }

    private static async Task<int> Run(Instance instance, ParseResult parsed, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var folder = Path.GetFullPath(parsed.GetRequiredValue(Out));
        if (!TryDay(parsed.GetRequiredValue(From), out var from) || !TryDay(parsed.GetRequiredValue(To), out var to) || to < from) return Refuse("simulate-bad-dates");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) return Refuse("simulate-out-full", folder);
        var reading = CohortFiles.Open(parsed.GetRequiredValue(File), new PortabilityWords(Tongue.Of(TerminalWords.Language)));
        if (reading.File is not { } file) return Refuse(reading.Problems);

        var answers = parsed.GetValue(Answers);
        if (answers is not null && !System.IO.File.Exists(answers)) return Refuse("file-missing", answers);
        try
        {
            await using var stage = await Stage.Build(instance, folder, file, from, stop);
            var input = new SimulationInput(stage.Cohort, stage.Teams, from, to, answers is null ? null : await System.IO.File.ReadAllTextAsync(answers, stop), parsed.GetValue(Seed));
            var timeline = await new Simulation(stage.App, stage.Clock, input).Run(stop);
            await Write(Path.Combine(folder, "timeline.json"), timeline, stop);
            Say(parsed.GetRequiredValue(Format), Sum(stage, from, to, timeline, clock), folder);
            return 0;
        }
        catch (SimulationInputException wrong)
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            return Refuse("line-problem", wrong.Line, wrong.Message);
        }
    }

    private sealed record Totals(int Weeks, int Filed, int Late, int Refused, int Letters, double Seconds);

    private static Totals Sum(Stage stage, DateOnly from, DateOnly to, IReadOnlyList<TimelineEvent> timeline, Stopwatch clock) => new(
        stage.Cohort.WeeksBetween(from, to).Count(),
        timeline.Count(e => e.Kind == "filed"), timeline.Count(e => e.Kind == "late"), timeline.Count(e => e.Kind == "refused"),
        stage.Letters, Math.Round(clock.Elapsed.TotalSeconds, 3));

    /// <summary>One event a line: two runs are easily compared.</summary>
    private static Task Write(string path, IReadOnlyList<TimelineEvent> timeline, CancellationToken stop)
    {
        var lines = timeline.Select(e => JsonSerializer.Serialize(
            new { at = e.At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), week = e.Week, kind = e.Kind, team = e.Team, recipients = e.Recipients }, Json));
        return System.IO.File.WriteAllTextAsync(path, "[\n" + string.Join(",\n", lines) + "\n]\n", stop);
    }

    private static void Say(string format, Totals totals, string folder) => Console.WriteLine(format == "json"
        ? JsonSerializer.Serialize(totals, Json)
        : TerminalWords.Say("simulate-done", totals.Weeks, totals.Filed, totals.Late, totals.Refused, totals.Letters, totals.Seconds, folder));

    private static int Refuse(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems) Console.Error.WriteLine(TerminalWords.Say("line-problem", problem.Line, problem.Message));
        return CommandLine.BadInput;
    }

    private static int Refuse(string key, params object?[] arguments)
    {
        Console.Error.WriteLine(TerminalWords.Say(key, arguments));
        return CommandLine.BadInput;
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
