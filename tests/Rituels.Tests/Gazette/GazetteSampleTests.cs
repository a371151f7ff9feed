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
    public async Task A_simulated_spring_has_drafts_that_are_approved_and_leave_and_one_that_is_not()
    {
        using var terminal = new Terminal();
        terminal.Write("cohort.yml", File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/cohort.yml")));
        var (code, _, errors) = await terminal.Run("simulate", "cohort.yml", "--from", "2027-02-01", "--to", "2027-05-07", "--out", "spring");
        Assert.True(code == 0, errors);
        var events = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(terminal.At("spring/timeline.json"), TestContext.Current.CancellationToken)).RootElement.EnumerateArray()
            .Select(e => (Kind: e.GetProperty("kind").GetString()!, At: e.GetProperty("at").GetString()!, Readers: e.GetProperty("recipients").GetInt32())).Where(e => e.Kind.StartsWith("gazette", StringComparison.Ordinal)).ToList();
        foreach (var kind in new[] { "gazette-draft", "gazette-approved", "gazette", "gazette-withheld" }) Assert.Contains(events, e => e.Kind == kind);
        Assert.Equal(events.Count(e => e.Kind == "gazette-approved"), events.Count(e => e.Kind == "gazette"));
        Assert.All(events.Where(e => e.Kind == "gazette"), e => Assert.True(e.Readers > 0 && e.At.Contains("T10:00:00", StringComparison.Ordinal)));
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
