using Rituels.Talks;
using Rituels.Tests.Agenda;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Talks;

/// <summary>A talk that is for fewer than when people signed up, and people who speak where they meant to listen.</summary>
public class NarrowedTests
{
    [Theory, OnEachDatabase]
    public async Task Who_has_a_seat_keeps_it_and_sees_it_and_no_seat_goes_to_who_may_not_come(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var (feeds, ines) = (new FeedScene(scene.House, scene.Seed), await scene.House.SignedIn(scene.Seed.Ines));
        var kept = await scene.Dated("Gardé", seats: 1);
        await scene.Press(scene.Seed.Maud, kept, "SignUp");
        Went(await Send(ines, TalkScene.Page(kept) + "/edit", "", ("Typed.Audience", "Fellows")), $"{TalkScene.Page(kept)}?done=saved");
        Assert.Equal("Gardé", Assert.Single((await feeds.Read(await feeds.AddressOf(scene.Seed.Maud))).Events).Summary);
        Assert.True(Assert.Single((await scene.Read(kept)).SignedUp).IsIn);

        var narrowed = await scene.Dated("Resserré", "2019-03-15", seats: 1);
        foreach (var person in new[] { scene.Seed.Lou, scene.Seed.Maud, scene.Seed.Noe }) await scene.Press(person, narrowed, "SignUp");
        await Send(ines, TalkScene.Page(narrowed) + "/edit", "", ("Typed.Audience", "Fellows"));
        await scene.Press(scene.Seed.Lou, narrowed, "SignOff");
        Assert.Equal([(scene.Seed.Noe.Id, true)], (await scene.Read(narrowed)).SignedUp.Select(seat => (seat.PersonId, seat.IsIn)));
        Assert.Equal(scene.Seed.Noe.Email, Assert.Single(await scene.Posted("talk-promotion")).Address);
        Assert.DoesNotContain((await feeds.Read(await feeds.AddressOf(scene.Seed.Maud))).Events, e => e.Summary == "Resserré");
    }

    [Theory, OnEachDatabase]
    public async Task Who_comes_to_speak_leaves_their_seat_or_the_list(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var talk = await scene.Dated(seats: 1);
        foreach (var person in new[] { scene.Seed.Lou, scene.Seed.Maud, scene.Seed.Noe }) await scene.Press(person, talk, "SignUp");
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        Went(await Send(ines, TalkScene.Page(talk) + "/edit", "", ("Typed.With[0]", $"{scene.Seed.Lou.Id}"), ("Typed.With[1]", $"{scene.Seed.Maud.Id}")), $"{TalkScene.Page(talk)}?done=saved");
        Assert.Equal([(scene.Seed.Noe.Id, true)], (await scene.Read(talk)).SignedUp.Select(seat => (seat.PersonId, seat.IsIn)));
        Assert.Equal(scene.Seed.Noe.Email, Assert.Single(await scene.Posted("talk-promotion")).Address);
    }
}
