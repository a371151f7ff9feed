namespace Rituels.Calendars;

/// <summary>What clocks show somewhere: the system's zones, and those that a calendar defines itself (RFC 5545 §3.6.5).</summary>
internal abstract class Zone
{
    public static Zone Utc { get; } = new SystemZone(TimeZoneInfo.Utc);

    /// <summary>The offset at an instant in UTC.</summary>
    public abstract TimeSpan OffsetAt(DateTime utc);

    /// <summary>The offset of a wall time: the one before a change that skips it, the first of two that a change gives it (§3.3.5).</summary>
    public TimeSpan OffsetOf(DateTime wall)
    {
        var (before, after) = Around(wall);
        return Shows(wall, before) || !Shows(wall, after) ? before : after;
    }

    /// <summary>Whether clocks ever show this wall time.</summary>
    public bool Exists(DateTime wall)
    {
        if (Shows(wall, OffsetAt(InUtc(wall, TimeSpan.Zero)))) return true; // far from any change, which is nearly always
        var (before, after) = Around(wall);
        return Shows(wall, before) || Shows(wall, after);
    }

    // TimeZoneInfo.IsInvalidTime overlooks changes of Casablanca and Nuuk; offsets of instants are right everywhere.
    private (TimeSpan Before, TimeSpan After) Around(DateTime wall)
    {
        var near = InUtc(wall, OffsetAt(InUtc(wall, TimeSpan.Zero)));
        return (OffsetAt(near.Plus(TimeSpan.FromDays(-1))), OffsetAt(near.Plus(TimeSpan.FromDays(1))));
    }

    private bool Shows(DateTime wall, TimeSpan offset) => OffsetAt(InUtc(wall, offset)) == offset;

    private static DateTime InUtc(DateTime wall, TimeSpan offset) => DateTime.SpecifyKind(wall.Plus(-offset), DateTimeKind.Utc);
}

/// <summary>A zone that the system knows.</summary>
internal sealed class SystemZone(TimeZoneInfo info) : Zone
{
    public TimeZoneInfo Info => info;

    public override TimeSpan OffsetAt(DateTime utc) => info.GetUtcOffset(utc);
}

/// <summary>An offset for ever.</summary>
internal sealed class FixedZone(TimeSpan offset) : Zone
{
    public override TimeSpan OffsetAt(DateTime utc) => offset;
}
