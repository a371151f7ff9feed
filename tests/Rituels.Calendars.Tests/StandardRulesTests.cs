using System.Globalization;

namespace Rituels.Calendars.Tests;

public class StandardRulesTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly DateOnly From = new(1996, 1, 1), Last = new(2010, 12, 31);

    public static TheoryData<Case> Examples => CaseTable.Read("rfc5545-rules");

    [Theory, MemberData(nameof(Examples))]
    public void The_examples_of_the_standard_start_when_it_says(Case row)
    {
        var to = row.Lines.FirstOrDefault(l => l.StartsWith("to ")) is { } named ? DateOnly.Parse(named[3..], CultureInfo.InvariantCulture) : Last;
        var calendar = CalendarReader.Read(Ics.Calendar(row.Lines.Where(l => !l.StartsWith("to "))));
        Assert.Equal(row.Expected.SelectMany(Starts), calendar.Occurrences(From, to, NewYork).Select(o => ((TimeRange)o.Event.Time).StartsAt));
    }

    /// <summary>The same, asked for one day at a time: what lies before must not matter.</summary>
    [Theory, MemberData(nameof(Examples))]
    public void Any_day_of_an_example_can_be_asked_for_alone(Case row)
    {
        var calendar = CalendarReader.Read(Ics.Calendar(row.Lines.Where(l => !l.StartsWith("to "))));
        foreach (var day in row.Expected.SelectMany(Starts).GroupBy(start => DateOnly.FromDateTime(start.DateTime)).TakeLast(12))
            Assert.Equal(day, calendar.Occurrences(day.Key, day.Key, NewYork).Select(o => ((TimeRange)o.Event.Time).StartsAt));
    }

    [Fact]
    public void The_table_reads_days_and_times() =>
        Assert.Equal(
            ["1997-09-01T09:00-04:00", "1997-09-03T09:00-04:00", "1997-09-04T09:00-04:00", "1997-12-24T18:30-05:00"],
            new[] { "EDT 1997-09: 1 3-4", "EST 1997-12-24: 18:30" }.SelectMany(Starts).Select(s => s.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture)));

    private static IEnumerable<DateTimeOffset> Starts(string line)
    {
        var words = line.Split([' ', ':'], 3);
        var offset = TimeSpan.FromHours(words[0] == "EDT" ? -4 : -5);
        return words[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Walls(words[1], word)).Select(wall => new DateTimeOffset(wall, offset));
    }

    private static IEnumerable<DateTime> Walls(string month, string word)
    {
        if (word.Contains(':')) return [DateTime.Parse($"{month}T{word}", CultureInfo.InvariantCulture)];
        var first = DateTime.Parse($"{month}-01T09:00", CultureInfo.InvariantCulture);
        var days = word.Split('-').Select(int.Parse).ToArray();
        return Enumerable.Range(days[0], days[^1] - days[0] + 1).Select(day => first.AddDays(day - 1));
    }
}
