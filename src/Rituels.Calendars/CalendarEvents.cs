using System.Globalization;

namespace Rituels.Calendars;

/// <summary>The events of a calendar as people know them.</summary>
public static class CalendarEvents
{
    /// <summary>
    /// What happens in a calendar between two days, cancelled events included: each VEVENT, and each time that it recurs by RRULE
    /// and RDATE, without EXDATE and EXRULE and with replaced occurrences (RFC 5545 §3.8.5, §3.8.4.4).
    /// </summary>
    /// <param name="from">The first day of interest.</param>
    /// <param name="to">The last day of interest, included. What touches these days is kept, and whole.</param>
    /// <param name="zone">Where days begin and end; also the zone of floating times, of unknown TZIDs, and of what comes out of zones that only the calendar defines.</param>
    /// <param name="unread">Where to note events that cannot be read, which are then left out; without it, the first one is thrown.</param>
    /// <returns>By first day, whole days before hours, then by start, then by order in the file.</returns>
    /// <exception cref="CalendarFormatException">An event cannot be read, or the events recur more often than the limits allow.</exception>
    public static IReadOnlyList<Occurrence> Occurrences(
        this Calendar calendar, DateOnly from, DateOnly to, TimeZoneInfo zone, CalendarLimits? limits = null, ICollection<CalendarFormatException>? unread = null)
    {
        var reading = new CalendarReading(calendar, zone, limits ?? CalendarLimits.Default);
        return [.. reading.Happenings(from, to, unread).Read(_ => true)
            .OrderBy(found => found.FirstDay(reading.Home)).ThenBy(found => found.Start.IsDate ? default : found.Start.Utc)
            .Select(found => new Occurrence(reading.Events.Read(found), Id(found.Instance)) { Line = found.Event.Line })];
    }

    /// <summary>
    /// The calendar as written: its own properties, and each VEVENT once, one that recurs at its first time. What
    /// <see cref="CalendarWriter"/> wrote is read back equal.
    /// </summary>
    /// <inheritdoc cref="Occurrences"/>
    public static CalendarFeed Feed(this Calendar calendar, TimeZoneInfo zone, CalendarLimits? limits = null, ICollection<CalendarFormatException>? unread = null)
    {
        var reading = new CalendarReading(calendar, zone, limits ?? CalendarLimits.Default);
        var events = reading.Happenings(DateOnly.MinValue, DateOnly.MaxValue, unread).ReadOnce();
        return FeedReader.Read(calendar.Objects[0], [.. events.Select(reading.Events.Read)]);
    }

    private static string? Id(WallTime? instance) => instance switch
    {
        null => null,
        { IsDate: true } day => day.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        { } time => time.Utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
    };
}
