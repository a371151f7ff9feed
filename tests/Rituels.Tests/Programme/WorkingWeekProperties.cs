using FsCheck;
using FsCheck.Fluent;
using Rituels.Programme;

namespace Rituels.Tests.Programme;

/// <summary>What holds for any settings that are accepted, any days off and any week.</summary>
public class WorkingWeekProperties
{
    private static readonly Gen<Given> AnyGiven =
        from rhythm in Any.Rhythm from off in Any.DaysOff from week in Any.Week select new Given(rhythm, off, week);

    private int _open, _moved, _paused;

    [Fact]
    public void Opening_reminders_closing_and_mail_come_in_order() =>
        Check(plan => plan.Hours is not { } hours || (
            hours.Reminders.All(reminder => hours.Opens < reminder.At && reminder.At < hours.Closes)
            && hours.Reminders.Zip(hours.Reminders.Skip(1)).All(pair => pair.First.At <= pair.Second.At)
            && hours.Opens < hours.Closes && hours.Closes <= hours.Digest));

    [Fact]
    public void A_week_closes_on_the_last_working_day_up_to_the_one_that_the_schedule_names() =>
        Check((given, plan) => plan.Hours is null || (
            given.Works(plan.ClosingDay)
            && plan.DaysMoved >= 0 && plan.ClosingDay.AddDays(plan.DaysMoved) == given.ClosingDay
            && Enumerable.Range(1, plan.DaysMoved).All(days => !given.Works(plan.ClosingDay.AddDays(days)))
            && IsoWeek.Of(plan.ClosingDay) == given.Week));

    [Fact]
    public void Reminders_closing_and_mail_move_by_the_same_number_of_days() =>
        Check((given, plan) => plan.Hours is not { } hours || (
            hours.Closes == given.At(given.Schedule.Closes, plan.DaysMoved)
            && hours.Digest == Later(hours.Closes, given.At(given.Schedule.Digest, plan.DaysMoved))
            && hours.Opens == given.At(given.Schedule.Opens, 0)
            && hours.Reminders.All(reminder => reminder.At == given.At(given.Schedule.Reminders[reminder.Place - 1].At, plan.DaysMoved))));

    [Fact]
    public void A_reminder_is_left_out_only_when_it_would_not_come_between_opening_and_closing() =>
        Check((given, plan) => plan.Hours is not { } hours
            || given.Schedule.Reminders.Select(reminder => given.At(reminder.At, plan.DaysMoved)).Count(at => hours.Opens < at && at < hours.Closes) == hours.Reminders.Count);

    [Fact]
    public void A_pause_has_no_working_day_left_or_none_after_the_opening() =>
        Check((given, plan) => plan.Hours is not null
            || given.LastWorkingDay is not { } closing
            || given.At(given.Schedule.Closes, given.ClosingDay.DayNumber - closing.DayNumber) <= plan.Begins);

    [Fact]
    public void The_same_settings_give_the_same_week() =>
        Check((given, plan) => Same(plan, given.Plan()) && Same(plan, new Given(given.Rhythm with { }, [.. given.Off], given.Week).Plan()));

    private void Check(Func<WeekPlan, bool> holds) => Check((_, plan) => holds(plan));

    private void Check(Func<Given, WeekPlan, bool> holds)
    {
        Prop.ForAll(Arb.From(AnyGiven), given => holds(given, Counted(given.Plan()))).Check(Any.Times(2000));
        Assert.True(_open > 200 && _moved > 200 && _paused > 200, $"{_open} as they are, {_moved} moved, {_paused} paused");
    }

    private WeekPlan Counted(WeekPlan plan)
    {
        if (plan.Hours is null) _paused++;
        else if (plan.DaysMoved > 0) _moved++;
        else _open++;
        return plan;
    }

    private static bool Same(WeekPlan a, WeekPlan b) =>
        a with { Hours = null } == b with { Hours = null }
        && a.Hours?.Opens == b.Hours?.Opens && a.Hours?.Closes == b.Hours?.Closes && a.Hours?.Digest == b.Hours?.Digest
        && (a.Hours?.Reminders ?? []).SequenceEqual(b.Hours?.Reminders ?? []);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private sealed record Given(Rhythm Rhythm, bool[] Off, IsoWeek Week)
    {
        public Schedule Schedule => Rhythm.Schedule;
        public DateOnly ClosingDay => Week.Day(Schedule.Closes.Day);
        public DateOnly? LastWorkingDay => Enumerable.Range(0, 7).Select(Week.Monday.AddDays).Where(day => day <= ClosingDay && Works(day)).Cast<DateOnly?>().LastOrDefault();

        public WeekPlan Plan() => WorkingWeek.Plan(Rhythm, IsOff, Week);

        public DateTimeOffset At(WeekMoment moment, int moved) =>
            WallClock.Read(Week.Day(moment.Day).AddDays(-moved), moment.Time, TimeZoneInfo.FindSystemTimeZoneById(Rhythm.TimeZone));

        public bool Works(DateOnly day) =>
            !IsOff(day) && Holidays.On(day, Rhythm.Holidays) is null
            && (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || Schedule.Names(day.DayOfWeek));

        private bool IsOff(DateOnly day) => Off[day.DayNumber - Week.Monday.DayNumber];

        public override string ToString() => $"{Week} {Rhythm} reminders [{string.Join(", ", Schedule.Reminders)}] off [{string.Join(' ', Off)}]";
    }
}
