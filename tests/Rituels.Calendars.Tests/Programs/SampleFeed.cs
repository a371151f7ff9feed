namespace Rituels.Calendars.Tests;

/// <summary>A feed with everything that calendar programs get wrong when it is not written well.</summary>
internal static class SampleFeed
{
    private static readonly DateTimeOffset Stamp = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly string Long = string.Concat(Enumerable.Repeat("Présentation du « programme » ; débats, retours 👩🏽‍🚀 — ", 12)).Trim();

    public static CalendarFeed Feed { get; } = new("-//Rituels//Agenda//FR", [.. Events])
    {
        Method = CalendarMethod.Publish, Name = "L’agenda d’été, 2026", Description = "Une ligne\net une autre", Color = "teal",
        Url = new("https://rituels.example/cohorte/agenda"), Source = new("https://rituels.example/cohorte/agenda.ics"), RefreshInterval = TimeSpan.FromHours(6),
    };

    private static IEnumerable<CalendarEvent> Events =>
    [
        Days("bootcamp", "2026-02-09", "2026-02-13", "Séminaire d’entrée 🎉"),
        Days("one-day", "2026-03-29", "2026-03-29", "Le jour du changement d’heure") with { Status = EventStatus.Tentative },
        Hours("winter", "2026-03-12T14:00", "2026-03-12T18:30", "Europe/Paris", "Séance d’hiver"),
        Hours("summer", "2026-04-16T14:00", "2026-04-16T18:30", "Europe/Paris", "Séance d’été") with { Sequence = 3, LastModified = Stamp.AddDays(3), Alarms = [new(TimeSpan.FromMinutes(90), "Bientôt")] },
        Hours("before-change", "2026-03-28T23:30", "2026-03-29T04:30", "Europe/Paris", "La nuit la plus courte"),
        Hours("after-change", "2026-10-24T22:00", "2026-10-25T06:00", "Europe/Paris", "La nuit la plus longue"),
        Hours("moment", "2026-06-01T12:00", "2026-06-01T12:00", "Europe/Paris", "Échéance"),
        Hours("cancelled", "2026-05-21T14:00", "2026-05-21T18:00", "Europe/Paris", "Annulée : grève") with { Status = EventStatus.Cancelled, Sequence = 1 },
        Hours("tentative", "2026-11-07T09:00", "2026-11-07T17:00", "Europe/Paris", "7 ou 14 novembre") with { Status = EventStatus.Tentative },
        Hours("new-york", "2026-03-12T09:00", "2026-03-12T10:00", "America/New_York", "Call, with others; far away"),
        Hours("kathmandu", "2026-07-01T09:00", "2026-07-01T10:00", "Asia/Kathmandu", "नमस्ते"),
        Hours("casablanca", "2026-03-01T09:00", "2026-03-01T10:00", "Africa/Casablanca", "Ramadan"),
        Hours("lord-howe", "2026-01-15T09:00", "2026-01-15T10:00", "Australia/Lord_Howe", "Half an hour"),
        Hours("nuuk", "2026-03-28T12:00", "2026-03-29T12:00", "America/Nuuk", "Nuuk"),
        Hours("utc", "2026-09-01T09:00", "2026-09-01T10:00", "UTC", "En UTC"),
        Hours("long", "2026-09-10T09:00", "2026-09-10T10:00", "Europe/Paris", Long) with { Description = $"{Long}\n\n{Long}", Categories = ["mentors", "fellows, en salle"], Url = new("https://rituels.example/c/été") },
    ];

    /// <summary>The lines that read.py should print.</summary>
    public static IEnumerable<string> Expected => Feed.Events.Select(e => string.Join('|', e.Uid, Start(e.Time), End(e.Time), Status(e), e.Summary, e.Location));

    public static string Start(EventTime time) => time is WholeDays days ? $"{days.First:yyyy-MM-dd}" : Utc(((TimeRange)time).StartsAt);

    public static string Status(CalendarEvent happening) => happening.Status.ToString().ToUpperInvariant();

    private static string End(EventTime time) => time is WholeDays days ? $"{days.Last.AddDays(1):yyyy-MM-dd}" : Utc(((TimeRange)time).EndsAt);

    private static string Utc(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-ddTHH:mmZ}";

    private static CalendarEvent Days(string uid, string first, string last, string summary) =>
        new($"{uid}@rituels.example", new WholeDays(DateOnly.Parse(first), DateOnly.Parse(last)), Stamp) { Summary = summary, Location = "Salle 3, 2ᵉ étage" };

    private static CalendarEvent Hours(string uid, string start, string end, string zone, string summary) =>
        new($"{uid}@rituels.example", new TimeRange(DateTime.Parse(start), DateTime.Parse(end), TimeZoneInfo.FindSystemTimeZoneById(zone)), Stamp) { Summary = summary, Location = "Paris ; chez nous" };
}
