using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Places;
using Rituels.Programme;
using Rituels.Tests.Coaching;
using Rituels.Tests.House;
using static Rituels.Tests.Places.PlacesScene;

namespace Rituels.Tests.Places;

/// <summary>A room is one request's, whoever presses when.</summary>
public class DoubleBookingTests
{
    [Theory, OnEachDatabase]
    public async Task Of_staff_who_give_one_room_at_once_one_does_and_the_others_are_told_kindly(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        RoomRequest[] requests = [await scene.Asked(), await scene.Asked(scene.Seed.Lou, scene.Seed.Balise), await scene.Asked(scene.Seed.Maud), await scene.Asked(scene.Seed.Noe)];
        HttpClient[] staff = [scene.Aya, await scene.House.SignedIn(scene.Bea)];
        var presses = new List<(HttpClient Browser, string Address, List<KeyValuePair<string, string>> Fields)>();
        foreach (var (request, browser) in requests.Select((request, i) => (request, staff[i % 2])))
        {
            var (address, fields) = await CoachingScene.Fill(browser, Of(request), "Accept", [("room", scene.Boreal.Id.ToString()), ("Word", "À garder")]);
            presses.Add((browser, address, fields));
        }
        var answers = await Task.WhenAll(presses.Select(press => press.Browser.PostAsync(press.Address, new FormUrlEncodedContent(press.Fields), Stop)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Redirect))
        {
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            var page = await refused.Content.ReadAsStringAsync(Stop);
            Assert.Contains("Cette salle vient d’être prise.", WebUtility.HtmlDecode(page));
            Assert.Contains("value=\"À garder\"", WebUtility.HtmlDecode(page));
            Assert.DoesNotContain($"value=\"{scene.Boreal.Id}\" required", page);
        }
        Assert.Single(await scene.Posted("booked"));
        Assert.Equal(8, await scene.House.With(db => db.Set<RoomQuarter>().CountAsync(Stop)));
    }

    /// <summary>Past the page's own look at what is free, the database refuses: also hours that only touch.</summary>
    [Theory, OnEachDatabase]
    public async Task The_database_knows_a_quarter_of_an_hour_once(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        await scene.Booked(scene.Atlas);
        async Task Take(Room room, TimeOnly from, TimeOnly until)
        {
            var request = RoomRequest.Ask(scene.Seed.Cohort, null, null, new("…", 2, new(new(2019, 3, 14), from, until)), (1, null), scene.House.Clock.Now);
            request.Accept(room.Id, null, "", scene.House.Clock.Now);
            await scene.Keep(request);
        }
        await Assert.ThrowsAsync<DbUpdateException>(() => Take(scene.Atlas, new(10, 50), new(11, 30)));
        await Assert.ThrowsAsync<DbUpdateException>(() => Take(scene.Atlas, new(8, 0), new(9, 1)));
        await Take(scene.Atlas, new(11, 0), new(12, 0));
        await Take(scene.Boreal, new(9, 0), new(11, 0));
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_answer_one_request_at_once_one_does(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var (request, bea) = (await scene.Asked(), await scene.House.SignedIn(scene.Bea));
        var (to, yes) = await CoachingScene.Fill(scene.Aya, Of(request), "Accept", [("room", scene.Boreal.Id.ToString())]);
        var (no, word) = await CoachingScene.Fill(bea, Of(request), "Refuse", [("Word", "Rien de libre")]);
        var answers = await Task.WhenAll(scene.Aya.PostAsync(to, new FormUrlEncodedContent(yes), Stop), bea.PostAsync(no, new FormUrlEncodedContent(word), Stop));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Single((await scene.Posted("booked")).Concat(await scene.Posted("refused")));
        var now = await scene.Now(request);
        Assert.Equal(now.State == RequestState.Booked ? 8 : 0, now.Quarters.Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_room_that_was_given_meanwhile_is_not_given_again(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var request = await scene.Asked();
        var (to, fields) = await CoachingScene.Fill(scene.Aya, Of(request), "Accept", [("room", scene.Boreal.Id.ToString())]);
        await scene.Booked(scene.Boreal, by: scene.Seed.Lou, team: scene.Seed.Balise);
        Assert.Contains("Cette salle vient d’être prise.", await Text(await scene.Aya.PostAsync(to, new FormUrlEncodedContent(fields), Stop)));
        Assert.Contains("Cette salle n’est pas libre", await Text(await Send(scene.Aya, Of(request), "Propose", ("Proposal.Room", scene.Boreal.Id.ToString()))));
    }
}
