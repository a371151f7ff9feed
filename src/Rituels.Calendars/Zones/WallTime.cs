namespace Rituels.Calendars;

/// <summary>
/// A DATE or a DATE-TIME (RFC 5545 §3.3.4, §3.3.5): what a clock on the wall shows in a zone.
/// A date is its midnight, with <paramref name="IsDate"/>; times stop at the first and last instants .NET knows (years 1 to 9999).
/// </summary>
internal readonly record struct WallTime(DateTime Wall, Zone Zone, bool IsDate)
{
    public DateOnly Date => DateOnly.FromDateTime(Wall);

    /// <summary>
    /// The instant. A wall time that a clock change skips is read with the offset before the change;
    /// of one that it repeats, the first is meant (§3.3.5).
    /// </summary>
    public DateTime Utc => DateTime.SpecifyKind(Wall.Plus(-Zone.OffsetOf(Wall)), DateTimeKind.Utc);

    /// <summary>The day in a zone: a date is the same day everywhere.</summary>
    public DateOnly DateIn(Zone zone) => IsDate ? Date : Utc.DateIn(zone);

    public WallTime Plus(TimeSpan time) => this with { Wall = Wall.Plus(time) };
}

internal static class ClampedTime
{
    /// <summary>A sum that stops at the first and last instants instead of overflowing.</summary>
    public static DateTime Plus(this DateTime instant, TimeSpan time) =>
        new(Math.Clamp(instant.Ticks + time.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), instant.Kind);

    /// <summary>What the clocks of a zone show at an instant in UTC.</summary>
    public static DateTime WallIn(this DateTime utc, Zone zone) =>
        DateTime.SpecifyKind(utc.Plus(zone.OffsetAt(utc)), DateTimeKind.Unspecified);

    /// <summary>The day in a zone at an instant in UTC.</summary>
    public static DateOnly DateIn(this DateTime utc, Zone zone) => DateOnly.FromDateTime(utc.WallIn(zone));
}
