using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Coaching;
using Rituels.Portability;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;
using Rituels.Tests.Portability;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Coaching;

/// <summary>What the room holds on people, told without the words of notes, and forgotten.</summary>
public class CoachingOnPeopleTests
{
    [Theory, OnEachDatabase]
    public async Task A_persons_file_says_which_contacts_name_them_and_not_what_they_say(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Called(scene.Seed.Carto, "2019-03-01", "INES demo est fatiguée, zorglub");
        await scene.Called(scene.Seed.Carto, "2019-03-04", "Rien sur personne");
        var file = await Held(scene, scene.Seed.Ines);
        Assert.Equal(["2019-03-01"], file.GetProperty("namedIn").EnumerateArray().Select(line => line.GetProperty("day").GetString()!));
        Assert.DoesNotContain("zorglub", file.GetRawText());
        Assert.Equal(2, (await Held(scene, scene.Seed.Aya)).GetProperty("logged").GetArrayLength());
    }

    [Theory, OnEachDatabase]
    public async Task Erasing_somebody_takes_their_name_out_of_notes_and_leaves_the_rest(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Called(scene.Seed.Carto, "2019-03-01", "Avec INÈS demo et Noé Exemple", "Rappeler Ines Demo", others: scene.Seed.Ines.Email);
        Went(await Erase(scene, scene.Seed.Ines, "keep"), "/eig-2019/settings/people?done=erased");
        var contact = Assert.Single(await scene.Contacts());
        Assert.Equal(("Avec — et Noé Exemple", "Rappeler —", "—"), (contact.Note, contact.NextStep, contact.Others));
    }

    [Theory, OnEachDatabase]
    public async Task Erasing_one_of_the_staff_with_their_words_empties_what_they_wrote(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Called(scene.Seed.Carto, "2019-03-01", "zorglub");
        await Send(scene.Aya, Carto, "Plan", ("Plan.Day", "2019-03-12"));
        await scene.House.App.Send(scene.House.Clock.Now);
        await scene.Offered();
        Assert.Contains("1 contact de coaching perdra le nom de qui l’a eu, et sa note.", await Text(await Erase(scene, scene.Seed.Aya, "go", scene.Bea, "Preview")));
        Went(await Erase(scene, scene.Seed.Aya, "go", scene.Bea), "/eig-2019/settings/people?done=erased");
        Assert.Equal([], await scene.House.Find("zorglub", "Aya Staff", scene.Seed.Aya.Id.ToString()));
        Assert.Null((await scene.Contacts()).Single().ById);
        Assert.Null((await scene.Session()).WithId);
    }

    [Fact]
    public async Task The_sample_cohort_has_contacts_the_same_each_time()
    {
        var first = await Sample();
        Assert.Equal(first, await Sample());
        Assert.True(first.Count > 100);
    }

    private static async Task<List<string>> Sample()
    {
        await using var house = await TestHouse.Open("sqlite", now: "2026-11-25T10:00:00+01:00");
        foreach (var greeting in house.App.Services.GetServices<Rituels.Shell.IGreeting>()) await greeting.Prepare(empty: false, Stop);
        return await house.With(async db => (await db.Set<Contact>().Join(db.Teams, c => c.TeamId, t => t.Id, (c, t) => new { t.Slug, c.Day, c.Kind, c.Minutes, c.Note, c.NextStep }).ToListAsync(Stop)).Select(line => line.ToString()!).Order(StringComparer.Ordinal).ToList());
    }

    private static async Task<JsonElement> Held(CoachingScene scene, Rituels.Programme.Person person)
    {
        var answer = await new Story(scene.House, scene.Seed).Send(await scene.House.SignedIn(person), "File");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("held").GetProperty("coaching");
    }

    private static async Task<HttpResponseMessage> Erase(CoachingScene scene, Rituels.Programme.Person person, string words, Rituels.Programme.Person? by = null, string handler = "Erase")
    {
        var browser = by is null ? scene.Aya : await scene.House.SignedIn(by);
        var field = SignedInBrowsers.FormField(await browser.GetStringAsync("/eig-2019/settings/people", Stop));
        return await browser.PostAsync($"/eig-2019/settings/people/{person.Id}/erase?handler={handler}", new FormUrlEncodedContent([new("form", field), new("Words", words)]), Stop);
    }
}
