using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Gazette;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.Tests.Portability;

namespace Rituels.Tests.Gazette;

/// <summary>The sample cohort shows gazettes, and a simulation's staff approve theirs the same way each time.</summary>
public class GazetteSampleTests
{
    [Fact]
    public async Task The_sample_has_gazettes_that_left_and_a_draft()
    {
        await using var house = await TestHouse.Open("sqlite", "2026-11-25T10:00:00+01:00");
        foreach (var greeting in house.App.Services.GetServices<Rituels.Shell.IGreeting>()) await greeting.Prepare(empty: false, default);
        var issues = await house.With(db => db.Set<Issue>().AsNoTracking().OrderBy(i => i.Week).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["2026-W44 True", "2026-W45 True", "2026-W46 True", "2026-W47 True", "2026-W48 False"], issues.Select(i => $"{i.Week} {i.HasLeft}"));
        Assert.All(issues.Where(i => i.HasLeft), issue => Assert.NotEmpty(issue.Opening));
    }

    [Fact]
    public async Task A_simulated_year_has_drafts_that_are_approved_and_leave_and_one_that_is_not()
    {
        await SimulatedYear.Has("gazette-draft", "gazette-approved", "gazette", "gazette-withheld");
        var told = (await SimulatedYear.Told()).ToLookup(SimulatedYear.Kind);
        Assert.Equal(told["gazette-approved"].Count(), told["gazette"].Count());
        Assert.All(told["gazette"], e => Assert.True(e.Recipients() > 0 && e.At().Contains("T10:00:00", StringComparison.Ordinal)));
    }

    [Fact]
    public void Simulated_staff_approve_most_weeks_and_the_same_ones_for_a_seed()
    {
        var cohort = Rituels.Tests.Programme.Scene.NewCohort("eig-2019", "EIG 3");
        SimulationInput Input(int seed, string? answers = null) => new(cohort, [], new(2019, 2, 11), new(2019, 11, 15), answers, seed);
        var acts = new SimulatedEditors().Acts(Input(1)).Select(act => act.At).ToList();
        Assert.Equal(acts, new SimulatedEditors().Acts(Input(1)).Select(act => act.At));
        Assert.InRange(acts.Count, 30, 40);
        Assert.Empty(new SimulatedEditors().Acts(Input(1, "week,team\n")));
    }
}
