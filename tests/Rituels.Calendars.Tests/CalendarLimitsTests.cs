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

    private const string EachSecond = ";BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23"
        + ";BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59"
        + ";BYSECOND=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59";

    /// <summary>One short line each, which a reader that counts days alone would follow for hours, or until the memory is full.</summary>
    public static TheoryData<string, string> Endless => new()
    {
        { "each second of each day, counted from long ago", $"DTSTART:00010101T000000\nRRULE:FREQ=DAILY;COUNT=2000000000{EachSecond}" },
        { "the first second of each year, of all its seconds", $"DTSTART:19000101T000000\nRRULE:FREQ=YEARLY;BYSETPOS=1;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU{EachSecond}" },
        { "the same weekday sixteen thousand times", $"DTSTART:00010101\nRRULE:FREQ=DAILY;COUNT=2000000000;BYDAY={string.Join(',', Enumerable.Repeat("MO", 16_000))}" },
    };

    [Theory(Timeout = 60_000), MemberData(nameof(Endless))]
    public async Task A_rule_costs_what_it_makes_a_reader_look_at(string what, string lines)
    {
        var ics = $"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{lines}\nEND:VEVENT\nEND:VCALENDAR";
        var watch = Stopwatch.StartNew();
        await Task.Run(() => RefusalOf(() => DaysOff.Read(ics, Ics.Paris, new(2026, 1, 1), new(2026, 12, 31))), TestContext.Current.CancellationToken);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{what} took {watch.Elapsed}");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("FREQ=DAILY")]
    [InlineData("FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO")]
    public async Task A_zone_that_changes_each_second_is_refused(string rule)
    {
        var zone = $"BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:19500101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:{rule}{EachSecond}\nEND:STANDARD\nEND:VTIMEZONE\n";
        var ics = $"BEGIN:VCALENDAR\n{zone}BEGIN:VEVENT\nDTSTART;TZID=X:20260501T000000\nEND:VEVENT\nEND:VCALENDAR";
        Assert.Equal(CalendarProblem.TooManyExpansions, await Task.Run(() => RefusalOf(() => DaysOff.Read(ics, Ics.Paris, new(2026, 1, 1), new(2026, 12, 31))), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Lines_that_are_none_are_passed_over_up_to_a_limit()
    {
        CalendarProblem? Read(int lines, List<CalendarFormatException> unread) =>
            RefusalOf(() => CalendarReader.Read($"BEGIN:VCALENDAR\n{string.Concat(Enumerable.Repeat("x\n", lines))}END:VCALENDAR", CalendarLimits.Default with { UnreadLines = 3 }, unread));
        var (few, many) = (new List<CalendarFormatException>(), new List<CalendarFormatException>());
        Assert.Equal((null, 3), (Read(3, few), few.Count));
        Assert.Equal((CalendarProblem.NotAContentLine, 3), (Read(4, many), many.Count));
    }

    [Theory]
    [InlineData("Europe/Paris", true)]
    [InlineData("Romance Standard Time", true)]
    [InlineData("../../../etc/passwd", false)]
    [InlineData("/etc/localtime", false)]
    [InlineData("/dev/null", false)]
    [InlineData("Europe/../Europe/Paris", false)]
    public void A_zone_is_a_name_and_no_path(string id, bool isKnown) => Assert.Equal(isKnown, CalendarZones.Find(id) is not null);

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
