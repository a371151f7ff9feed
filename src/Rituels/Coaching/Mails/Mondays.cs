using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>When a week's mail to staff leaves.</summary>
internal static class Mondays
{
    /// <summary>Its Monday, on whichever day it leaves.</summary>
    public static string PeriodOf(IsoWeek week) => $"{week.Monday:yyyy-MM-dd}";

    /// <summary>The week's first working day, Monday unless it is off, at that hour of the cohort's clocks; null for a week without one, or outside of the cohort.</summary>
    public static DateTimeOffset? Of(Cohort cohort, IsoWeek week, TimeOnly at) =>
        cohort.WorkingDay(week, DayOfWeek.Monday) is { } day ? cohort.At(day, at) : null;
}
