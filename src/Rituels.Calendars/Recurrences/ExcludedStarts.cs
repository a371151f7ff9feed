namespace Rituels.Calendars;

/// <summary>
/// The occurrences that a recurring event does without: its EXDATEs (RFC 5545 §3.8.5.1), or the RECURRENCE-IDs
/// of events that stand in for them (§3.8.4.4). A date excludes whatever starts on that day.
/// </summary>
internal sealed class ExcludedStarts
{
    private readonly HashSet<DateOnly> _dates = [];
    private readonly HashSet<DateTime> _instants = [];
    private readonly HashSet<DateOnly> _datesOfInstants = [];

    /// <param name="zone">Where a time that excludes a whole-day occurrence has its day.</param>
    public void Add(WallTime excluded, Zone zone)
    {
        (excluded.IsDate ? _dates : _datesOfInstants).Add(excluded.DateIn(zone));
        if (!excluded.IsDate) _instants.Add(excluded.Utc);
    }

    public bool Contains(WallTime start) =>
        _dates.Contains(start.Date)
        || (start.IsDate ? _datesOfInstants.Contains(start.Date) : _instants.Count > 0 && _instants.Contains(start.Utc));
}
