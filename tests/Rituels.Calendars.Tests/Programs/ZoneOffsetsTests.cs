using System.Text;

namespace Rituels.Calendars.Tests;

/// <summary>The VTIMEZONEs that we write, read by ourselves and by a program that we did not write, give the system's offsets.</summary>
public class ZoneOffsetsTests
{
    private static readonly string[] Odd =
    [
        "Europe/Paris", "Africa/Casablanca", "America/Nuuk", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Tehran",
        "Africa/Cairo", "Asia/Gaza", "Asia/Jerusalem", "Europe/Dublin", "America/New_York", "America/Santiago", "Asia/Pyongyang", "Europe/Istanbul", "Pacific/Kiritimati",
    ];

    public static TheoryData<int, int> Years => new() { { 1985, 1987 }, { 2010, 2012 }, { 2015, 2019 }, { 2022, 2024 }, { 2026, 2026 }, { 2026, 2029 }, { 2035, 2037 } };

    [Theory, MemberData(nameof(Years))]
    public void Another_program_finds_the_offsets_of_all_years_covered(int first, int last)
    {
        using var programs = new OtherPrograms();
        var read = programs.Read("offsets", CalendarWriter.Write(FirstAndLastDay(first, last)), $"{first}", $"{last}");
        Assert.NotEmpty(read);
        Assert.Equal(Offsets(first, last).Where(line => !IsLost(line)), read.Where(line => !IsLost(line)));
    }

    [Theory, MemberData(nameof(Years))]
    public void We_find_them_too(int first, int last)
    {
        foreach (var id in Odd)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
            var feed = FirstAndLastDay(first, last) with { Events = [.. Instants(first, last).Select(at => Event(TimeZoneInfo.ConvertTimeFromUtc(at, zone), zone))] };
            var unknown = Encoding.UTF8.GetString(CalendarWriter.Write(feed)).Replace("TZID=", "TZID=Chez").Replace("TZID:", "TZID:Chez");
            var read = CalendarReader.Read(unknown, new CalendarLimits { Bytes = 10_000_000 }).Feed(TimeZoneInfo.Utc);
            Assert.Equal(feed.Events.Select(e => (id, ((TimeRange)e.Time).StartsAt.UtcDateTime)), read.Events.Select(e => (id, ((TimeRange)e.Time).StartsAt.UtcDateTime)));
        }
    }

    [Fact]
    public void Paris_has_the_rules_that_everybody_knows()
    {
        var feed = new CalendarFeed("x", [Event(new(2026, 5, 1), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"))]);
        Assert.Contains(
            """
            BEGIN:VTIMEZONE
            TZID:Europe/Paris
            BEGIN:DAYLIGHT
            DTSTART:20250330T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            TZNAME:+02
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:20251026T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            TZNAME:+01
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            """.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(CalendarWriter.Write(feed)));
    }

    private static CalendarFeed FirstAndLastDay(int first, int last) => new("x",
        [.. Odd.Select(TimeZoneInfo.FindSystemTimeZoneById).SelectMany(zone => new[] { Event(new(first, 1, 1), zone), Event(new(last, 12, 31), zone) })]);

    private static CalendarEvent Event(DateTime wall, TimeZoneInfo zone) => new("1@agenda.example", new TimeRange(wall, wall, zone), new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static IEnumerable<string> Offsets(int first, int last) =>
        from id in Odd.Order(StringComparer.Ordinal)
        let zone = TimeZoneInfo.FindSystemTimeZoneById(id)
        from at in Instants(first, last)
        select FormattableString.Invariant($"{id}|{at:yyyy-MM-ddTHH:mmZ}|{zone.GetUtcOffset(at).TotalMinutes:0.##}");

    // Around the day that Samoa leapt over, Python's own conversion from UTC loses its way: it looks for a summer of less than a day.
    private static bool IsLost(string line) => line.StartsWith("Pacific/Apia|2011-12-29") || line.StartsWith("Pacific/Apia|2011-12-30");

    private static IEnumerable<DateTime> Instants(int first, int last)
    {
        for (var at = new DateTime(first, 1, 1, 0, 0, 0, DateTimeKind.Utc); at.Year <= last; at = at.AddHours(37)) yield return at;
    }
}
