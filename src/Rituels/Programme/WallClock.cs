using Rituels.Calendars;

namespace Rituels.Programme;

/// <summary>Wall time and instants of an IANA zone. A skipped wall time is read with the offset before the change; a repeated one is the first.</summary>
public static class WallClock
{
    /// <summary>The zones that people may mean, by continent and city.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal) && Knows(id)).Order(StringComparer.Ordinal)];

    /// <summary>The instant at which that zone's clocks show this day and time, with the offset in force then.</summary>
    public static DateTimeOffset Read(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(time);
        return new DateTimeOffset(wall, zone.OffsetOf(wall)).In(zone);
    }

    public static DateTimeOffset In(this DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone);

    public static DateOnly DayIn(this DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(instant.In(zone).DateTime);

    /// <summary>Whether this is the IANA name of a zone that this machine knows (a Windows name is not).</summary>
    public static bool Knows(string? zone) =>
        IsName(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone!, out var found) && found.HasIanaId && found.Id == zone;

    /// <summary>The system looks zones up as files: what is looked up must never be a path that leaves their folder.</summary>
    private static bool IsName(string? zone) =>
        zone is { Length: > 0 and <= 64 } && char.IsAsciiLetter(zone[0]) && zone.All(c => char.IsAsciiLetterOrDigit(c) || "/_+-".Contains(c));
}
