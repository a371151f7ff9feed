using System.Diagnostics;

namespace Rituels.Calendars.Tests;

public class CalendarLimitsTests
{
    private const string Empty = "BEGIN:VCALENDAR\nEND:VCALENDAR\n";
    private static readonly CalendarLimits Tight = new(Bytes: 200, LineBytes: 40, Nesting: 3, Events: 2, Expansions: 4);

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, CalendarProblem.TooManyBytes)]
    public void A_file_may_be_as_large_as_its_limit(int more, CalendarProblem? expected)
    {
        var text = Empty + new string('\n', Tight.Bytes - Empty.Length + more);
        Assert.Equal(expected, Refusal(text));
        Assert.Equal(expected, RefusalOf(() => CalendarReader.Read(new MemoryStream([.. text.Select(c => (byte)c)]), Tight)));
    }

    [Fact]
    public void A_file_is_measured_in_octets() =>
        Assert.Equal(CalendarProblem.TooManyBytes, Refusal(new string('é', 101)));

    [Theory]
    [InlineData(36, null)]
    [InlineData(37, CalendarProblem.LineTooLong)]
    public void A_line_is_measured_unfolded(int length, CalendarProblem? expected)
    {
        var folded = string.Join("\n ", new string('v', length).Chunk(10).Select(c => new string(c)));
        Assert.Equal(expected, Refusal($"BEGIN:VCALENDAR\nX-A:{folded}\nEND:VCALENDAR"));
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, CalendarProblem.TooManyEvents)]
    public void Events_are_counted(int events, CalendarProblem? expected) =>
        Assert.Equal(expected, Refusal($"BEGIN:VCALENDAR\n{string.Concat(Enumerable.Repeat("BEGIN:VEVENT\nEND:VEVENT\n", events))}END:VCALENDAR"));

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, CalendarProblem.NestedTooDeep)]
    public void Levels_are_counted_from_the_calendar(int inner, CalendarProblem? expected) =>
        Assert.Equal(expected, Refusal(
            $"BEGIN:VCALENDAR\n{string.Concat(Enumerable.Repeat("BEGIN:X\n", inner))}{string.Concat(Enumerable.Repeat("END:X\n", inner))}END:VCALENDAR"));

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, CalendarProblem.TooManyExpansions)]
    public void Expansions_are_counted_over_all_events(int count, CalendarProblem? expected)
    {
        var ics = Ics.Calendar("DTSTART:20260501", $"RRULE:FREQ=DAILY;COUNT=2", "---", "DTSTART:20260501", $"RRULE:FREQ=DAILY;COUNT={count}");
        Assert.Equal(expected, RefusalOf(() => DaysOff.Read(ics, Ics.Paris, new(2026, 1, 1), new(2026, 12, 31), Tight with { Bytes = 1000 })));
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, CalendarProblem.TooManyZones)]
    public void Different_zones_are_counted(int zones, CalendarProblem? expected)
    {
        var ics = Ics.Calendar(Enumerable.Range(0, zones).Select(n => $"DTSTART;TZID=Zone {n}:20260501T000000\r\n---").Append("DTSTART;TZID=Zone 0:20260501T000000"));
        Assert.Equal(expected, RefusalOf(() => DaysOff.Read(ics, Ics.Paris, new(2026, 1, 1), new(2026, 12, 31), CalendarLimits.Default with { Zones = 2 })));
    }

    public static TheoryData<string, string> Heavy => new()
    {
        { "rules that began long ago", "DTSTART:00010101\nRRULE:FREQ=YEARLY" },
        { "rules that end before the days asked for", "DTSTART:00010101\nRRULE:FREQ=DAILY;UNTIL=20251231" },
        { "zones that nobody knows", "DTSTART;TZID=No/Where{0}:20260501T000000" },
        { "occurrences that are all replaced", "UID:u\nDTSTART:20260501\nRECURRENCE-ID:{0:20260101T000000}" },
        { "lists of exclusions", "DTSTART:20260501T000000Z\nRRULE:FREQ=DAILY;COUNT=30\nEXDATE:20270501T000000" },
        { "more dates than a year has", "DTSTART:20260501\nRDATE:20260501,20260502,20260503,20260504,20260505,20260506" },
        { "parameters", "X;A=1;A=2;A=3;A=4;A=5;A=6;A=7;A=8;A=9:" },
    };

    [Theory, MemberData(nameof(Heavy))]
    public void A_megabyte_of_anything_is_read_or_refused_in_seconds(string what, string lines)
    {
        var events = Enumerable.Range(0, 9_999).Select(n => $"BEGIN:VEVENT\n{string.Format(lines, n)}\nEND:VEVENT\n");
        var ics = $"BEGIN:VCALENDAR\n{string.Concat(events)}END:VCALENDAR";
        var watch = Stopwatch.StartNew();
        RefusalOf(() => DaysOff.Read(ics, Ics.Paris, new(2026, 1, 1), new(2026, 12, 31), CalendarLimits.Default with { Bytes = 2_000_000 }));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{what} took {watch.Elapsed}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Sixty_thousand_exclusions_of_ten_thousand_occurrences_are_read_in_seconds()
    {
        var instants = Enumerable.Range(0, 60_000).Select(n => new DateTime(2000, 1, 1).AddHours(8 * n));
        var exclusions = instants.Chunk(3_000).Select(some => "EXDATE:" + string.Join(',', some.Select(i => $"{i:yyyyMMdd'T'HHmmss}")));
        var watch = Stopwatch.StartNew();
        Assert.Empty(DaysOff.Read(Ics.Calendar(exclusions.Prepend("DTSTART:20000101T080000\r\nRRULE:FREQ=DAILY;COUNT=10000")), Ics.Paris));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"it took {watch.Elapsed}");
    }

    private static CalendarProblem? Refusal(string text) => RefusalOf(() => CalendarReader.Read(text, Tight));

    private static CalendarProblem? RefusalOf(Action reading) => (Record.Exception(reading) as CalendarFormatException)?.Problem;
}
