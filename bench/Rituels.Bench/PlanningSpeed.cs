using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Agenda;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Bench;

/// <summary>
/// How long a planning document of 10,000 rows takes: to be read, beside what it takes to cut the same text into cells and no more; to be
/// imported into a cohort for the first time, and once more when nothing changed in it. The first is what must stay below a second.
/// </summary>
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

    /// <summary>In this process, on the database that the bench was given: reading, comparing and writing, without the start of a program. The least of the rounds, each into a cohort of its own, and of as many imports when nothing changed.</summary>
    public static async Task MeasureImports(Options options, Scratch scratch)
    {
        var (words, import) = (new PlanningWords(Tongue.Of("en")), new AgendaImportWords(Tongue.Of("en")));
        var (text, folder) = (Markdown(), scratch.Folder("imports"));
        BenchDatabase.Create(folder);
        await using var app = Rituels.Program.Instance.With([$"--Rituels:Database={BenchDatabase.In(folder)}", "--Rituels:Worker=false"]).Build(folder);
        app.Services.Migrate();
        List<Cohort> cohorts = [.. Enumerable.Range(0, options.Rounds + 1).Select(number => Cohort.Start($"bench-{number}", "Bench", new(2019, 1, 7), new(2019, 12, 20), Rhythm.Default, DateTimeOffset.UnixEpoch))];
        await Within(app, async db => { db.AddRange(cohorts); await db.SaveChangesAsync(); });
        var cold = await Import(cohorts[0]);
        var first = await Least(cohorts.Skip(1));
        var again = await Least(cohorts.Skip(1));
        Console.WriteLine($"  import of {Rows} rows, {(BenchDatabase.IsPostgres ? "PostgreSQL" : "SQLite")}: read and written for the first time {first.TotalMilliseconds:0} ms (the program's very first {cold.TotalMilliseconds:0} ms)  once more, unchanged {again.TotalMilliseconds:0} ms");
        BenchDatabase.Drop(folder);

        async Task<TimeSpan> Least(IEnumerable<Cohort> into)
        {
            var least = TimeSpan.MaxValue;
            foreach (var cohort in into) least = await Import(cohort) is var time && time < least ? time : least;
            return least;
        }

        async Task<TimeSpan> Import(Cohort cohort)
        {
            var clock = Stopwatch.StartNew();
            var sessions = PlanningReader.Read(text, "programme.md", 2019, words).Sessions;
            await Within(app, db => new PlanningImport(db, cohort.Id, import).Apply(sessions, DateTimeOffset.UnixEpoch));
            return clock.Elapsed;
        }
    }

    private static async Task Within(WebApplication app, Func<RituelsDb, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<RituelsDb>());
    }

    private static void Read(string text, string name, PlanningWords words)
    {
        var read = PlanningReader.Read(text, name, 2019, words).Sessions.Count;
        if (read != Rows) throw new InvalidOperationException($"{read} sessions of {Rows} were read in {name}.");
    }

    /// <summary>The median of fresh processes, each from its start to its end, set as <c>./rituels</c> sets it.</summary>
    private static async Task<TimeSpan> Command(Options options, string file)
    {
        var times = new List<TimeSpan>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("dotnet", [options.Program, "import", "planning", file, "--year", "2019", "--dry-run", "--format", "json"]) { RedirectStandardOutput = true, Environment = { ["DOTNET_TieredCompilation"] = "0" } })!;
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
