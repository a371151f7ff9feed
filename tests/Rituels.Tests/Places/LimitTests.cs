using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Places;
using Rituels.Tests.Coaching;
using Rituels.Tests.House;
using static Rituels.Tests.Places.PlacesScene;

namespace Rituels.Tests.Places;

/// <summary>A week's limit, of a team and of a person.</summary>
public class LimitTests
{
    [Theory, OnEachDatabase]
    public async Task A_team_asks_no_more_than_its_limit_in_a_week_and_again_once_one_is_given_back(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        Went(await Send(scene.Aya, Settings, "Limits", ("PerTeam", "1")), Settings + "?done=saved");
        var (first, noe) = (await scene.Asked(), await scene.House.SignedIn(scene.Seed.Noe));
        var refused = await Text(await Ask(noe));
        Assert.Contains("Cette semaine-là, le défi a déjà sa demande", refused);
        Assert.Equal(HttpStatusCode.Redirect, (await Ask(noe, ("Ask.When.Day", "2019-03-18"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Ask(noe, ("Ask.Team", ""))).StatusCode);
        Went(await Send(noe, Of(first), "Withdraw"), $"{Of(first)}?done=unasked");
        Assert.Equal(HttpStatusCode.Redirect, (await Ask(noe)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task Of_people_who_ask_at_once_for_the_last_one_one_has_it(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        await scene.Keep(new PlacesBook { CohortId = scene.Seed.Cohort.Id, PerTeam = 1 });
        var presses = new List<(HttpClient Browser, string Address, List<KeyValuePair<string, string>> Fields)>();
        foreach (var person in new[] { scene.Seed.Ines, scene.Seed.Noe, scene.Seed.Maud, scene.Seed.Ines })
        {
            var browser = await scene.House.SignedIn(person);
            var (address, fields) = await CoachingScene.Fill(browser, Requests, "", [("Ask.Text", "Atelier"), ("Ask.When.Day", "2019-03-14")]);
            presses.Add((browser, Requests, fields));
        }
        var answers = await Task.WhenAll(presses.Select(press => press.Browser.PostAsync(press.Address, new FormUrlEncodedContent(press.Fields), Stop)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Redirect)) Assert.Contains("le défi a déjà sa demande", await Text(refused));
        Assert.Equal(1, await scene.House.With(db => db.Set<RoomRequest>().CountAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task A_person_has_a_limit_of_their_own_staff_have_none_and_the_same_form_twice_is_one(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        await scene.Keep(new PlacesBook { CohortId = scene.Seed.Cohort.Id, PerPerson = 1 });
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        var (_, fields) = await CoachingScene.Fill(ines, Requests, "", [("Ask.Text", "Atelier"), ("Ask.When.Day", "2019-03-14")]);
        var (first, twice) = (await ines.PostAsync(Requests, new FormUrlEncodedContent(fields), Stop), await ines.PostAsync(Requests, new FormUrlEncodedContent(fields), Stop));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, twice.StatusCode);
        Assert.Contains("vous avez déjà votre demande", await Text(await Ask(ines, ("Ask.Team", ""))));
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal(HttpStatusCode.Redirect, (await Ask(scene.Aya)).StatusCode);
        Assert.Equal(3, await scene.House.With(db => db.Set<RoomRequest>().CountAsync(Stop)));
        Assert.Contains("Chacun a droit à 1 demande par semaine.", await Text(ines, Requests));
    }
}
