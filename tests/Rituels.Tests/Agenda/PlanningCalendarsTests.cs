using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>Events of a calendar that recur.</summary>
public class PlanningCalendarsTests
{
    [Fact]
    public void An_event_that_recurs_is_a_session_each_time_it_happens() => Assert.Equal(
        ["3 2019-03-14 09:30-12:00 ? RRULE : FREQ=WEEKLY;COUNT=4; EXDATE : 20190321T093000", "3 2019-04-04 09:30-12:00", "11 2019-03-29 10:00-12:00"],
        Read("RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Paris:20190321T093000", "BEGIN:VEVENT\nUID:1\nRECURRENCE-ID;TZID=Europe/Paris:20190328T093000\nDTSTART;TZID=Europe/Paris:20190329T100000\nDTEND;TZID=Europe/Paris:20190329T120000\nEND:VEVENT\n"));

    /// <summary>Its hours are those of the clock, whatever the season.</summary>
    [Fact]
    public void Dates_told_one_by_one_are_followed_too() => Assert.Equal(
        ["3 2019-03-14 09:30-12:00 ? RDATE : 20190411T093000", "3 2019-04-11 09:30-12:00"],
        Read("RDATE;TZID=Europe/Paris:20190411T093000"));

    /// <summary>For a year; its rule is told.</summary>
    [Fact]
    public void One_without_end_is_followed_for_a_year()
    {
        var read = Read("RRULE:FREQ=MONTHLY;BYDAY=2TH");
        Assert.Equal((13, "3 2019-03-14 09:30-12:00 ? RRULE : FREQ=MONTHLY;BYDAY=2TH", "3 2020-03-12 09:30-12:00"), (read.Count, read[0], read[^1]));
    }

    /// <summary>As our own calendars tell it.</summary>
    [Fact]
    public void A_run_of_show_over_days_is_read()
    {
        var session = Only("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20190112\nDTEND;VALUE=DATE:20190114\nSUMMARY:A\nDESCRIPTION:Résultats attendus\\n– Une carte\\n\\nDéroulé du samedi 12 janvier\\n9 h – 10 h : Un\\nDéroulé du dimanche 13 janvier\\n9 h – 10 h : Deux\nEND:VEVENT\nEND:VCALENDAR\n", "a.ics", null);
        Assert.Equal("1 Un, 2 Deux", string.Join(", ", session.RunOfShow.Select(step => $"{step.Day} {step.Title}")));
        Assert.Equal(["Résultats attendus : Une carte"], session.Unread);
    }

    [Fact]
    public void An_end_before_the_start_and_an_unknown_zone_are_told()
    {
        var read = Sessions("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20190314T100000\nDTEND:20190314T090000\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART;TZID=Nulle/Part:20190315T100000\nEND:VEVENT\nEND:VCALENDAR\n", "a.ics", null);
        Assert.Equal(["2019-03-14 10:00- ? 20190314T090000", "2019-03-15 10:00- ? 10:00 Nulle/Part"], read.Select(When));
    }

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY")]
    [InlineData("RRULE:FREQ=NONSENSE")]
    public void A_rule_that_cannot_be_followed_is_told(string rule) => Assert.Equal([$"3 2019-03-14 09:30-12:00 ? {rule.Replace(":", " : ")}"], Read(rule));

    [Fact]
    public void One_that_recurs_too_often_costs_no_other_its_dates() => Assert.Equal(
        ["3 2019-03-14 09:30-12:00 ? RRULE : FREQ=WEEKLY;COUNT=2", "3 2019-03-21 09:30-12:00", "10 2019-03-14 09:30-12:00 ? RRULE : FREQ=SECONDLY"],
        Read("RRULE:FREQ=WEEKLY;COUNT=2", "BEGIN:VEVENT\nUID:2\nDTSTART;TZID=Europe/Paris:20190314T093000\nDTEND;TZID=Europe/Paris:20190314T120000\nRRULE:FREQ=SECONDLY\nSUMMARY:Trop\nEND:VEVENT\n"));

    private static List<string> Read(string rule, string more = "") =>
        [.. Sessions($"BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Paris:20190314T093000\nDTEND;TZID=Europe/Paris:20190314T120000\n{rule}\nSUMMARY:Point\nEND:VEVENT\n{more}END:VCALENDAR\n", "a.ics", year: null).Select(session => $"{session.Line} {When(session)}")];
}
