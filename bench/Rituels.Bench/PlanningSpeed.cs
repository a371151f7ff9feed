using System.Diagnostics;
using System.Globalization;
using Rituels.Agenda;
using Rituels.Shell;

namespace Rituels.Bench;

/// <summary>How long a planning document of 10,000 rows takes to read, beside what it takes to cut the same text into cells and no more.</summary>
internal static class PlanningSpeed
{
    private const int Rows = 10_000;

    public static async Task Measure(Options options, Scratch scratch)
    {
        var words = new PlanningWords(Tongue.Of("en"));
        Console.WriteLine($"\nplanning documents of {Rows} rows");
        foreach (var (name, text) in new[] { ("programme.md", Markdown()), ("programme.org", Markdown().Replace("|---|---|---|---|---|---|", "|---+---+---+---+---+---|", StringComparison.Ordinal)), ("programme.csv", Csv()) })
        {
            var first = Time(() => Read(text, name, words));
            var again = Enumerable.Range(0, options.Rounds).Select(_ => Time(() => Read(text, name, words))).Order().ElementAt(options.Rounds / 2);
            var bare = Enumerable.Range(0, options.Rounds).Select(_ => Time(() => Cut(text))).Order().ElementAt(options.Rounds / 2);
            var file = Path.Combine(scratch.Folder("planning"), name);
            await File.WriteAllTextAsync(file, text);
            var command = await Command(options, file);
            Console.WriteLine($"  {name,-14} {text.Length / 1024.0:0} KiB  the command as published {command.TotalMilliseconds:0} ms, start included; in this process first {first.TotalMilliseconds:0} ms  then {again.TotalMilliseconds:0} ms  cutting into cells {bare.TotalMilliseconds:0.0} ms, ratio {again / bare:0}");
        }
    }

    private static void Read(string text, string name, PlanningWords words)
    {
        var read = PlanningReader.Read(text, name, 2019, words).Sessions.Count;
        if (read != Rows) throw new InvalidOperationException($"{read} sessions of {Rows} were read in {name}.");
    }

    /// <summary>The median of fresh processes, each from its start to its end.</summary>
    private static async Task<TimeSpan> Command(Options options, string file)
    {
        var times = new List<TimeSpan>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("dotnet", [options.Program, "import", "planning", file, "--year", "2019", "--dry-run", "--format", "json"]) { RedirectStandardOutput = true })!;
            if ((await process.StandardOutput.ReadToEndAsync()).Length < Rows) throw new InvalidOperationException($"{file} was not read.");
            await process.WaitForExitAsync();
            times.Add(clock.Elapsed);
        }
        return times.Order().ElementAt(options.Rounds / 2);
    }

    private static int Cut(string text) => text.Split('\n').Sum(line => line.Split('|', ',').Length);

    private static TimeSpan Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed;
    }

    private static string Markdown() => "| Date | Public | Lieu | Thématique | Objectifs | Animateurs |\n|---|---|---|---|---|---|\n"
        + string.Concat(Enumerable.Range(0, Rows).Select(row => $"| {Day(row)} | EIG (+ mentors 14h-17h30) | 9h30-18h, salle {row} | **Atelier** [{row}](https://agenda.example/{row}) | Comprendre ; choisir | Ada + Bo |\n"));

    private static string Csv() => "Date,Public,Lieu,Thématique,Objectifs,Animateurs\n"
        + string.Concat(Enumerable.Range(0, Rows).Select(row => $"{Day(row)},EIG (+ mentors 14h-17h30),\"9h30-18h, salle {row}\",Atelier {row},Comprendre ; choisir,Ada + Bo\n"));

    private static string Day(int row) => $"{1 + (row % 28)} {CultureInfo.GetCultureInfo("fr-FR").DateTimeFormat.MonthNames[row / 28 % 12]} {2019 + (row / 336)}";
}
