using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Rituels.Programme;

namespace Rituels.Tests.Programme;

public class ScheduleTests
{
    [Theory]
    [InlineData("Friday 14:30", "Friday 14:30")]
    [InlineData("friday 9:05", "Friday 09:05")]
    [InlineData("  SUNDAY   00:00 ", "Sunday 00:00")]
    public void A_moment_is_a_day_and_an_hour(string text, string written)
    {
        Assert.Equal(written, WeekMoment.Parse(text).ToString());
        Assert.Equal(WeekMoment.Parse(text), JsonSerializer.Deserialize<WeekMoment>(JsonSerializer.Serialize(WeekMoment.Parse(text))));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Friday")]
    [InlineData("14:30")]
    [InlineData("Friday 24:00")]
    [InlineData("Friday 14:60")]
    [InlineData("Friday 14:5")]
    [InlineData("Friday 14h30")]
    [InlineData("Friday 2:30 PM")]
    [InlineData("Friday 14:30:00")]
    [InlineData("vendredi 14:30")]
    [InlineData("Fri 14:30")]
    [InlineData("5 14:30")]
    [InlineData("-1 14:30")]
    [InlineData("Monday,Tuesday 10:00")]
    [InlineData("Friday, 14:30")]
    [InlineData("Friday -14:30")]
    public void What_is_no_moment_is_refused(string? text) => Assert.False(WeekMoment.TryParse(text, out _));

    [Fact]
    public void The_default_schedule_holds() => Assert.Empty(Schedule.Default.Faults());

    [Fact]
    public void Each_fault_names_its_field()
    {
        var friday = WeekMoment.Parse("Friday 14:30");
        var schedule = new Schedule(friday, [new(ReminderKind.Member, friday)], friday, WeekMoment.Parse("Friday 14:00"));
        Assert.Equal(["closes closes-before-opens", "digest digest-before-closes", "reminders[0] reminder-outside"], schedule.Faults().Select(fault => $"{fault.Field} {fault.Key}"));
    }

    [Fact]
    public void A_schedule_has_no_fault_exactly_when_its_order_holds()
    {
        int holding = 0, broken = 0;
        Prop.ForAll(Arb.From(Gen.OneOf(Any.Schedule, Any.SchedulesThatHold)), schedule =>
        {
            var holds = InOrder(schedule);
            _ = holds ? holding++ : broken++;
            return holds == !schedule.Faults().Any();
        }).Check(Any.Times(2000));
        Assert.True(holding > 200 && broken > 200, $"{holding} hold, {broken} do not");
    }

    [Fact]
    public void Schedules_with_the_same_moments_are_equal()
    {
        var copy = Schedule.Default with { Reminders = [.. Schedule.Default.Reminders] };
        Assert.Equal(Schedule.Default, copy);
        Assert.Equal(Schedule.Default.GetHashCode(), copy.GetHashCode());
        Assert.NotEqual(Schedule.Default, copy with { Reminders = [] });
    }

    // Minutes from Monday 00:00, counted another way than the schedule does.
    private static bool InOrder(Schedule schedule) =>
        Minute(schedule.Opens) < Minute(schedule.Closes) && Minute(schedule.Closes) <= Minute(schedule.Digest)
        && schedule.Reminders.All(reminder => Minute(schedule.Opens) < Minute(reminder.At) && Minute(reminder.At) < Minute(schedule.Closes));

    private static double Minute(WeekMoment moment) =>
        (IsoWeek.Parse("2019-W10").Day(moment.Day).ToDateTime(moment.Time) - new DateTime(2019, 3, 4)).TotalMinutes;
}
