using Rituels.Calendars;

namespace Rituels.Tests.Agenda;

/// <summary>An event in one way of writing, whoever read it: <c>2019-03-14T08:30Z 2019-03-14T17:00Z CONFIRMED Plénière</c>; whole days by their last.</summary>
internal static class ReadLines
{
    public static string Of(CalendarEvent read) => read.Time is WholeDays days
        ? Line($"{days.First:yyyy-MM-dd}", $"{days.Last:yyyy-MM-dd}", $"{read.Status}", read.Summary)
        : Line(Utc(((TimeRange)read.Time).StartsAt), Utc(((TimeRange)read.Time).EndsAt), $"{read.Status}", read.Summary);

    /// <summary>As read.py prints it: the end of whole days is the day after.</summary>
    public static string OfLibrary(string line) => line.Split('|') switch
    {
        [_, { Length: 10 } first, var after, var status, var title, ..] => Line(first, $"{DateOnly.Parse(after).AddDays(-1):yyyy-MM-dd}", status, title),
        [_, var start, var end, var status, var title, ..] => Line(start, end, status, title),
        _ => line,
    };

    /// <summary>As khal lists it, in UTC.</summary>
    public static string OfKhal(string line) => line.Split('|') switch
    {
        [_, var start, var end, "True", var status, var title, ..] => Line(start[..10], end[..10], status, title),
        [_, var start, var end, _, var status, var title, ..] => Line($"{start.Replace(' ', 'T')}Z", $"{end.Replace(' ', 'T')}Z", status, title),
        _ => line,
    };

    public static string Line(string start, string end, string status, string title) => $"{start} {end} {status.ToUpperInvariant()} {title.Replace('\u00a0', ' ').Trim()}";

    private static string Utc(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-ddTHH:mmZ}";
}
