using Microsoft.EntityFrameworkCore;
using Rituels.Calendars;
using Rituels.Coaching;
using Rituels.Programme;
using Rituels.Tests.Agenda;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Coaching;

/// <summary>Sessions are in the calendars of those who come, and in no other.</summary>
public class CalendarTests
{
    [Theory, OnEachDatabase]
    public async Task A_session_is_in_the_feeds_of_both_sides_and_in_nobody_elses(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var feeds = new FeedScene(scene.House, scene.Seed);
        var session = await scene.Planned(scene.Seed.Carto, "2019-03-12");
        foreach (var person in new[] { scene.Seed.Aya, scene.Seed.Ines, scene.Seed.Noe })
        {
            var own = Assert.Single((await feeds.Read(await feeds.AddressOf(person))).Events);
            Assert.Equal(("Coaching – Carto Demo", "Salle 2", "Avec Aya Staff", session.Uid), (own.Summary, own.Location, own.Description, own.Uid));
            Assert.Equal(new TimeRange(new(2019, 3, 12, 15, 0, 0), new(2019, 3, 12, 15, 30, 0), FeedScene.Paris), own.Time);
        }
        foreach (var person in new[] { scene.Bea, scene.Seed.Maud, scene.Seed.Lou }) Assert.Empty((await feeds.Read(await feeds.AddressOf(person))).Events);
        foreach (var path in new[] { FeedScene.Public, FeedScene.Fellows, FeedScene.Mentors, "/eig-2019/agenda/staff.ics" })
            Assert.Empty((await feeds.Read(path, path == FeedScene.Public ? null : scene.Aya)).Events);
    }

    [Theory, OnEachDatabase]
    public async Task Mentors_have_it_when_they_are_invited_and_what_is_cancelled_says_so(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var feeds = new FeedScene(scene.House, scene.Seed);
        await scene.Planned(scene.Seed.Carto, "2019-03-12", mentors: true);
        var address = await feeds.AddressOf(scene.Seed.Maud);
        Assert.Equal(EventStatus.Confirmed, Assert.Single((await feeds.Read(address)).Events).Status);
        await scene.House.With(async db => { (await db.Set<CoachingSession>().SingleAsync(Stop)).Cancel(scene.House.Clock.Now); await db.SaveChangesAsync(Stop); });
        var cancelled = Assert.Single((await feeds.Read(address)).Events);
        Assert.Equal((EventStatus.Cancelled, 1, "Annulé : Coaching – Carto Demo"), (cancelled.Status, cancelled.Sequence, cancelled.Summary.Replace('\u00a0', ' ')));
    }

    [Theory, OnEachDatabase]
    public async Task The_agenda_page_has_it_for_those_who_come(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Planned(scene.Seed.Carto, "2019-03-12");
        foreach (var (person, sees) in new[] { (scene.Seed.Aya, true), (scene.Seed.Ines, true), (scene.Bea, false), (scene.Seed.Lou, false), (scene.Seed.Maud, false) })
            Assert.Equal(sees, (await (await scene.House.SignedIn(person)).GetStringAsync("/eig-2019/agenda", Stop)).Contains("Coaching – Carto Demo"));
        Assert.DoesNotContain("Carto Demo", await scene.House.Browser().GetStringAsync("/eig-2019/agenda", Stop));
    }
}
