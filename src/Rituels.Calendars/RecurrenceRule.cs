namespace Rituels.Calendars;

/// <summary>
/// The simple rules of RFC 5545 §3.3.10: every n years, weeks or days, for ever, COUNT times, or UNTIL a moment (itself included).
/// </summary>
/// <param name="First">DTSTART: the first occurrence, which the others repeat.</param>
/// <param name="Days">Days between two occurrences; 0 for a yearly rule.</param>
/// <param name="Years">Years between two occurrences; 0 for a daily or weekly rule.</param>
/// <param name="Count">Occurrences in all, the first included.</param>
/// <param name="Until">The last moment an occurrence may start at, or null.</param>
internal sealed record RecurrenceRule(WallTime First, int Days, int Years, int Count, WallTime? Until)
{
    /// <summary>The starts between two wall times, both included, in order.</summary>
    public IEnumerable<WallTime> Starts(DateTime earliest, DateTime latest) =>
        (Years > 0 ? EveryYears(earliest, latest) : EveryDays(earliest, latest))
            .SkipWhile(start => start.Wall < earliest)
            .TakeWhile(start => start.Wall <= latest && !IsOver(start));

    // A 29 February exists in leap years only; the others count for nothing (§3.3.10).
    private IEnumerable<WallTime> EveryYears(DateTime earliest, DateTime latest)
    {
        var (first, counted) = (First.Wall, 0);
        var isLeapDay = first is { Month: 2, Day: 29 };
        for (var year = first.Year; year <= latest.Year && counted < Count; year += Years)
        {
            if (isLeapDay && !DateTime.IsLeapYear(year)) continue;
            counted++;
            if (year >= earliest.Year) yield return First with { Wall = first.AddYears(year - first.Year) };
        }
    }

    private IEnumerable<WallTime> EveryDays(DateTime earliest, DateTime latest)
    {
        var before = Math.Max(0, (int)(earliest - First.Wall).TotalDays / Days);
        var until = (latest - First.Wall).TotalDays;
        for (var n = before; n < Count && (long)n * Days <= until; n++)
            yield return First.Plus(TimeSpan.FromDays(n * Days));
    }

    private bool IsOver(WallTime start) => Until is { } until
        && (until.IsDate || start.IsDate ? start.Date > until.DateIn(start.Zone) : start.Utc > until.Utc);
}
