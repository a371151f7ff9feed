namespace Rituels.Calendars.Tests;

public class OccurrencesTests
{
    private static readonly DateOnly From = new(2026, 1, 1), To = new(2026, 12, 31);

    [Fact]
    public void Each_occurrence_is_its_event_at_its_own_time()
    {
        var found = Read("UID:1@a.example", "SUMMARY:Séance\\, un", "STATUS:TENTATIVE", "DTSTART;TZID=Europe/Paris:20260326T140000", "DURATION:PT4H", "RRULE:FREQ=WEEKLY;COUNT=2");
        Assert.Equal(["2026-03-26T14:00+01:00 to 18:00", "2026-04-02T14:00+02:00 to 18:00"], found.Select(Times));
        Assert.Equal(["20260326T130000Z", "20260402T120000Z"], found.Select(o => o.RecurrenceId));
        Assert.All(found, o => Assert.Equal(("1@a.example", "Séance, un", EventStatus.Tentative), (o.Event.Uid, o.Event.Summary, o.Event.Status)));
    }

    [Fact]
    public void A_replaced_occurrence_keeps_its_name_and_says_what_it_became()
    {
        var found = Read(
            "UID:1@a.example", "SUMMARY:Séance", "DTSTART;VALUE=DATE:20260301", "RRULE:FREQ=MONTHLY;COUNT=3", "---",
            "UID:1@a.example", "SUMMARY:Reportée", "RECURRENCE-ID;VALUE=DATE:20260401", "DTSTART;VALUE=DATE:20260408", "---",
            "UID:1@a.example", "SUMMARY:Annulée", "RECURRENCE-ID;VALUE=DATE:20260501", "DTSTART;VALUE=DATE:20260501", "STATUS:CANCELLED");
        Assert.Equal(
            [("20260301", "Séance", new DateOnly(2026, 3, 1), EventStatus.Confirmed), ("20260401", "Reportée", new DateOnly(2026, 4, 8), EventStatus.Confirmed), ("20260501", "Annulée", new DateOnly(2026, 5, 1), EventStatus.Cancelled)],
            found.Select(o => (o.RecurrenceId, o.Event.Summary, ((WholeDays)o.Event.Time).First, o.Event.Status)));
    }

    [Fact]
    public void What_happens_once_has_no_name_among_occurrences() =>
        Assert.Null(Assert.Single(Read("DTSTART:20260301")).RecurrenceId);

    [Fact]
    public void Occurrences_come_by_day_then_whole_days_then_hours() =>
        Assert.Equal(
            ["all day", "early", "late", "next"],
            Read("SUMMARY:late", "DTSTART:20260301T180000", "---", "SUMMARY:next", "DTSTART:20260302", "---", "SUMMARY:early", "DTSTART:20260301T080000", "---", "SUMMARY:all day", "DTSTART:20260301")
                .Select(o => o.Event.Summary));

    [Fact]
    public void Hours_of_a_zone_that_only_the_calendar_defines_come_out_in_the_reader_s_zone()
    {
        var found = Read(
            "DTSTART;TZID=Chez nous:20260301T100000", "DTEND;TZID=Chez nous:20260301T113000", "END:VEVENT",
            "BEGIN:VTIMEZONE", "TZID:Chez nous", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:-0330", "TZOFFSETTO:-0330", "END:STANDARD", "END:VTIMEZONE",
            "BEGIN:VEVENT", "DTSTART:20270101");
        Assert.Equal(["2026-03-01T14:30+01:00 to 16:00"], found.Select(Times));
    }

    [Fact]
    public void Events_that_cannot_be_read_are_noted_and_the_others_read()
    {
        var unread = new List<CalendarFormatException>();
        var ics = Ics.Calendar("SUMMARY:a", "DTSTART:never", "---", "SUMMARY:b", "DTSTART:20260301", "---", "SUMMARY:c", "DTSTART:20260301", "RRULE:FREQ=NEVER", "---", "DTSTART:20260301", "RECURRENCE-ID:x");
        var found = CalendarReader.Read(ics).Occurrences(From, To, Ics.Paris, unread: unread);
        Assert.Equal(["b"], found.Select(o => o.Event.Summary));
        Assert.Equal([(4, CalendarProblem.BadDate), (13, CalendarProblem.BadRule), (17, CalendarProblem.BadDate)], unread.Select(wrong => (wrong.Line, wrong.Problem)));
    }

    [Fact]
    public void Lines_that_cannot_be_read_are_noted_and_the_others_read()
    {
        var unread = new List<CalendarFormatException>();
        byte[] octets = [.. "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260301\nDESCRIPTION:one\nand two without a fold\nSUMMARY:f"u8, 0xEA, .. "te\nEND:VEVENT\nEND:VCALENDAR"u8];
        Assert.Single(CalendarReader.Read(octets, unread: unread).Occurrences(From, To, Ics.Paris));
        Assert.Equal([(5, CalendarProblem.NotAContentLine), (6, CalendarProblem.NotUtf8)], unread.Select(wrong => (wrong.Line, wrong.Problem)));
    }

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY")]
    [InlineData("RRULE:FREQ=SECONDLY;BYHOUR=3;BYMINUTE=61")]
    [InlineData("RRULE:FREQ=SECONDLY;INTERVAL=7;BYSETPOS=2;BYSECOND=1")]
    [InlineData("RRULE:FREQ=MINUTELY;COUNT=2147483647;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=DAILY;COUNT=2147483647")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=2147483647;BYWEEKNO=53;BYDAY=MO")]
    [InlineData("EXRULE:FREQ=SECONDLY\r\nRDATE:20260101T000000")]
    public void No_rule_holds_the_program(string rule)
    {
        var unread = new List<CalendarFormatException>();
        var ics = Ics.Calendar(Enumerable.Repeat($"DTSTART:00010101T000000\r\n{rule}\r\n---", 500).Append("DTSTART:20260101"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Record.Exception(() => CalendarReader.Read(ics).Occurrences(From, To, Ics.Paris, unread: unread));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"{rule} took {watch.Elapsed}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{rule}: {watch.ElapsedMilliseconds} ms");
    }

    private static IReadOnlyList<Occurrence> Read(params IEnumerable<string> lines) =>
        CalendarReader.Read(Ics.Calendar(lines)).Occurrences(From, To, Ics.Paris);

    private static string Times(Occurrence occurrence) =>
        occurrence.Event.Time is TimeRange range ? $"{range.StartsAt:yyyy-MM-ddTHH:mmzzz} to {range.EndsAt:HH:mm}" : "";
}
