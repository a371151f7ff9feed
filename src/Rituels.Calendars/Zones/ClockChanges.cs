namespace Rituels.Calendars;

/// <summary>The clock changes of a zone over some years, found by asking the system for the offsets of instants, as yearly rules where they are some.</summary>
internal static class ClockChanges
{
    // Within so many years a date that depends on the day of the week has had all its places in the month.
    private const int Ahead = 12;

    // The last year for which the system's files list each change; what it reads out of their rules for later ones is less sure.
    private const int LastListed = 2037;

    // Since 1950 no zone has turned its clocks and turned them back within less than seven days.
    private static readonly TimeSpan Step = TimeSpan.FromDays(5);

    /// <summary>By their first instants. One of them, which may change nothing, comes before the first year.</summary>
    /// <param name="first">The first year of interest.</param>
    /// <param name="last">The last one; the system's rules for later years are looked at too, so as to find what comes back each year.</param>
    public static IReadOnlyList<YearlyChange> Of(TimeZoneInfo zone, int first, int last)
    {
        var begin = new DateTime(Math.Max(first - 1, 1), 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var lastYear = Math.Min(Math.Max(last, Math.Min(last + Ahead, LastListed)), DateTime.MaxValue.Year - 1);
        var changes = Between(zone, begin, new DateTime(lastYear + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc)).ToList();
        if (changes.Count == 0 || changes[0].Utc.Year >= first) changes.Insert(0, NoChange(begin, zone.GetUtcOffset(begin)));
        return YearlyChange.Group(changes, lastYear);
    }

    private static Onset NoChange(DateTime midnight, TimeSpan offset) => new(midnight.Plus(-offset), offset, offset);

    private static IEnumerable<Onset> Between(TimeZoneInfo zone, DateTime begin, DateTime end)
    {
        var offset = zone.GetUtcOffset(begin);
        for (var at = begin; at < end;)
        {
            var (next, then) = (at.Plus(Step), zone.GetUtcOffset(at.Plus(Step)));
            if (then != offset)
            {
                next = FirstAfter(zone, at, next);
                then = zone.GetUtcOffset(next);
                if (next < end) yield return new Onset(next, offset, then);
            }
            (at, offset) = (next, then);
        }
    }

    // Halving to the second.
    private static DateTime FirstAfter(TimeZoneInfo zone, DateTime same, DateTime other)
    {
        var offset = zone.GetUtcOffset(same);
        while (other - same > TimeSpan.FromSeconds(1))
        {
            var middle = same.AddSeconds(Math.Floor((other - same).TotalSeconds / 2));
            if (zone.GetUtcOffset(middle) == offset) same = middle;
            else other = middle;
        }
        return other;
    }
}
