using System.Diagnostics;
using System.Globalization;
using Rituels.Agenda;
using Rituels.Shell;

namespace Rituels.Bench;

/// <summary>How long a planning document of 10,000 rows takes to read, beside what it takes to cut the same text into cells and no more.</summary>
internal static class PlanningSpeed
{
    private const int Rows = 10_000;

    public static void Measure(Options options)
    {
        var words = new PlanningWords(Tongue.Of("en"));
        Console.WriteLine($"\nplanning documents of {Rows} rows");
        foreach (var (name, text) in new[] { ("programme.md", Markdown()), ("programme.org", Markdown().Replace("|---|---|---|---|---|---|", "|---+---+---+---+---+---|", StringComparison.Ordinal)), ("programme.csv", Csv()) })
        {
            var first = Time(() => Read(text, name, words));
            var again = Enumerable.Range(0, options.Rounds).Select(_ => Time(() => Read(text, name, words))).Order().ElementAt(options.Rounds / 2);
            var bare = Enumerable.Range(0, options.Rounds).Select(_ => Time(() => Cut(text))).Order().ElementAt(options.Rounds / 2);
            Console.WriteLine($"  {name,-14} {text.Length / 1024.0:0} KiB  first {first.TotalMilliseconds:0} ms  then {again.TotalMilliseconds:0} ms  cutting into cells {bare.TotalMilliseconds:0.0} ms, ratio {again / bare:0}");
        }
    }

    private static void Read(string text, string name, PlanningWords words)
    {
        var read = PlanningReader.Read(text, name, 2019, words).Sessions.Count;
        if (read != Rows) throw new InvalidOperationException($"{read} sessions of {Rows} were read in {name}.");
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
