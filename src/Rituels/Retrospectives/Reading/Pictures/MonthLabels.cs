using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>A month's name under a picture, at its first week. <c>IsSpare</c> may be left out where there is little room.</summary>
internal readonly record struct MonthLabel(int Week, int Month, bool IsSpare)
{
    private const double NarrowestMonth = 5.5, MostWithoutSpares = 6;

    /// <summary>The months of these weeks, by the days they close on; one with too few weeks for its name has none.</summary>
    public static IReadOnlyList<MonthLabel> Of(IReadOnlyList<WeekPlan> weeks)
    {
        var starts = Enumerable.Range(0, weeks.Count).Where(i => i == 0 || weeks[i].ClosingDay.Month != weeks[i - 1].ClosingDay.Month).Append(weeks.Count).ToList();
        var wide = starts.Zip(starts.Skip(1)).Where(month => (month.Second - month.First) * 100.0 / weeks.Count >= NarrowestMonth).Select(month => month.First).ToList();
        return [.. wide.Select((week, place) => new MonthLabel(week, weeks[week].ClosingDay.Month, wide.Count > MostWithoutSpares && place % 2 == 1))];
    }
}
