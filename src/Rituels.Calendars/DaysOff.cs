namespace Rituels.Calendars;

/// <summary>Whole days that an event takes, the last one included.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day, which is the first one or later.</param>
/// <param name="Summary">Its SUMMARY (RFC 5545 §3.8.1.12) as people read it; empty when it has none.</param>
public sealed record DayOffSpan(DateOnly From, DateOnly To, string Summary);

/// <summary>
/// The days off in a calendar: each VEVENT (RFC 5545 §3.6.1), whole-day or timed, takes every day that it touches in a zone.
/// Cancelled events are left out. Recurrences are followed, with replaced occurrences; a rule that cannot be read is refused
/// rather than guessed.
/// </summary>
public static class DaysOff
{
    private static readonly DateOnly First = new(1990, 1, 1), Last = new(2100, 12, 31);

    /// <summary>The days off from 1990 to 2100. Where the dates of interest are known, give them: an endless weekly rule is long.</summary>
    /// <inheritdoc cref="Read(string, TimeZoneInfo, DateOnly, DateOnly, CalendarLimits?)"/>
    public static IReadOnlyList<DayOffSpan> Read(string ics, TimeZoneInfo zone) => Read(ics, zone, First, Last);

    /// <summary>The days off of a calendar's text.</summary>
    /// <inheritdoc cref="In"/>
    public static IReadOnlyList<DayOffSpan> Read(
        string ics, TimeZoneInfo zone, DateOnly from, DateOnly to, CalendarLimits? limits = null) =>
        In(CalendarReader.Read(ics, limits), zone, from, to, limits);

    /// <summary>The days off of a calendar.</summary>
    /// <param name="zone">Where days begin and end; also the zone of floating times and of unknown TZIDs (§3.3.5).</param>
    /// <param name="from">The first day of interest.</param>
    /// <param name="to">The last day of interest, included. Spans that touch these days are kept, and whole.</param>
    /// <returns>The spans by first day, then last day, then order in the file; they may overlap.</returns>
    /// <exception cref="CalendarFormatException">An event cannot be read, or repeats more often than the limits allow.</exception>
    public static IReadOnlyList<DayOffSpan> In(
        Calendar calendar, TimeZoneInfo zone, DateOnly from, DateOnly to, CalendarLimits? limits = null)
    {
        var reading = new CalendarReading(calendar, zone, limits ?? CalendarLimits.Default);
        return [.. reading.Happenings(from, to, unread: null).Read(happening => !IsCancelled(happening))
            .Select(happening => Span(happening, reading.Home)).OrderBy(span => span.From).ThenBy(span => span.To)];
    }

    private static bool IsCancelled(Component happening) =>
        "CANCELLED".Equals(happening.Single("STATUS")?.Value.Trim(), StringComparison.OrdinalIgnoreCase);

    private static DayOffSpan Span(Happening happening, Zone home) =>
        new(happening.FirstDay(home), happening.LastDay(home), TextValue.Unescape(happening.Event.Any("SUMMARY")?.Value ?? "").Trim());
}
