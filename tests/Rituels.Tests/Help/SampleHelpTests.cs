using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Help;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Shell;
using Rituels.Tests.House;
using Rituels.Tests.Portability;

namespace Rituels.Tests.Help;

/// <summary>Requests that nobody really made: those of the sample and of simulations.</summary>
public class SampleHelpTests
{
    [Theory, OnEachDatabase]
    public async Task The_sample_has_requests_in_every_state_and_one_for_each_text(string database)
    {
        await using var house = await TestHouse.Open(database, now: "2026-11-25T10:00:00+01:00");
        foreach (var greeting in house.App.Services.GetServices<IGreeting>()) await greeting.Prepare(empty: false, default);
        var (asked, told) = await house.With(async db => (await db.Set<HelpRequest>().AsNoTracking().Include(r => r.Offers).Include(r => r.Comments).ToListAsync(), await db.Set<Retrospective>().AsNoTracking().Where(r => r.AsksForHelp).ToListAsync()));
        Assert.Equal(told.Select(r => (r.TeamId, r.Week, r.Answers["help"])).Order(), asked.Where(r => r.Week is not null).Select(r => (r.TeamId!.Value, r.Week!.Value, r.Text)).Order());
        Assert.Equal(2, asked.Count(r => r.Week is null));
        Assert.Superset(new HashSet<HelpState> { HelpState.Asked, HelpState.Offered, HelpState.Matched, HelpState.Done }, asked.Select(r => r.State).ToHashSet());
        Assert.Contains(asked, r => r.Comments.Count > 0);
        Assert.All(asked.Where(r => !r.IsOpen), r => Assert.InRange(r.EndedAt!.Value, r.AskedAt, house.Clock.Now));
        Assert.All(asked.SelectMany(r => r.Offers.Select(o => (r.AskedAt, o.OfferedAt))), o => Assert.True(o.AskedAt < o.OfferedAt && o.OfferedAt < house.Clock.Now));
        Assert.Equal(0, await house.With(db => db.Set<Rituels.Delivery.DueWork>().CountAsync(w => w.Ritual == "help")));
    }

    [Fact]
    public async Task A_simulation_tells_of_requests_and_the_same_seed_tells_the_same()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("demo.yml", Cohort);
        var stories = new List<string>();
        foreach (var (folder, seed) in new[] { ("one", "3"), ("two", "3"), ("other", "4") })
        {
            var (code, _, errors) = await terminal.Run("simulate", file, "--from", "2019-03-04", "--to", "2019-06-30", "--seed", seed, "--out", folder);
            Assert.Equal((0, ""), (code, code == 0 ? "" : errors));
            stories.Add(await File.ReadAllTextAsync(terminal.At($"{folder}/timeline.json"), TestContext.Current.CancellationToken));
        }
        Assert.Equal(stories[0], stories[1]);
        Assert.NotEqual(stories[0], stories[2]);
        foreach (var kind in new[] { "help-asked", "help-offered", "help-matched", "help-done", "help-offer-told", "help-choice-told", "help-end-told", "help-comments-told" }) Assert.Contains($"\"kind\":\"{kind}\"", stories[0]);
    }

    private const string Cohort = """
        id: demo
        name: Démo
        starts: 2019-02-11
        ends: 2019-11-15
        staff:
          - { name: Staff One, email: one@staff.example }
        teams:
          - name: Carto
            members: [{ name: Inès, email: ines@team.example, role: fellow }, { name: Noé, email: noe@team.example, role: fellow }]
          - name: Balise
            members: [{ name: Lou, email: lou@team.example, role: fellow }]
          - name: Phare
            members: [{ name: Maud, email: maud@team.example, role: mentor }, { name: Yan, email: yan@team.example, role: fellow }]
          - name: Digue
            members: [{ name: Zoé, email: zoe@team.example, role: fellow }]
        """;
}
