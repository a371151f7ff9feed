namespace Rituels.Programme;

/// <summary>
/// The working-week engine: from a rhythm, the days off and an ISO week to that week's instants. When the closing day is
/// off, reminders, closing and mail move back together to the last working day before it in that week.
/// </summary>
public static class WorkingWeek
{
    public static WeekPlan Plan(Rhythm rhythm, Func<DateOnly, bool> isDayOff, IsoWeek week)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(rhythm.TimeZone);
        var schedule = rhythm.Schedule;
        var begins = WallClock.Read(week.Day(schedule.Opens.Day), schedule.Opens.Time, zone);
        var named = week.Day(schedule.Closes.Day);
        if (LastWorkingDay(week, named, day => Works(day, rhythm, isDayOff)) is not { } closing)
            return new WeekPlan(week, begins, named, null, WeekPlan.NoWorkingDay, 0);

        var moved = named.DayNumber - closing.DayNumber;
        var hours = Hours(schedule, week, begins, moved, zone);
        return hours.Closes <= begins
            ? new WeekPlan(week, begins, named, null, WeekPlan.ClosesBeforeOpening, 0)
            : new WeekPlan(week, begins, closing, hours, null, moved);
    }

    private static DateOnly? LastWorkingDay(IsoWeek week, DateOnly from, Func<DateOnly, bool> works)
    {
        for (var day = from; day >= week.Monday; day = day.AddDays(-1))
            if (works(day)) return day;
        return null;
    }

    private static bool Works(DateOnly day, Rhythm rhythm, Func<DateOnly, bool> isDayOff) =>
        (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || rhythm.Schedule.Names(day.DayOfWeek))
        && Holidays.On(day, rhythm.Holidays) is null
        && !isDayOff(day);

    private static WeekHours Hours(Schedule schedule, IsoWeek week, DateTimeOffset opens, int moved, TimeZoneInfo zone)
    {
        DateTimeOffset At(WeekMoment moment) => WallClock.Read(week.Day(moment.Day).AddDays(-moved), moment.Time, zone);
        var reminders = schedule.Reminders
            .Select((reminder, index) => new Reminder(reminder.Kind, At(reminder.At), index + 1))
            .Where(reminder => reminder.At > opens)
            .OrderBy(reminder => reminder.At);
        return new WeekHours(opens, [.. reminders], At(schedule.Closes), At(schedule.Digest));
    }
}
