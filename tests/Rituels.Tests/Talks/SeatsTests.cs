using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Talks;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Talks;

/// <summary>Signing up, the waiting list, and many who want the last seat.</summary>
public class SeatsTests
{
    [Theory, OnEachDatabase]
    public async Task Of_many_who_press_at_once_exactly_as_many_as_there_are_seats_are_in(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var talk = await scene.Dated(seats: 3);
        var crowd = await scene.Crowd(10);
        // Each presses twice, all at the same time.
        var answers = await Task.WhenAll(crowd.Concat(crowd).Select(one => TalkScene.Press(one.Browser, talk, "SignUp")));
        Assert.All(answers, answer => Went(answer, $"{TalkScene.Page(talk)}#seats"));
        var after = await scene.Read(talk);
        Assert.Equal((3, 7), (after.In.Count(), after.Waiting.Count()));
        Assert.Equal(Enumerable.Range(1, 10), after.SignedUp.Select(seat => seat.Number).Order());
        Assert.Equal([1, 2, 3], after.In.Select(seat => seat.Number));
        Assert.Equal(talk.Version, after.Version);
    }

    [Theory, OnEachDatabase]
    public async Task Who_leaves_gives_the_seat_to_the_first_who_waits_who_is_told_once(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var talk = await scene.Dated(seats: 1);
        foreach (var person in new[] { scene.Seed.Lou, scene.Seed.Maud, scene.Seed.Noe }) await scene.Press(person, talk, "SignUp");
        Assert.Contains("Vous avez une place", await Text(await scene.House.SignedIn(scene.Seed.Lou), TalkScene.Page(talk)));
        var noe = await scene.House.SignedIn(scene.Seed.Noe);
        Assert.Contains("Vous êtes sur la liste d’attente, à la place 2", await Text(noe, TalkScene.Page(talk)));
        Assert.Contains("Complet 2 personnes attendent", await Text(noe, TalkScene.Page(talk)));

        await Task.WhenAll((await scene.House.SignedIn(scene.Seed.Lou)) is var lou ? Enumerable.Range(0, 3).Select(_ => TalkScene.Press(lou, talk, "SignOff")) : []);
        var after = await scene.Read(talk);
        Assert.Equal([(scene.Seed.Maud.Id, true), (scene.Seed.Noe.Id, false)], after.SignedUp.OrderBy(s => s.Number).Select(s => (s.PersonId, s.IsIn)));
        var told = Assert.Single(await scene.Posted("talk-promotion"));
        Assert.Equal(scene.Seed.Maud.Email, told.Address);
        Assert.Contains("Une place pour vous", told.Letter!.Subject);
        Assert.Contains($"UID:{talk.Uid}", told.Letter.Calendar);

        // Seats that are added go to those who wait; fewer than are taken are refused.
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        Went(await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Seats", "2")), $"{TalkScene.Page(talk)}?done=saved");
        Assert.Equal([scene.Seed.Maud.Email, scene.Seed.Noe.Email], (await scene.Posted("talk-promotion")).Select(p => p.Address).Order());
        Assert.Contains("gardez au moins leurs places", await Text(await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Seats", "1"))));
    }

    [Theory, OnEachDatabase]
    public async Task Who_left_the_cohort_keeps_no_seat_and_gets_none(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var talk = await scene.Dated(seats: 1);
        foreach (var person in new[] { scene.Seed.Lou, scene.Seed.Maud, scene.Seed.Noe }) await scene.Press(person, talk, "SignUp");
        await scene.House.With(async db =>
        {
            foreach (var part in db.Memberships.Where(m => m.PersonId == scene.Seed.Lou.Id || m.PersonId == scene.Seed.Maud.Id)) part.EndOn(new(2019, 3, 5));
            await db.SaveChangesAsync(Stop);
        });
        await scene.Press(scene.Seed.Aya, talk, "SignUp");
        Assert.Equal([(scene.Seed.Noe.Id, true), (scene.Seed.Aya.Id, false)], (await scene.Read(talk)).SignedUp.OrderBy(s => s.Number).Select(s => (s.PersonId, s.IsIn)));
        Assert.Equal(scene.Seed.Noe.Email, Assert.Single(await scene.Posted("talk-promotion")).Address);
    }

    [Theory, OnEachDatabase]
    public async Task A_seat_of_somebody_who_left_goes_to_who_comes_when_nobody_waits(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var talk = await scene.Dated(seats: 1);
        await scene.Press(scene.Seed.Lou, talk, "SignUp");
        await scene.House.With(async db => { (await db.Memberships.SingleAsync(m => m.PersonId == scene.Seed.Lou.Id, Stop)).EndOn(new(2019, 3, 5)); await db.SaveChangesAsync(Stop); });
        Went(await scene.Press(scene.Seed.Aya, talk, "SignUp"), $"{TalkScene.Page(talk)}#seats");
        Assert.Equal([(scene.Seed.Aya.Id, true)], (await scene.Read(talk)).SignedUp.Select(s => (s.PersonId, s.IsIn)));
        Assert.Empty(await scene.Posted("talk-promotion"));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_signs_up_for_what_is_not_for_them_has_begun_or_is_off(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var reserved = await scene.Dated(audience: TalkAudience.Mentors);
        Assert.Contains("Ce talk est réservé", await Text(await scene.House.SignedIn(scene.Seed.Lou), TalkScene.Page(reserved)));
        foreach (var (person, may) in new[] { (scene.Seed.Lou, false), (scene.Seed.Maud, true), (scene.Seed.Aya, true), (scene.Seed.Ines, false) })
            Assert.Equal(may ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity, (await scene.Press(person, reserved, "SignUp")).StatusCode);
        scene.House.Clock.Now = reserved.When!.Starts(scene.Seed.Cohort);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await scene.Press(scene.Seed.Maud, reserved, "SignOff")).StatusCode);
        Assert.Equal(2, (await scene.Read(reserved)).SignedUp.Count);
    }
}
