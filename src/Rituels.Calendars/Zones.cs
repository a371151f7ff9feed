namespace Rituels.Calendars;

/// <summary>Offsets of wall time.</summary>
public static class Zones
{
    /// <summary>
    /// The offset to UTC of what the clocks of a zone show. A wall time that a clock change skips has the offset before the
    /// change; one that it repeats, that of the first time (RFC 5545 §3.3.5).
    /// </summary>
    public static TimeSpan OffsetOf(this TimeZoneInfo zone, DateTime wall)
    {
        // TimeZoneInfo.IsInvalidTime overlooks changes of Casablanca and Nuuk; offsets of instants are right everywhere.
        var near = Utc(wall, zone.GetUtcOffset(Utc(wall, TimeSpan.Zero)));
        var (before, after) = (zone.GetUtcOffset(near.Plus(TimeSpan.FromDays(-1))), zone.GetUtcOffset(near.Plus(TimeSpan.FromDays(1))));
        return Shows(before) || !Shows(after) ? before : after;

        bool Shows(TimeSpan offset) => zone.GetUtcOffset(Utc(wall, offset)) == offset;
    }

    private static DateTime Utc(DateTime wall, TimeSpan offset) => DateTime.SpecifyKind(wall.Plus(-offset), DateTimeKind.Utc);
}
