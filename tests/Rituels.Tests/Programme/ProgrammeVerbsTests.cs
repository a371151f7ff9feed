using Rituels.Programme;

namespace Rituels.Tests.Programme;

public class ProgrammeVerbsTests
{
    private static readonly DateTimeOffset Now = new(2019, 3, 6, 10, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateOnly Today = new(2019, 3, 6);
    private readonly Cohort _cohort = Scene.NewCohort("eig-2019", "EIG 3");

    [Fact]
    public void A_cohort_made_after_another_has_its_length_in_weeks_and_its_settings()
    {
        (_cohort.Accent, _cohort.Languages, _cohort.Lists, _cohort.MailsEveryone) = ("#1d5e8a", ["en"], ["promo@list.example"], false);
        _cohort.ChangeRhythm(Rhythm.Default with { Holidays = "FR-57" }, Now);
        _cohort.DeclareDayOff(new(2019, 5, 31), new(2019, 5, 31), null, Now);

        var again = _cohort.Again("eig-2020", "EIG 4", new(2020, 2, 10), Now);
        Assert.Equal((new DateOnly(2020, 2, 10), new DateOnly(2020, 11, 13)), (again.Starts, again.Ends));
        Assert.Equal(_cohort.Ends.DayOfWeek, again.Ends.DayOfWeek);
        Assert.Equal("FR-57", again.RhythmOf(IsoWeek.Of(again.Starts)).Holidays);
        Assert.Equal(("#1d5e8a", false), (again.Accent, again.MailsEveryone));
        Assert.Equal(_cohort.Lists, again.Lists);
        Assert.Empty(again.DaysOff);
        Assert.NotEqual(_cohort.Id, again.Id);
    }

    [Fact]
    public void A_trial_leaves_the_cohort_alone()
    {
        var trial = _cohort.Trial();
        trial.DeclareDayOff(new(2019, 3, 8), new(2019, 3, 8), null, Now);
        trial.ChangeRhythm(Rhythm.Default with { Holidays = "none" }, Now);
        Assert.Empty(_cohort.DaysOff);
        Assert.Equal(Rhythm.Default, _cohort.LatestRhythm);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2019-03-06", null, true)]
    [InlineData("2019-03-07", null, false)]
    [InlineData(null, "2019-11-14", false)]
    [InlineData(null, "2019-11-15", true)]
    public void Staff_stays_who_is_there_today_and_until_the_end(string? from, string? to, bool stays)
    {
        var staff = Part(Role.Staff);
        (staff.From, staff.To) = (from is null ? null : DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to));
        Assert.Equal(stays, _cohort.KeepsStaff([Part(Role.Fellow), staff], Today));
    }

    [Fact]
    public void A_part_ends_with_a_day_even_one_that_had_not_begun()
    {
        var part = Part(Role.Fellow);
        part.From = new(2019, 4, 1);
        part.EndOn(Today);
        Assert.Equal((Today, Today), (part.From, part.To));
    }

    [Fact]
    public void The_same_part_is_one_of_the_same_role_on_the_same_days()
    {
        var person = Guid.CreateVersion7();
        var (one, other) = (Part(Role.Fellow, person), Part(Role.Fellow, person));
        Assert.True(one.Repeats(other));
        Assert.False(one.Repeats(one));
        Assert.False(one.Repeats(Part(Role.Mentor, person)));
        (one.To, other.From) = (new(2019, 4, 1), new(2019, 4, 2));
        Assert.False(one.Repeats(other));
    }

    private Membership Part(Role role, Guid? person = null) => new() { CohortId = _cohort.Id, PersonId = person ?? Guid.CreateVersion7(), Role = role };
}
