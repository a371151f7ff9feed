namespace Rituels.Calendars.Tests;

public class DaysOffTests
{
    private static readonly DateOnly From = new(2026, 1, 1), To = new(2027, 12, 31);

    public static TheoryData<Case> Events => CaseTable.Read("days-off");
    public static TheoryData<Case> Recurrences => CaseTable.Read("recurrences");
    public static TheoryData<Case> RefusedEvents => CaseTable.Read("refused-events");

    [Theory, MemberData(nameof(Events)), MemberData(nameof(Recurrences))]
    public void Events_take_the_days_that_the_table_says(Case row)
    {
        var zone = row.Lines.FirstOrDefault(l => l.StartsWith("in ")) is { } named
            ? TimeZoneInfo.FindSystemTimeZoneById(named[3..])
            : Ics.Paris;
        var ics = Ics.Calendar(row.Lines.Where(l => !l.StartsWith("in ")));
        Assert.Equal(row.Expected, DaysOff.Read(ics, zone, From, To).Select(Ics.Written));
    }

    [Theory, MemberData(nameof(RefusedEvents))]
    public void Events_are_refused_with_the_line_that_the_table_says(Case row)
    {
        var refusal = Assert.Throws<CalendarFormatException>(() => DaysOff.Read(Ics.Calendar(row.Lines), Ics.Paris, From, To));
        Assert.Equal(row.Expected, [$"{refusal.Line} {refusal.Problem}"]);
    }

    [Fact]
    public void A_summary_is_text_as_people_read_it()
    {
        var ics = Ics.Calendar("DTSTART:20260501", @"SUMMARY;LANGUAGE=fr: Fête\, pont\; repos\nC:\\a \d\ " + "\u0007\u007f");
        Assert.Equal("Fête, pont; repos\nC:\\a \\d\\", DaysOff.Read(ics, Ics.Paris).Single().Summary);
    }

    [Fact]
    public void An_event_without_a_summary_has_an_empty_one() =>
        Assert.Equal(
            [new DayOffSpan(new(2026, 5, 1), new(2026, 5, 1), "")],
            DaysOff.Read(Ics.Calendar("DTSTART:20260501"), Ics.Paris));

    [Fact]
    public void Each_occurrence_carries_the_summary()
    {
        var ics = Ics.Calendar("SUMMARY:Pont", "DTSTART:20260501", "RRULE:FREQ=YEARLY;COUNT=2");
        Assert.Equal(["Pont", "Pont"], DaysOff.Read(ics, Ics.Paris).Select(d => d.Summary));
    }

    [Fact]
    public void Without_dates_recurrences_run_from_1990_to_2100()
    {
        var days = DaysOff.Read(Ics.Calendar("DTSTART:19000714", "RRULE:FREQ=YEARLY"), Ics.Paris);
        Assert.Equal((111, new DateOnly(1990, 7, 14), new DateOnly(2100, 7, 14)), (days.Count, days[0].From, days[^1].To));
    }

    [Fact]
    public void Only_what_is_asked_for_counts_towards_the_expansions()
    {
        var ics = Ics.Calendar("DTSTART:19900101", "RRULE:FREQ=DAILY");
        Assert.Equal(730, DaysOff.Read(ics, Ics.Paris, From, To).Count);
    }

    [Fact]
    public void More_expansions_than_allowed_are_refused_at_the_event()
    {
        var ics = Ics.Calendar("DTSTART:19900101", "---", "DTSTART:19900101", "RRULE:FREQ=DAILY");
        var refusal = Assert.Throws<CalendarFormatException>(() => DaysOff.Read(ics, Ics.Paris));
        Assert.Equal((CalendarProblem.TooManyExpansions, 5), (refusal.Problem, refusal.Line));
        Assert.Equal("Line 5: recurring events repeat more than 10000 times.", refusal.Message);
    }

    [Fact]
    public void Components_that_are_no_events_are_passed_over()
    {
        const string ics = "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nBEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ=MONTHLY\n"
            + "END:STANDARD\nEND:VTIMEZONE\nBEGIN:X-OURS\nBEGIN:VEVENT\nEND:VEVENT\nEND:X-OURS\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR";
        Assert.Empty(DaysOff.Read(ics, Ics.Paris));
        Assert.Single(DaysOff.Read(ics.Replace("VTODO\nEND", "VEVENT\nDTSTART:20260501\nEND").Replace("END:VTODO", "END:VEVENT"), Ics.Paris));
    }

    [Fact]
    public void The_days_off_of_several_calendars_in_one_file_are_read_together()
    {
        var ics = Ics.Calendar("DTSTART:20260508") + Ics.Calendar("DTSTART:20260501");
        Assert.Equal(["2026-05-01", "2026-05-08"], DaysOff.Read(ics, Ics.Paris).Select(Ics.Written));
    }
}
