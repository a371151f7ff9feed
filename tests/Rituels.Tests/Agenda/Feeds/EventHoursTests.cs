using Rituels.Agenda;
using Rituels.Calendars;

namespace Rituels.Tests.Agenda;

public class EventHoursTests
{
    private static readonly TimeZoneInfo Paris = FeedScene.Paris;

    [Theory]
    [InlineData("2019-03-14", "2019-03-14", null, null, "2019-03-14 2019-03-14")]
    [InlineData("2019-02-11", "2019-02-15", null, null, "2019-02-11 2019-02-15")]
    [InlineData("2019-03-14", "2019-03-14", "09:30", "18:00", "2019-03-14T09:30 2019-03-14T18:00")]
    [InlineData("2019-03-14", "2019-03-14", "09:30", null, "2019-03-14T09:30 2019-03-14T09:30")]
    [InlineData("2019-03-14", "2019-03-14", null, "18:00", "2019-03-14 2019-03-14")]
    [InlineData("2019-02-11", "2019-02-15", "14:00", "12:00", "2019-02-11T14:00 2019-02-15T12:00")]
    [InlineData("2019-02-11", "2019-02-15", "14:00", null, "2019-02-11 2019-02-15")]
    [InlineData("2019-03-14", "2019-03-14", "20:00", "00:30", "2019-03-14T20:00 2019-03-15T00:30")]
    [InlineData("2019-03-14", "2019-03-14", "20:00", "20:00", "2019-03-14T20:00 2019-03-14T20:00")]
    [InlineData("2019-03-31", "2019-03-31", "02:30", "03:00", "2019-03-31T02:30 2019-03-31T02:30")]
    [InlineData("2019-03-30", "2019-03-31", "22:00", "06:00", "2019-03-30T22:00 2019-03-31T06:00")]
    public void Days_and_hours_are_those_that_a_calendar_can_show(string first, string last, string? from, string? until, string expected) =>
        Assert.Equal(expected, Text(EventHours.Of(DateOnly.Parse(first), DateOnly.Parse(last), (Time(from), Time(until)), Paris)));

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.Parse(text);

    private static string Text(EventTime time) => time switch
    {
        WholeDays days => $"{days.First:yyyy-MM-dd} {days.Last:yyyy-MM-dd}",
        TimeRange range => $"{range.Start:yyyy-MM-ddTHH:mm} {range.End:yyyy-MM-ddTHH:mm}",
        _ => throw new NotSupportedException(),
    };
}
