namespace Rituels.Calendars;

/// <summary>One time that an event happens, by itself or as its recurrences say.</summary>
/// <param name="Event">The VEVENT that says what happens: for a replaced occurrence, the one that replaces it.</param>
/// <param name="Instance">The start that names it among the recurrences (RECURRENCE-ID, RFC 5545 §3.8.4.4); null when it does not recur.</param>
internal sealed record Happening(Component Event, WallTime Start, EventLength Length, WallTime? Instance)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public DateOnly FirstDay(Zone zone) => Start.DateIn(zone);

    /// <summary>The end is the first moment that the event no longer takes; one without length takes the moment it starts at.</summary>
    public DateOnly LastDay(Zone zone) => Start.IsDate
        ? Start.Plus(Longer(Length.Days, Day) - Day).Date
        : Start.Utc.Plus(Longer(Length.EndUtc(Start) - Start.Utc, TimeSpan.FromTicks(1)) - TimeSpan.FromTicks(1)).DateIn(zone);

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
