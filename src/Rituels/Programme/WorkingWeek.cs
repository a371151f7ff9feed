namespace Rituels.Programme;

/// <summary>
/// The working-week engine: from a rhythm, the days off and an ISO week to that week's instants. When the closing day is
/// off, reminders, closing and mail move back together to the last working day before it in that week.
/// </summary>
public static class WorkingWeek
{
    public static WeekPlan Plan(Rhythm rhythm, Func<DateOnly, bool> isDayOff, IsoWeek week)
    {
        var schedule = rhythm.Schedule;
        var begins = Begins(rhythm, week);
        var named = week.Day(schedule.Closes.Day);
        if (LastWorkingDay(week, named, day => Works(day, rhythm, isDayOff)) is not { } closing)
            return new WeekPlan(week, begins, named, null, WeekPlan.NoWorkingDay, 0);

        var moved = named.DayNumber - closing.DayNumber;
        var hours = Hours(rhythm, week, begins, moved);
        return hours.Closes <= begins
            ? new WeekPlan(week, begins, named, null, WeekPlan.ClosesBeforeOpening, 0)
            : new WeekPlan(week, begins, closing, hours, null, moved);
    }

    /// <summary>The opening, which days off never move: there the week before ends, even when this one is a pause.</summary>
    public static DateTimeOffset Begins(Rhythm rhythm, IsoWeek week) => At(rhythm, week, rhythm.Schedule.Opens);

    private static DateTimeOffset At(Rhythm rhythm, IsoWeek week, WeekMoment moment, int moved = 0) =>
        WallClock.Read(week.Day(moment.Day).AddDays(-moved), moment.Time, TimeZoneInfo.FindSystemTimeZoneById(rhythm.TimeZone));

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

    /// <summary>
    /// A reminder that moving puts before the opening, or an hour that clocks skip puts after the closing, is left out; a mail
    /// that a skipped hour would put before the closing leaves with it.
    /// </summary>
    private static WeekHours Hours(Rhythm rhythm, IsoWeek week, DateTimeOffset opens, int moved)
    {
        var closes = At(rhythm, week, rhythm.Schedule.Closes, moved);
        var digest = At(rhythm, week, rhythm.Schedule.Digest, moved);
        var reminders = rhythm.Schedule.Reminders
            .Select((reminder, index) => new Reminder(reminder.Kind, At(rhythm, week, reminder.At, moved), index + 1))
            .Where(reminder => opens < reminder.At && reminder.At < closes)
            .OrderBy(reminder => reminder.At);
        return new WeekHours(opens, [.. reminders], closes, digest < closes ? closes : digest);
    }
}
