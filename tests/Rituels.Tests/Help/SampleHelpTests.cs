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

    /// <summary>Mail about it leaves as somebody acts, not the next night.</summary>
    [Fact]
    public async Task In_a_simulated_year_who_is_concerned_hears_at_once() =>
        Assert.DoesNotContain(await SimulatedYear.Told(), e => e.Kind() == "help-offer-told" && e.At()[11..16] == "00:00");

    [Fact]
    public Task A_simulated_year_has_their_whole_lives() =>
        SimulatedYear.Has("help-asked", "help-offered", "help-matched", "help-done", "help-withdrawn", "help-offer-told", "help-choice-told", "help-end-told", "help-comments-told");
}
