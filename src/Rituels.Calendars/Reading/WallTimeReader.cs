using System.Globalization;

namespace Rituels.Calendars;

/// <summary>
/// Reads DATE and DATE-TIME values (RFC 5545 §3.3.4, §3.3.5) in UTC, in the zone a TZID names (§3.2.19), or floating.
/// A TZID is a zone of the system, else one that the calendar defines; floating times, and those of any other TZID, are at home.
/// </summary>
internal sealed class WallTimeReader(Zone home, ZoneDefinitions? definitions = null, CalendarLimits? limits = null)
{
    private const string WholeDay = "yyyyMMdd", DayAndTime = "yyyyMMdd'T'HHmmss";
    private readonly CalendarLimits _limits = limits ?? CalendarLimits.Default;
    private readonly Dictionary<string, Zone> _zones = [];

    /// <exception cref="CalendarFormatException">The value is no date, or not of the type that VALUE says.</exception>
    public WallTime One(ContentLine property) => Read(property.Value, property, ZoneOf(property));

    /// <summary>The comma-separated values of EXDATE and RDATE (§3.8.5.1, §3.8.5.2).</summary>
    public IEnumerable<WallTime> Many(ContentLine property)
    {
        var named = ZoneOf(property);
        return property.Value.Split(',').Select(value => Read(value, property, named));
    }

    /// <summary>One value inside a property; <paramref name="named"/> is the zone of times without Z.</summary>
    public WallTime Read(string value, ContentLine property, Zone named) =>
        TryRead(value, property, named) ?? throw new CalendarFormatException(CalendarProblem.BadDate, property.Line, value);

    /// <summary>Null when the value is no date; TZIDs are not looked up.</summary>
    public WallTime? TryOne(ContentLine property) => TryRead(property.Value, property, home);

    private WallTime? TryRead(string value, ContentLine property, Zone named)
    {
        var text = value.Trim().ToUpperInvariant();
        var type = property.Parameter("VALUE")?.ToUpperInvariant();
        if (type is null or "DATE" && Parsed(text, WholeDay) is { } date) return new WallTime(date, home, IsDate: true);
        var isUtc = text.EndsWith('Z');
        if (type is null or "DATE-TIME" or "PERIOD" && Parsed(WithoutLeapSecond(isUtc ? text[..^1] : text), DayAndTime) is { } wall)
            return new WallTime(wall, isUtc ? Zone.Utc : named, IsDate: false);
        return null;
    }

    /// <summary>The zone of a property's times that have no Z.</summary>
    public Zone ZoneOf(ContentLine property)
    {
        if (property.Parameter("TZID") is not { } id) return home;
        if (_zones.TryGetValue(id, out var named)) return named;
        if (_zones.Count == _limits.Zones)
            throw new CalendarFormatException(CalendarProblem.TooManyZones, property.Line, $"{_limits.Zones}");
        return _zones[id] = SystemZones.Find(id) ?? definitions?.Find(id.Trim()) ?? home;
    }

    // §3.3.5: who knows no leap seconds reads second 60 as 59.
    private static string WithoutLeapSecond(string text) =>
        text.Length == "20161231T235960".Length && text.EndsWith("60") ? $"{text[..^2]}59" : text;

    private static DateTime? Parsed(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
}
