namespace Rituels.Calendars;

/// <summary>The days of a period that a rule selects: BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYDAY (RFC 5545 §3.3.10), in order.</summary>
internal sealed class RuleDays(RecurrenceRule rule, Effort.Spender effort)
{
    private const int December = 12;
    private readonly int[] _months = [.. rule.Months.Count > 0 ? rule.Months.Distinct().Order() : Enumerable.Range(1, December)];
    private readonly bool _countsInMonth = rule.Frequency == Frequency.Monthly || rule.Months.Count > 0;

    public IEnumerable<DateOnly> OfYear(int year) => _months.SelectMany(month => OfMonth(year, month));

    public IEnumerable<DateOnly> OfMonth(int year, int month)
    {
        var length = DateTime.DaysInMonth(year, month);
        var days = rule.MonthDays.Count == 0
            ? Enumerable.Range(1, length)
            : rule.MonthDays.Select(day => day > 0 ? day : length + 1 + day).Where(day => day >= 1 && day <= length).Distinct().Order();
        return days.Select(day => new DateOnly(year, month, day)).Where(IsSelected);
    }

    /// <param name="first">The day number of the week's first day, which may lie before the first day there is.</param>
    public IEnumerable<DateOnly> OfWeek(int first) => Enumerable.Range(first, 7).SelectMany(OfDay);

    public IEnumerable<DateOnly> OfDay(int number) =>
        number >= 0 && number <= DateOnly.MaxValue.DayNumber && DateOnly.FromDayNumber(number) is var day && IsSelected(day) ? [day] : [];

    private bool IsSelected(DateOnly day)
    {
        effort.Step();
        return (rule.Months.Count == 0 || rule.Months.Contains(day.Month))
            && IsOneOf(rule.MonthDays, day.Day, DateTime.DaysInMonth(day.Year, day.Month))
            && IsOneOf(rule.YearDays, day.DayOfYear, DaysIn(day.Year))
            && (rule.WeekNumbers.Count == 0 || IsInWeek(day))
            && (rule.Days.Count == 0 || rule.Days.Any(wanted => Is(wanted, day)));
    }

    private bool Is(RuleDay wanted, DateOnly day)
    {
        if (wanted.Day != day.DayOfWeek) return false;
        if (wanted.Nth == 0) return true;
        var (at, length) = _countsInMonth ? (day.Day, DateTime.DaysInMonth(day.Year, day.Month)) : (day.DayOfYear, DaysIn(day.Year));
        return wanted.Nth == (wanted.Nth > 0 ? (at + 6) / 7 : -(length - at + 7) / 7);
    }

    // Week 1 is the first with four days in the year, so that a week belongs to the year of its fourth day.
    private bool IsInWeek(DateOnly day)
    {
        var fourthDay = day.DayNumber + 3 - ((int)day.DayOfWeek - (int)rule.WeekStart + 7) % 7;
        var fourth = DateOnly.FromDayNumber(Math.Clamp(fourthDay, 0, DateOnly.MaxValue.DayNumber));
        var weeks = (DaysIn(fourth.Year) - fourth.DayOfYear) / 7 + (fourth.DayOfYear + 6) / 7;
        return IsOneOf(rule.WeekNumbers, (fourth.DayOfYear + 6) / 7, weeks);
    }

    private static bool IsOneOf(IReadOnlyList<int> wanted, int number, int last) =>
        wanted.Count == 0 || wanted.Contains(number) || wanted.Contains(number - last - 1);

    private static int DaysIn(int year) => DateTime.IsLeapYear(year) ? 366 : 365;
}
