using System.Globalization;

namespace Rituels.Calendars;

/// <summary>
/// Writes the VTIMEZONE (RFC 5545 §3.6.5) of each zone that events name, right for all the years that they cover: from the year
/// before the first, and with the rules that the system foresees.
/// </summary>
internal static class ZoneWriter
{
    public static bool IsUtc(TimeZoneInfo zone) => zone.Id == TimeZoneInfo.Utc.Id;

    /// <summary>The TZID: the IANA name, also for a zone asked for by its Windows name.</summary>
    public static string IdOf(TimeZoneInfo zone) =>
        !zone.HasIanaId && TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? name : zone.Id;

    public static void Write(IEnumerable<CalendarEvent> events, ContentLineWriter lines)
    {
        var years = new SortedDictionary<string, (TimeZoneInfo Zone, int First, int Last)>(StringComparer.Ordinal);
        foreach (var range in events.Select(e => e.Time).OfType<TimeRange>().Where(range => !IsUtc(range.Zone)))
        {
            var id = IdOf(range.Zone);
            var (first, last) = years.TryGetValue(id, out var known) ? (known.First, known.Last) : (int.MaxValue, 0);
            years[id] = (range.Zone, Math.Min(first, range.Start.Year), Math.Max(last, range.End.Year));
        }
        foreach (var (id, (zone, first, last)) in years) Write(id, ClockChanges.Of(zone, first, last), lines);
    }

    private static void Write(string id, IReadOnlyList<YearlyChange> changes, ContentLineWriter lines)
    {
        lines.Begin("VTIMEZONE"u8);
        lines.Plain("TZID:"u8, id);
        foreach (var change in changes) Write(IsForSummer(change.First) ? "DAYLIGHT"u8 : "STANDARD"u8, change, lines);
        lines.End("VTIMEZONE"u8);
    }

    // Two hours at most: when Samoa leapt over a day, no summer began, and programs refuse one of 24 hours.
    private static bool IsForSummer(Onset change) => change.To > change.From && change.To - change.From <= TimeSpan.FromHours(2);

    private static void Write(ReadOnlySpan<byte> observance, YearlyChange change, ContentLineWriter lines)
    {
        lines.Begin(observance);
        lines.WallTime("DTSTART:"u8, change.First.Wall);
        lines.Plain("TZOFFSETFROM:"u8, Offset(change.First.From));
        lines.Plain("TZOFFSETTO:"u8, Offset(change.First.To));
        // The system has no abbreviations; a name without letters is what tzdata itself gives zones that have none.
        lines.Plain("TZNAME:"u8, Short(change.First.To));
        if (change.Rule is { } rule) lines.Plain("RRULE:"u8, rule);
        lines.End(observance);
    }

    private static string Offset(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(offset.Seconds == 0 ? "hhmm" : "hhmmss", CultureInfo.InvariantCulture);

    private static string Short(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(offset.Minutes == 0 ? "hh" : "hhmm", CultureInfo.InvariantCulture);
}
