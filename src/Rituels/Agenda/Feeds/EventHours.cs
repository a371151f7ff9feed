using Rituels.Calendars;

namespace Rituels.Agenda;

/// <summary>When something is, for a calendar: from its first hour to its last, or whole days as long as these are not known.</summary>
internal static class EventHours
{
    public static EventTime Of(SessionSheet sheet, DateOnly starts, (TimeOnly? From, TimeOnly? Until) hours, TimeZoneInfo zone) =>
        Of(starts, starts.AddDays(sheet.Length - 1), hours, zone);

    /// <summary>
    /// One day with a beginning and no end is the moment at which it begins; several days want both, or are whole. An end that is
    /// not later than the beginning of the same day is that of the next morning.
    /// </summary>
    public static EventTime Of(DateOnly first, DateOnly last, (TimeOnly? From, TimeOnly? Until) hours, TimeZoneInfo zone) => hours switch
    {
        ({ } from, { } until) => Range(first.ToDateTime(from), (first == last && until < from ? last.AddDays(1) : last).ToDateTime(until), zone),
        ({ } from, null) when first == last => Range(first.ToDateTime(from), first.ToDateTime(from), zone),
        _ => new WholeDays(first, last),
    };

    // In the night when clocks go forward, an hour may end before it began: then only its beginning is sure.
    private static TimeRange Range(DateTime start, DateTime end, TimeZoneInfo zone) =>
        new TimeRange(start, end, zone) is var range && range.EndsAt > range.StartsAt ? range : range with { End = start };
}
