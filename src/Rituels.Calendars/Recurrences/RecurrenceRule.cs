namespace Rituels.Calendars;

/// <summary>How often the periods of a rule follow each other, shortest first (FREQ, RFC 5545 §3.3.10).</summary>
internal enum Frequency
{
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// <summary>A day of the week (BYDAY): each one, or with a number the first, second… or last of its month or year.</summary>
internal readonly record struct RuleDay(int Nth, DayOfWeek Day);

/// <summary>A rule of RFC 5545 §3.3.10, with what it leaves out taken from DTSTART. Lists are empty where nothing is asked.</summary>
/// <param name="First">DTSTART: the first occurrence.</param>
/// <param name="Count">Occurrences in all, the first included.</param>
/// <param name="Until">The last moment an occurrence may start at, or null.</param>
internal sealed record RecurrenceRule(WallTime First, Frequency Frequency, int Interval, int Count, WallTime? Until, DayOfWeek WeekStart)
{
    public IReadOnlyList<int> Months { get; init; } = [];
    public IReadOnlyList<int> WeekNumbers { get; init; } = [];
    public IReadOnlyList<int> YearDays { get; init; } = [];
    public IReadOnlyList<int> MonthDays { get; init; } = [];
    public IReadOnlyList<RuleDay> Days { get; init; } = [];
    public IReadOnlyList<int> Hours { get; init; } = [];
    public IReadOnlyList<int> Minutes { get; init; } = [];
    public IReadOnlyList<int> Seconds { get; init; } = [];
    public IReadOnlyList<int> Positions { get; init; } = [];

    /// <summary>
    /// The starts between two wall times, both included, in order. DTSTART is one even when the rule would not select it.
    /// A wall time that a clock change skips is none, and does not count (§3.3.10).
    /// </summary>
    public IEnumerable<WallTime> Starts(DateTime earliest, DateTime latest, Effort.Spender effort)
    {
        var counted = 0;
        foreach (var wall in Walls(earliest, latest, effort))
        {
            var start = First with { Wall = wall };
            if (wall > latest || ++counted > Count || IsOver(start)) yield break;
            if (wall >= earliest) yield return start;
        }
    }

    private IEnumerable<DateTime> Walls(DateTime earliest, DateTime latest, Effort.Spender effort)
    {
        yield return First.Wall;
        // Only a rule that counts its occurrences must be followed from its start.
        var periods = new RulePeriods(this, Count < int.MaxValue ? First.Wall : earliest, latest, effort);
        foreach (var wall in periods.Walls())
            if (wall > First.Wall && (First.IsDate || First.Zone.Exists(wall))) yield return wall;
    }

    private bool IsOver(WallTime start) => Until is { } until
        && (until.IsDate || start.IsDate ? start.Date > until.DateIn(start.Zone) : start.Utc > until.Utc);
}
