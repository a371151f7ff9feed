using System.Globalization;

namespace Rituels.Calendars;

/// <summary>
/// Reads DATE and DATE-TIME values (RFC 5545 §3.3.4, §3.3.5) in UTC, in the zone a TZID names (§3.2.19), or floating.
/// Floating times, and those of a TZID that is no zone of the system, are read in the zone given; VTIMEZONEs are not.
/// </summary>
internal sealed class WallTimeReader(TimeZoneInfo zone, CalendarLimits limits)
{
    private const string WholeDay = "yyyyMMdd", DayAndTime = "yyyyMMdd'T'HHmmss";
    private readonly Dictionary<string, TimeZoneInfo> _zones = [];

    /// <exception cref="CalendarFormatException">The value is no date, or not of the type that VALUE says.</exception>
    public WallTime One(ContentLine property) => Read(property.Value, property, ZoneOf(property));

    /// <summary>The comma-separated values of EXDATE and RDATE (§3.8.5.1, §3.8.5.2).</summary>
    public IEnumerable<WallTime> Many(ContentLine property)
    {
        var named = ZoneOf(property);
        return property.Value.Split(',').Select(value => Read(value, property, named));
    }

    /// <summary>One value inside a property; <paramref name="named"/> is the zone of times without Z.</summary>
    public WallTime Read(string value, ContentLine property, TimeZoneInfo named)
    {
        var text = value.Trim().ToUpperInvariant();
        var type = property.Parameter("VALUE")?.ToUpperInvariant();
        if (type is null or "DATE" && Parsed(text, WholeDay) is { } date) return new WallTime(date, zone, IsDate: true);
        var isUtc = text.EndsWith('Z');
        if (type is null or "DATE-TIME" && Parsed(WithoutLeapSecond(isUtc ? text[..^1] : text), DayAndTime) is { } wall)
            return new WallTime(wall, isUtc ? TimeZoneInfo.Utc : named, IsDate: false);
        throw new CalendarFormatException(CalendarProblem.BadDate, property.Line, value);
    }

    private TimeZoneInfo ZoneOf(ContentLine property)
    {
        if (property.Parameter("TZID") is not { } id) return zone;
        if (_zones.TryGetValue(id, out var named)) return named;
        if (_zones.Count == limits.Zones)
            throw new CalendarFormatException(CalendarProblem.TooManyZones, property.Line, $"{limits.Zones}");
        return _zones[id] = Known(id) ?? zone;
    }

    // The system looks zones up as files: an id must never be a path that leaves their folder.
    private static TimeZoneInfo? Known(string id)
    {
        var isName = id.Length is > 0 and <= 64 && id[0] != '/' && id.All(c => char.IsAsciiLetterOrDigit(c) || "/_+- ".Contains(c));
        return isName && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var known) ? known : null;
    }

    // §3.3.5: who knows no leap seconds reads second 60 as 59.
    private static string WithoutLeapSecond(string text) =>
        text.Length == "20161231T235960".Length && text.EndsWith("60") ? $"{text[..^2]}59" : text;

    private static DateTime? Parsed(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
}
