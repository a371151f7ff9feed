namespace Rituels.Calendars;

/// <summary>Offsets of wall time.</summary>
public static class Zones
{
    /// <summary>
    /// The offset to UTC of what the clocks of a zone show. A wall time that a clock change skips has the offset before the
    /// change; one that it repeats, that of the first time (RFC 5545 §3.3.5).
    /// </summary>
    public static TimeSpan OffsetOf(this TimeZoneInfo zone, DateTime wall) => new SystemZone(zone).OffsetOf(wall);
}
