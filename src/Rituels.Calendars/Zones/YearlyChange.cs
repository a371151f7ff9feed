using System.Globalization;

namespace Rituels.Calendars;

/// <summary>A clock change that comes back each year on the same rule, or once.</summary>
/// <param name="First">The first time.</param>
/// <param name="Rule">The RRULE of an observance (RFC 5545 §3.6.5), or null when there is no other time.</param>
internal sealed record YearlyChange(Onset First, string? Rule = null)
{
    /// <summary>Groups changes, given by instant, by the rules that they follow.</summary>
    /// <param name="lastYear">Rules still followed in this year have no end.</param>
    public static IReadOnlyList<YearlyChange> Group(IEnumerable<Onset> changes, int lastYear)
    {
        var runs = new List<Run>();
        foreach (var change in changes)
        {
            if (runs.FindLast(run => run.IsLike(change)) is { } run && run.TryAdd(change)) continue;
            runs.Add(new Run(change));
        }
        return [.. runs.Select(run => run.Change(lastYear))];
    }

    /// <summary>The same change in consecutive years: on one weekday within seven days of its month, or on one date.</summary>
    private sealed class Run
    {
        private readonly Onset _first;
        private Onset _last;
        private int _earliest, _latest;
        private bool _isAlwaysLast, _isSameWeekday = true;

        public Run(Onset first)
        {
            _first = _last = first;
            _earliest = _latest = first.Wall.Day;
            _isAlwaysLast = IsInLastWeek(first.Wall);
        }

        /// <summary>Whether it is a change from and to the same offsets, in the same month, at the same hour.</summary>
        public bool IsLike(Onset change) =>
            (change.From, change.To, change.Wall.Month, change.Wall.TimeOfDay) == (_first.From, _first.To, _first.Wall.Month, _first.Wall.TimeOfDay);

        public bool TryAdd(Onset change)
        {
            var wall = change.Wall;
            var (earliest, latest) = (Math.Min(_earliest, wall.Day), Math.Max(_latest, wall.Day));
            var isSameWeekday = _isSameWeekday && wall.DayOfWeek == _first.Wall.DayOfWeek && latest - earliest < 7;
            if (wall.Year != _last.Wall.Year + 1 || !(isSameWeekday || earliest == latest)) return false;
            (_earliest, _latest, _isSameWeekday, _last) = (earliest, latest, isSameWeekday, change);
            _isAlwaysLast &= IsInLastWeek(wall);
            return true;
        }

        public YearlyChange Change(int lastYear) => new(_first, _last == _first ? null : $"FREQ=YEARLY;BYMONTH={_first.Wall.Month};{Day()}{Until(lastYear)}");

        private string Day()
        {
            if (!_isSameWeekday) return $"BYMONTHDAY={_first.Wall.Day}";
            var weekday = _first.Wall.DayOfWeek.ToString()[..2].ToUpperInvariant();
            if (_isAlwaysLast) return $"BYDAY=-1{weekday}";
            var nth = (_earliest + 6) / 7;
            return nth == (_latest + 6) / 7
                ? $"BYDAY={nth}{weekday}"
                : $"BYDAY={weekday};BYMONTHDAY={string.Join(',', Enumerable.Range(_earliest, 7))}";
        }

        // A day later, since some programs take this instant for wall time, and would lose the last change.
        private string Until(int lastYear) =>
            _last.Wall.Year >= lastYear ? "" : $";UNTIL={_last.Utc.Plus(TimeSpan.FromDays(1)).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";

        private static bool IsInLastWeek(DateTime wall) => wall.Day > DateTime.DaysInMonth(wall.Year, wall.Month) - 7;
    }
}
