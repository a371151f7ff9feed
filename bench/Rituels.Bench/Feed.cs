using System.Buffers;
using System.Diagnostics;
using Rituels.Calendars;

namespace Rituels.Bench;

/// <summary>How long the feed of 1,000 sessions takes to be written, and to be read again, and what writing leaves to the collector.</summary>
internal static class Feed
{
    private const int Sessions = 1000, WarmUps = 50;
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly DateTime First = new(2019, 2, 11, 14, 0, 0);

    public static void Measure(Options options)
    {
        var feed = new CalendarFeed("-//Rituels//Agenda//FR", [.. Enumerable.Range(0, Sessions).Select(Session)]) { Name = "L’agenda", RefreshInterval = TimeSpan.FromHours(6) };
        var octets = new ArrayBufferWriter<byte>(1024 * 1024);
        var (written, allocated) = Median(options.Rounds, () =>
        {
            octets.ResetWrittenCount();
            CalendarWriter.Write(feed, octets);
        });
        var (read, _) = Median(options.Rounds, () => CalendarReader.Read(octets.WrittenMemory).Feed(Paris));
        Console.WriteLine($"\nfeed of {Sessions} sessions, {octets.WrittenCount / 1024} kB: written in {written.TotalMilliseconds:0.0} ms with {allocated / 1024} kB allocated, read in {read.TotalMilliseconds:0.0} ms");
    }

    private static CalendarEvent Session(int n) => new($"{n}@agenda.example", Time(n), new(First, TimeSpan.Zero))
    {
        LastModified = new(First, TimeSpan.Zero), Sequence = n % 4, Status = (EventStatus)(n % 3),
        Summary = $"Séance {n} : l’État et ses données", Location = "Salle des fêtes, 3 rue de l’Été", Categories = ["fellows", "mentors"],
        Url = new($"https://rituels.example/cohorte/agenda/{n}"),
        Description = "14 h – 14 h 30 : accueil\n14 h 30 – 16 h : ateliers, par équipes ; retours\n16 h – 18 h : « doutes » et questions\n\nObjectifs : présenter, écouter, décider 🎉",
    };

    private static EventTime Time(int n) => n % 5 == 0
        ? new WholeDays(DateOnly.FromDateTime(First).AddDays(n), DateOnly.FromDateTime(First).AddDays(n + 1))
        : new TimeRange(First.AddDays(n), First.AddDays(n).AddHours(4), Paris);

    private static (TimeSpan Time, long Allocated) Median(int rounds, Action work)
    {
        for (var warm = 0; warm < WarmUps; warm++) work();
        var measures = Enumerable.Range(0, rounds * 10).Select(_ => Measured(work)).OrderBy(measure => measure.Time).ToList();
        return measures[measures.Count / 2];
    }

    private static (TimeSpan Time, long Allocated) Measured(Action work)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        work();
        return (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
