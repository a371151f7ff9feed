using System.Globalization;
using System.Text.RegularExpressions;

namespace Rituels.Calendars;

/// <summary>
/// How long an event lasts: first days on the wall clock, then hours that really pass,
/// so that P1D over a clock change is 23 or 25 hours and PT24H is 24 (RFC 5545 §3.3.6).
/// </summary>
internal readonly partial record struct EventLength(TimeSpan Days, TimeSpan Hours)
{
    public TimeSpan Total => Days + Hours;

    /// <summary>From DTEND, DURATION, or neither: then the whole day of a date, no time at all otherwise (§3.6.1).</summary>
    /// <exception cref="CalendarFormatException">Both stand there, or the end does not fit the start.</exception>
    public static EventLength Of(Component happening, WallTime start, WallTimeReader times)
    {
        var (end, duration) = (happening.Single("DTEND"), happening.Single("DURATION"));
        if (end is not null && duration is not null)
            throw new CalendarFormatException(CalendarProblem.EndGivenTwice, duration.Line);
        if (duration is not null) return Lasting(duration.Value, duration, start);
        return end is null ? default : Until(times.One(end), end, start);
    }

    /// <summary>From the second half of a PERIOD (§3.3.9): an end, or a duration.</summary>
    public static EventLength OfPeriod(string half, ContentLine property, WallTime start, WallTimeReader times) =>
        half.Trim().StartsWith('P') ? Lasting(half, property, start) : Until(times.Read(half, property, start.Zone), property, start);

    /// <summary>The instant, in UTC, when an event that starts then is over.</summary>
    public DateTime EndUtc(WallTime start) => start.Plus(Days).Utc.Plus(Hours);

    private static EventLength Until(WallTime end, ContentLine property, WallTime start)
    {
        if (end.IsDate != start.IsDate)
            throw new CalendarFormatException(CalendarProblem.MixedDateAndTime, property.Line, property.Name);
        var length = start.IsDate ? new EventLength(end.Wall - start.Wall, default) : new(default, end.Utc - start.Utc);
        return length.Total >= TimeSpan.Zero
            ? length
            : throw new CalendarFormatException(CalendarProblem.EndBeforeStart, property.Line, property.Value);
    }

    private static EventLength Lasting(string duration, ContentLine property, WallTime start) =>
        Parse(duration) is { } length && !(start.IsDate && length.Hours > TimeSpan.Zero)
            ? length
            : throw new CalendarFormatException(CalendarProblem.BadDuration, property.Line, property.Value);

    /// <summary>A DURATION without its sign (§3.3.6), or null.</summary>
    public static EventLength? Parse(string duration) => Duration().Match(duration.Trim()) is { Success: true } match
        ? new EventLength(
            new TimeSpan(7 * Number(match, "weeks") + Number(match, "days"), 0, 0, 0),
            new TimeSpan(Number(match, "hours"), Number(match, "minutes"), Number(match, "seconds")))
        : null;

    private static int Number(Match match, string unit) =>
        match.Groups[unit] is { Success: true } digits ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;

    // So many digits and no more: what lasts longer than a few centuries is a mistake.
    [GeneratedRegex(
        @"^\+?P(?=[0-9T])((?<weeks>[0-9]{1,4})W|((?<days>[0-9]{1,5})D)?"
        + @"(T(?=[0-9])((?<hours>[0-9]{1,6})H)?((?<minutes>[0-9]{1,7})M)?((?<seconds>[0-9]{1,7})S)?)?)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Duration();
}
