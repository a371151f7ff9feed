using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Rituels.Programme;

namespace Rituels.Tests.Programme;

public class CohortWeeksTests
{
    [Theory]
    [InlineData("2019-03-03T23:59:59+01:00", "2019-W09")]
    [InlineData("2019-03-04T00:00:00+01:00", "2019-W10")]
    [InlineData("2019-03-03T23:30:00Z", "2019-W10")]
    [InlineData("2019-03-10T22:59:59Z", "2019-W10")]
    [InlineData("2019-03-10T23:00:00Z", "2019-W11")]
    [InlineData("2027-01-01T15:00:00+01:00", "2026-W53")]
    [InlineData("2027-01-03T23:59:59+01:00", "2026-W53")]
    [InlineData("2027-01-04T00:00:00+01:00", "2027-W01")]
    public void Weeks_begin_on_Monday_at_midnight_of_the_cohorts_zone(string now, string week) =>
        Assert.Equal(week, Demo(Rhythm.Default).WeekAt(At(now)).ToString());

    [Theory]
    [InlineData("2019-03-06T08:59:59+01:00", "2019-W09")]
    [InlineData("2019-03-06T09:00:00+01:00", "2019-W10")]
    [InlineData("2019-03-11T10:00:00+01:00", "2019-W10")]
    public void Before_its_opening_the_week_before_is_still_running(string now, string week) =>
        Assert.Equal(week, Demo(Opening("Wednesday 09:00")).WeekAt(At(now)).ToString());

    [Fact]
    public void A_paused_week_runs_from_its_opening_too()
    {
        var cohort = Demo(Rhythm.Default);
        cohort.DeclareDayOff(new(2019, 3, 4), new(2019, 3, 8), "Pause", null);
        Assert.Equal("2019-W10", cohort.WeekAt(At("2019-03-04T00:00:00+01:00")).ToString());
    }

    [Theory]
    [InlineData("Asia/Tokyo", "2019-03-10T15:59:59+01:00", "2019-W10", "2019-03-10")]
    [InlineData("Asia/Tokyo", "2019-03-10T16:00:00+01:00", "2019-W11", "2019-03-11")]
    [InlineData("America/New_York", "2019-03-11T04:59:59+01:00", "2019-W10", "2019-03-11")]
    [InlineData("America/New_York", "2019-03-11T05:00:00+01:00", "2019-W11", "2019-03-11")]
    public void A_week_in_another_zone_begins_when_that_zone_says(string zone, string now, string week, string today)
    {
        var cohort = Demo(Rhythm.Default);
        cohort.ChangeRhythm(Rhythm.Default with { TimeZone = zone }, At("2019-03-06T10:00:00+01:00"));
        Assert.Equal((week, today), (cohort.WeekAt(At(now)).ToString(), cohort.Today(At(now)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_same_rhythm_chosen_again_changes_nothing()
    {
        var cohort = Demo(Rhythm.Default);
        var copy = new Rhythm(Schedule.Default with { Reminders = [.. Schedule.Default.Reminders] });
        cohort.ChangeRhythm(copy, At("2019-03-06T10:00:00+01:00"));
        Assert.Single(cohort.Rhythms);
    }

    [Fact]
    public void A_day_off_declared_twice_is_one()
    {
        var cohort = Demo(Rhythm.Default);
        Assert.NotNull(cohort.DeclareDayOff(new(2019, 5, 31), new(2019, 5, 31), "Pont", null));
        Assert.Null(cohort.DeclareDayOff(new(2019, 5, 31), new(2019, 5, 31), "Pont", At("2019-03-06T10:00:00+01:00")));
        Assert.Single(cohort.DaysOff);
    }

    [Theory]
    [InlineData("2019-02-11", "2019-11-15", "2019-W07", "2019-W46")]
    [InlineData("2019-02-15", "2019-11-14", "2019-W07", "2019-W45")]
    [InlineData("2019-02-16", "2019-11-17", "2019-W08", "2019-W46")]
    [InlineData("2026-12-28", "2027-01-01", "2026-W53", "2026-W53")]
    public void The_first_and_last_week_are_those_that_close_within_the_dates(string starts, string ends, string first, string last)
    {
        var cohort = Demo(Rhythm.Default, starts, ends);
        Assert.Equal((first, last), (cohort.FirstWeek.ToString(), cohort.LastWeek.ToString()));
        Assert.True(cohort.Has(cohort.FirstWeek) && !cohort.Has(cohort.FirstWeek.Previous));
        Assert.True(cohort.Has(cohort.LastWeek) && !cohort.Has(cohort.LastWeek.Next));
    }

    [Fact]
    public void At_any_moment_exactly_one_week_runs() =>
        Prop.ForAll(Arb.From(AnyChanges), given =>
        {
            var cohort = given.Cohort();
            foreach (var change in given.Changes) cohort.ChangeRhythm(change.To, change.At);
            var week = cohort.WeekAt(given.Now);
            return cohort.PlanOf(week).Begins <= given.Now && given.Now < cohort.PlanOf(week.Next).Begins;
        }).Check(Any.Times(1000));

    [Fact]
    public void Other_settings_never_touch_a_week_that_has_begun_nor_begin_one_in_the_past() =>
        Prop.ForAll(Arb.From(AnyChanges), given =>
        {
            var cohort = given.Cohort();
            return given.Changes.All(change =>
            {
                var running = cohort.WeekAt(change.At);
                var before = Lines(cohort, running);
                var from = cohort.ChangeRhythm(change.To, change.At);
                return cohort.WeekAt(change.At) == running && Lines(cohort, running).SequenceEqual(before)
                    && cohort.RhythmOf(running.Plus(2)) == change.To && cohort.LatestRhythm == change.To && from <= running.Plus(2);
            });
        }).Check(Any.Times(1000));

    [Fact]
    public void A_day_off_declared_or_withdrawn_never_touches_a_closed_week_nor_closes_one_in_the_past() =>
        Prop.ForAll(Arb.From(AnyDaysOff), given =>
        {
            var cohort = Demo(given.Rhythm, "2018-01-01", "2041-12-31");
            return given.Acts.OrderBy(act => act.At).All(act =>
            {
                var before = cohort.PlanOf(given.Week);
                if (act.Withdraws) cohort.WithdrawDayOff(act.Day, act.Day, act.At);
                else cohort.DeclareDayOff(act.Day, act.Day, null, act.At);
                var after = cohort.PlanOf(given.Week);
                return before.IsClosedAt(act.At) ? after.Hours?.Closes == before.Hours?.Closes : !after.IsClosedAt(act.At);
            });
        }).Check(Any.Times(2000));

    private static readonly DateTimeOffset Monday = At("2019-03-04T00:00:00Z");

    private static Gen<DateTimeOffset> AnyTime(int days) => Gen.Select(Gen.Choose(0, days * 96), quarters => Monday.AddMinutes(15 * quarters));

    private static readonly Gen<RhythmChanges> AnyChanges =
        from first in Any.Rhythm
        from changes in Gen.ArrayOf(from at in AnyTime(60) from to in Any.Rhythm select new RhythmChange(at, to), 3)
        from now in AnyTime(80)
        select new RhythmChanges(first, [.. changes.OrderBy(change => change.At)], now);

    private static readonly Gen<DayOffActs> AnyDaysOff =
        from rhythm in Any.Rhythm
        from acts in Gen.ArrayOf(
            from at in AnyTime(8) from day in Gen.Choose(0, 6) from withdraws in Gen.Elements(true, false, false)
            select new DayOffAct(at, new DateOnly(2019, 3, 4).AddDays(day), withdraws), 8)
        select new DayOffActs(rhythm, acts, IsoWeek.Parse("2019-W10"));

    private static string[] Lines(Cohort cohort, IsoWeek week) =>
        [.. new[] { week.Previous, week }.Select(cohort.PlanOf).Select(plan => $"{plan.Begins} {plan.Pause} {plan.Hours?.Closes} {plan.Hours?.Digest} {string.Join(' ', plan.Hours?.Reminders ?? [])}")];

    private static Cohort Demo(Rhythm rhythm, string starts = "2019-02-11", string ends = "2027-11-15") =>
        Cohort.Start("demo", "Demo", DateOnly.Parse(starts, CultureInfo.InvariantCulture), DateOnly.Parse(ends, CultureInfo.InvariantCulture), rhythm, default);

    private static Rhythm Opening(string at) => Rhythm.Default with { Schedule = Schedule.Default with { Opens = WeekMoment.Parse(at) } };

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private sealed record RhythmChange(DateTimeOffset At, Rhythm To);
    private sealed record RhythmChanges(Rhythm First, RhythmChange[] Changes, DateTimeOffset Now)
    {
        public Cohort Cohort() => Demo(First, "2018-01-01", "2041-12-31");
    }

    private sealed record DayOffAct(DateTimeOffset At, DateOnly Day, bool Withdraws);
    private sealed record DayOffActs(Rhythm Rhythm, DayOffAct[] Acts, IsoWeek Week)
    {
        public override string ToString() => $"{Rhythm}: {string.Join("; ", Acts.OrderBy(act => act.At))}";
    }
}
