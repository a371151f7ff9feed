namespace Rituels.Calendars;

/// <summary>
/// The periods of a rule one after the other, and the wall times that it selects in each (RFC 5545 §3.3.10), in order.
/// Starts with the period of <paramref name="earliest"/> or of DTSTART, whichever is later; ends with that of <paramref name="latest"/>.
/// </summary>
internal sealed class RulePeriods(RecurrenceRule rule, DateTime earliest, DateTime latest, Effort.Spender effort)
{
    private readonly RuleDays _days = new(rule, effort);
    private readonly RuleTimes _times = new(rule, effort);

    public IEnumerable<DateTime> Walls() => rule.Frequency switch
    {
        Frequency.Yearly => Each(wall => wall.Year, 1).SelectMany(year => Selected(_days.OfYear((int)year))),
        Frequency.Monthly => Each(wall => wall.Year * 12 + wall.Month - 1, 1).SelectMany(month => Selected(_days.OfMonth((int)month / 12, (int)month % 12 + 1))),
        Frequency.Weekly => Each(WeekOf, 7).SelectMany(monday => Selected(_days.OfWeek((int)monday))),
        Frequency.Daily => Each(DayOf, 1).SelectMany(day => Selected(_days.OfDay((int)day))),
        _ => Each(DayOf, 1, isEveryOne: true).SelectMany(day => _days.OfDay((int)day)).SelectMany(_times.Ticking).SelectMany(Positioned),
    };

    // Periods as numbers, so that those before the dates asked for are skipped and not walked through.
    private IEnumerable<long> Each(Func<DateTime, int> number, int length, bool isEveryOne = false)
    {
        var (first, wanted, last) = (number(rule.First.Wall), number(earliest), number(latest));
        var step = (long)length * (isEveryOne ? 1 : rule.Interval);
        for (var at = first + Math.Max(0, (wanted - first) / step) * step; at <= last; at += step)
        {
            effort.Step();
            yield return at;
        }
    }

    private IEnumerable<DateTime> Selected(IEnumerable<DateOnly> days) => Positioned(days.SelectMany(_times.OfDay));

    // BYSETPOS counts within one period, from its first or from its last.
    private IEnumerable<DateTime> Positioned(IEnumerable<DateTime> walls)
    {
        if (rule.Positions.Count == 0) return walls;
        var all = walls.ToList();
        return rule.Positions.Select(at => at > 0 ? at - 1 : all.Count + at).Where(at => at >= 0 && at < all.Count)
            .Distinct().Order().Select(at => all[at]);
    }

    private static int DayOf(DateTime wall) => DateOnly.FromDateTime(wall).DayNumber;

    // May lie before the first day there is, but not far.
    private int WeekOf(DateTime wall) => DayOf(wall) - ((int)wall.DayOfWeek - (int)rule.WeekStart + 7) % 7;
}
