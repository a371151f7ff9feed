namespace Rituels.Calendars;

/// <summary>The times of a selected day: BYHOUR, BYMINUTE, BYSECOND, and the frequencies shorter than a day (RFC 5545 §3.3.10), in order.</summary>
internal sealed class RuleTimes(RecurrenceRule rule, Effort.Spender effort)
{
    private readonly int[] _hours = Sorted(rule.Hours, rule.First.Wall.Hour);
    private readonly int[] _minutes = Sorted(rule.Minutes, rule.First.Wall.Minute);
    private readonly int[] _seconds = Sorted(rule.Seconds, rule.First.Wall.Second);

    /// <summary>For a period of a day or longer: each hour, minute and second that the rule names, or those of DTSTART.</summary>
    public IEnumerable<DateTime> OfDay(DateOnly day) => _hours.SelectMany(hour => OfHour(day.ToDateTime(new TimeOnly(hour, 0))));

    /// <summary>For shorter periods: what each period that begins on a day holds.</summary>
    public IEnumerable<IEnumerable<DateTime>> Ticking(DateOnly day)
    {
        var (start, unit) = (rule.First.Wall, Unit * rule.Interval);
        var sinceStart = day.ToDateTime(default).Ticks - Floor(start).Ticks;
        var begin = Floor(start).Ticks + Math.Max(0, (sinceStart + unit - 1) / unit) * unit;
        for (var at = begin; at <= day.ToDateTime(TimeOnly.MaxValue).Ticks; at += unit)
        {
            effort.Step();
            yield return Held(new DateTime(at));
        }
    }

    private IEnumerable<DateTime> Held(DateTime at)
    {
        if (!Allows(rule.Hours, at.Hour)) return [];
        if (rule.Frequency == Frequency.Hourly) return OfHour(at);
        if (!Allows(rule.Minutes, at.Minute)) return [];
        return rule.Frequency == Frequency.Minutely ? OfMinute(at) : Allows(rule.Seconds, at.Second) ? [at] : [];
    }

    private IEnumerable<DateTime> OfHour(DateTime hour) => _minutes.SelectMany(minute => OfMinute(hour.AddMinutes(minute)));

    // A day may hold 86,400 of them: each costs, whether it is asked for or not.
    private IEnumerable<DateTime> OfMinute(DateTime minute)
    {
        foreach (var second in _seconds)
        {
            effort.Step();
            yield return minute.AddSeconds(second);
        }
    }

    private long Unit => rule.Frequency switch
    {
        Frequency.Hourly => TimeSpan.TicksPerHour,
        Frequency.Minutely => TimeSpan.TicksPerMinute,
        _ => TimeSpan.TicksPerSecond,
    };

    private DateTime Floor(DateTime wall) => new(wall.Ticks - wall.Ticks % Unit);

    private static bool Allows(IReadOnlyList<int> wanted, int number) => wanted.Count == 0 || wanted.Contains(number);

    private static int[] Sorted(IReadOnlyList<int> wanted, int usual) => wanted.Count == 0 ? [usual] : [.. wanted.Distinct().Order()];
}
