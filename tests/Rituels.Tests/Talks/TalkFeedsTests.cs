using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Calendars;
using Rituels.Talks;
using Rituels.Tests.Agenda;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Talks;

/// <summary>Talks in the agenda and in calendars: open ones for everybody, reserved ones for their group.</summary>
public class TalkFeedsTests
{
    private const string Staff = "/eig-2019/agenda/staff.ics", Open = "/eig-2019/agenda/public.ics";

    [Theory, OnEachDatabase]
    public async Task Each_calendar_has_the_talks_that_are_for_it(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var feeds = new FeedScene(scene.House, scene.Seed);
        await scene.Dated("Ouvert");
        await scene.Dated("Promotion", audience: TalkAudience.Cohort);
        await scene.Dated("Fellows", audience: TalkAudience.Fellows);
        await scene.Dated("Mentors", audience: TalkAudience.Mentors);
        await scene.Proposed("Proposé");
        foreach (var (path, titles) in new (string, string[])[]
        {
            (FeedScene.Public, ["Ouvert"]), (Open, ["Ouvert"]), (FeedScene.Fellows, ["Fellows", "Ouvert", "Promotion"]), (FeedScene.Mentors, ["Mentors", "Ouvert", "Promotion"]), (Staff, ["Ouvert", "Promotion"]),
            (await feeds.AddressOf(scene.Seed.Lou), ["Fellows", "Ouvert", "Promotion"]), (await feeds.AddressOf(scene.Seed.Maud), ["Mentors", "Ouvert", "Promotion"]),
            (await feeds.AddressOf(scene.Seed.Aya), ["Fellows", "Mentors", "Ouvert", "Promotion"]), (await feeds.AddressOf(scene.Seed.Ines), ["Fellows", "Mentors", "Ouvert", "Promotion"]),
        })
            Assert.Equal(titles, (await feeds.Read(path)).Events.Select(e => e.Summary).Order(StringComparer.Ordinal));
        // A group that only this cohort has.
        await scene.Keep(Session.Plan(scene.Seed.Cohort, Sessions.Plenary(scene.Seed) with { Title = "Anciens", Audience = [new("alumni")] }, scene.House.Clock.Now));
        Assert.Contains("Ouvert", (await feeds.Read("/eig-2019/agenda/alumni.ics")).Events.Select(e => e.Summary));
        var agenda = await Text(scene.House.Browser(), "/eig-2019/agenda");
        Assert.Contains("Ouvert", agenda);
        Assert.DoesNotContain("Promotion Talk", agenda);
        Assert.Contains("Promotion Talk", await Text(await scene.House.SignedIn(scene.Seed.Lou), "/eig-2019/agenda"));
    }

    [Theory, OnEachDatabase]
    public async Task Where_the_agenda_is_not_public_a_group_s_calendar_tells_those_outside_what_is_open_only(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var feeds = new FeedScene(scene.House, scene.Seed);
        await scene.Dated("Ouvert");
        await scene.Dated("Fellows", audience: TalkAudience.Fellows);
        var reserved = (await feeds.Read(FeedScene.Fellows)).Events.Single(e => e.Summary == "Fellows");
        Assert.Equal(("Salle 2", ""), (reserved.Location, reserved.Description));
        await scene.Keep(new AgendaBook { CohortId = scene.Seed.Cohort.Id, IsPublic = false });
        Assert.Equal(["Ouvert"], (await feeds.Read(FeedScene.Fellows)).Events.Select(e => e.Summary));
        Assert.Equal(["Fellows", "Ouvert"], (await feeds.Read(FeedScene.Fellows, await scene.House.SignedIn(scene.Seed.Lou))).Events.Select(e => e.Summary).Order());
    }

    [Theory, OnEachDatabase]
    public async Task It_keeps_its_name_counts_its_moves_and_is_cancelled_when_dropped(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var feeds = new FeedScene(scene.House, scene.Seed);
        var talk = await scene.Dated();
        var first = Assert.Single((await feeds.Read(FeedScene.Public)).Events);
        Assert.Equal((talk.Uid, 0, EventStatus.Confirmed, "Salle 2", "Talk"), (first.Uid, first.Sequence, first.Status, first.Location, first.Categories.Single()));
        Assert.Equal(new TimeRange(new(2019, 3, 14, 12, 30, 0), new(2019, 3, 14, 13, 30, 0), FeedScene.Paris), first.Time);
        var tag = (await scene.House.Browser().GetAsync(FeedScene.Public, TalkScene.Stop)).Headers.ETag;
        Assert.Equal(tag, (await scene.House.Browser().GetAsync(FeedScene.Public, TalkScene.Stop)).Headers.ETag);

        scene.House.Clock.Now = scene.House.Clock.Now.AddMinutes(1);
        await Send(await scene.House.SignedIn(scene.Seed.Ines), TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-21"));
        var moved = await scene.House.Browser().GetAsync(FeedScene.Public, TalkScene.Stop);
        Assert.NotEqual(tag, moved.Headers.ETag);
        var second = Assert.Single((await feeds.Read(FeedScene.Public)).Events);
        Assert.Equal((talk.Uid, 1, 21), (second.Uid, second.Sequence, ((TimeRange)second.Time).Start.Day));

        await scene.Press(scene.Seed.Ines, talk, "Drop");
        foreach (var path in new[] { FeedScene.Public, FeedScene.Fellows, await feeds.AddressOf(scene.Seed.Lou) })
        {
            var off = Assert.Single((await feeds.Read(path)).Events);
            Assert.Equal((talk.Uid, 2, EventStatus.Cancelled, "Annulé : Lire une licence"), (off.Uid, off.Sequence, off.Status, off.Summary.Replace('\u00a0', ' ')));
        }
        Assert.Contains("Annulé", await Text(scene.House.Browser(), "/eig-2019/agenda"));
    }
}
