using FsCheck;
using FsCheck.Fluent;
using Rituels.Programme;

namespace Rituels.Tests.Programme;

/// <summary>Anything that settings and weeks may be.</summary>
internal static class Any
{
    private static readonly string[] Zones =
        ["Europe/Paris", "America/New_York", "Asia/Kolkata", "Africa/Casablanca", "Australia/Lord_Howe", "Pacific/Apia", "America/Guadeloupe", "UTC"];

    public static Gen<IsoWeek> Week { get; } =
        Gen.Select(Gen.Choose(0, 366 * 23), day => IsoWeek.Of(new DateOnly(2018, 1, 1).AddDays(day)));

    /// <summary>Hours in steps of a quarter, so that some fall together.</summary>
    public static Gen<WeekMoment> Moment { get; } =
        from day in Gen.Choose(0, 6) from quarter in Gen.Choose(0, 95) select new WeekMoment((DayOfWeek)day, new TimeOnly(quarter / 4, quarter % 4 * 15));

    private static Gen<ScheduledReminder> Reminder { get; } =
        from kind in Gen.Elements(ReminderKind.Channel, ReminderKind.Member) from at in Moment select new ScheduledReminder(kind, at);

    /// <summary>In order or not.</summary>
    public static Gen<Schedule> Schedule { get; } =
        from opens in Moment
        from closes in Moment
        from digest in Moment
        from count in Gen.Choose(0, 4)
        from reminders in Gen.ArrayOf(Reminder, count)
        select new Schedule(opens, reminders, closes, digest);

    /// <summary>Moments put in order, so that the schedule holds whenever they differ.</summary>
    public static Gen<Schedule> SchedulesThatHold { get; } =
        (from moments in Gen.ArrayOf(Moment, 6)
         from count in Gen.Choose(0, 3)
         from kind in Gen.Elements(ReminderKind.Channel, ReminderKind.Member)
         let ordered = moments.Order().ToList()
         select new Schedule(ordered[0], [.. ordered[1..(1 + count)].Select(at => new ScheduledReminder(kind, at))], ordered[4], ordered[5]))
        .Where(schedule => !schedule.Faults().Any());

    public static Gen<Rhythm> Rhythm { get; } =
        from schedule in Gen.Frequency((1, Gen.Constant(Rituels.Programme.Schedule.Default)), (5, SchedulesThatHold))
        from zone in Gen.Elements(Zones)
        from holidays in Gen.Elements(Holidays.Rules.ToArray())
        select new Rhythm(schedule, zone, holidays);

    /// <summary>Which days of the week are off: some, or most.</summary>
    public static Gen<bool[]> DaysOff { get; } =
        Gen.OneOf(Gen.ArrayOf(Gen.Elements(true, false, false), 7), Gen.ArrayOf(Gen.Elements(true, true, true, true, false), 7));

    public static Config Times(int count) => Config.QuickThrowOnFailure.WithMaxTest(count);
}
