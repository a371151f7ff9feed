namespace Rituels.Programme;

/// <summary>Days on which a cohort works: Monday to Friday, without public holidays and its own days off.</summary>
public static class WorkingDays
{
    public static bool WorksOn(this Cohort cohort, DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Holidays.On(day, cohort.RhythmOf(IsoWeek.Of(day)).Holidays) is null && !cohort.IsDayOff(day);

    /// <summary>
    /// That day of the week; where it is off, the next one that is worked, else the last before it. Null for a week without one, or
    /// outside of the cohort's dates.
    /// </summary>
    public static DateOnly? WorkingDay(this Cohort cohort, IsoWeek week, DayOfWeek wanted)
    {
        var days = Enumerable.Range(0, 5).Select(week.Monday.AddDays).Where(cohort.WorksOn).ToList();
        if (days.Count == 0) return null;
        var day = days.Exists(d => d >= week.Day(wanted)) ? days.Find(d => d >= week.Day(wanted)) : days[^1];
        return day < cohort.Starts || day > cohort.Ends ? null : day;
    }

    /// <summary>The instant at which the clocks of the cohort's zone show it, by the rhythm of that day's week.</summary>
    public static DateTimeOffset At(this Cohort cohort, DateOnly day, TimeOnly time) =>
        WallClock.Read(day, time, TimeZoneInfo.FindSystemTimeZoneById(cohort.RhythmOf(IsoWeek.Of(day)).TimeZone));
}
