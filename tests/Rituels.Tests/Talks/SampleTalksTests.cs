using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Shell;
using Rituels.Talks;
using Rituels.Tests.House;
using Rituels.Tests.Portability;

namespace Rituels.Tests.Talks;

/// <summary>Talks that nobody really gave: those of the sample and of simulations.</summary>
public class SampleTalksTests
{
    [Theory, OnEachDatabase]
    public async Task The_sample_has_talks_in_every_state_and_a_waiting_list(string database)
    {
        await using var house = await TestHouse.Open(database, now: "2026-11-25T10:00:00+01:00");
        foreach (var greeting in house.App.Services.GetServices<IGreeting>()) await greeting.Prepare(empty: false, default);
        var talks = await house.With(db => db.Set<Talk>().AsNoTracking().Include(t => t.SignedUp).Include(t => t.Voices).ToListAsync());
        Assert.Superset(new HashSet<TalkState> { TalkState.Idea, TalkState.Proposed, TalkState.Dated, TalkState.Told }, talks.Select(t => t.State).ToHashSet());
        Assert.Contains(talks, t => t.Waiting.Any());
        Assert.All(talks.Where(t => t.State == TalkState.Told), t => Assert.NotEqual("", t.Slides));
        var due = await house.With(db => db.Set<Rituels.Delivery.DueWork>().AsNoTracking().Where(w => w.Ritual == "talks").ToListAsync());
        var coming = talks.Where(t => t.State == TalkState.Dated).Select(t => t.Id.ToString()).Order().ToList();
        Assert.Equal(coming, due.Where(w => w.Kind == "talk-news").Select(w => w.Period).Order());
        Assert.Equal(coming, due.Where(w => w.Kind == "talk-reminder").Select(w => w.Period).Distinct().Order());
    }

    [Fact]
    public Task A_simulated_year_has_their_whole_lives() => SimulatedYear.Has("talk-dated", "talk-signed-up", "talk-waits", "talk-announced", "talk-reminder", "talk-told");
}
