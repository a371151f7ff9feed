using Rituels.Programme;

namespace Rituels.Tests.Programme;

public class WeekChangeTests
{
    private readonly Cohort _cohort = Scene.NewCohort("eig-2019", "EIG 3");

    [Theory]
    [InlineData("2019-03-06T10:00:00+01:00", "2019-03-08", "2019-03-08", "2019-W10 Moves")]
    [InlineData("2019-03-07T16:00:00+01:00", "2019-03-08", "2019-03-08", "2019-W10 Keeps")]
    [InlineData("2019-03-08T14:30:00+01:00", "2019-03-08", "2019-03-08", "")]
    [InlineData("2019-03-06T10:00:00+01:00", "2019-08-05", "2019-08-16", "2019-W32 Pauses, 2019-W33 Pauses")]
    [InlineData("2019-03-06T10:00:00+01:00", "2019-03-12", "2019-03-12", "")]
    [InlineData("2019-03-06T10:00:00+01:00", "2020-03-13", "2020-03-13", "")]
    public void Days_off_move_pause_or_leave_a_week(string now, string from, string to, string effects)
    {
        var (instant, trial) = (DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), _cohort.Trial());
        trial.DeclareDayOff(DateOnly.Parse(from), DateOnly.Parse(to), null, instant);
        Assert.Equal(effects, Say(_cohort, trial, instant));
    }

    [Fact]
    public void Taking_a_break_back_resumes_its_weeks()
    {
        var now = new DateTimeOffset(2019, 3, 6, 10, 0, 0, TimeSpan.FromHours(1));
        _cohort.DeclareDayOff(new(2019, 8, 5), new(2019, 8, 9), null, now);
        var trial = _cohort.Trial();
        trial.WithdrawDayOff(new(2019, 8, 5), new(2019, 8, 9), now.AddHours(1));
        Assert.Equal("2019-W32 Resumes", Say(_cohort, trial, now.AddHours(1)));
    }

    private static string Say(Cohort cohort, Cohort trial, DateTimeOffset now) =>
        string.Join(", ", WeekChange.Between(cohort, trial, now).Select(change => $"{change.Before.Week} {change.Effect}"));
}
