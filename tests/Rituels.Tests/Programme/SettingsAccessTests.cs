using System.Net;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Programme;

public class SettingsAccessTests
{
    private static readonly string[] Parts = ["", "/cohort", "/words", "/schedule", "/recipients", "/channels", "/channels/slack", "/channels/people", "/days-off", "/teams", "/teams/cartodemo", "/people", "/questions", "/shares", "/exports", "/retention", "/close"];

    [Theory, OnEachDatabase]
    public async Task Only_staff_of_the_cohort_see_its_settings(string database)
    {
        await using var scene = await Scene.Open(database);
        var stranger = Person.Named("Otto Autre", "otto@staff.example");
        var other = Scene.NewCohort("eig-2018", "EIG 2");
        await scene.House.With(db => { db.AddRange(other, stranger, new Membership { CohortId = other.Id, PersonId = stranger.Id, Role = Role.Staff }); return db.SaveChangesAsync(); });
        var (fellow, elsewhere) = (await scene.House.SignedIn(scene.Fellow), await scene.House.SignedIn(stranger));
        foreach (var part in Parts)
        {
            Assert.Equal(HttpStatusCode.OK, (await scene.Staff.GetAsync(scene.At(part), Scene.Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await fellow.GetAsync(scene.At(part), Scene.Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(scene.At(part), Scene.Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await scene.House.Browser().GetAsync(scene.At(part), Scene.Stop)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Staff.GetAsync("/admin", Scene.Stop)).StatusCode);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Every_screen_speaks_both_languages(string language)
    {
        await using var scene = await Scene.Open("sqlite", s => s.Head.IsAdmin = true, language);
        string[] pages = [.. Parts.Select(scene.At), scene.At($"/people/{scene.Fellow.Id}"), "/eig-2019/teams", "/admin", "/admin/cohorts/new", "/admin/cohorts/eig-2019/staff", "/admin/cohorts/eig-2019/clone", "/admin/cohorts/eig-2019/delete"];
        foreach (var url in pages)
        {
            var page = await scene.Read(url);
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.Equal([], page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"{url} #{g.Key}"));
            Assert.All(page.QuerySelectorAll("main label[for]"), label => Assert.NotNull(page.GetElementById(label.GetAttribute("for")!)));
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_closed_cohort_refuses_every_change_but_reopening(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(scene.At("/close"), "Close", []));
        Assert.True((await scene.Saved()).IsClosed);

        var page = await Scene.Page(await scene.Send(scene.At("/cohort"), "Save", [("Name", "Autre")]));
        Assert.Contains("close", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal("Autre", page.GetElementById("name")!.GetAttribute("value"));
        await Scene.Page(await scene.Send(scene.At("/teams"), "", [("Name", "Nouveau")]));
        Assert.Equal("EIG 3", (await scene.Saved()).Name);
        Assert.Single((await scene.Read(scene.At("/teams"))).QuerySelectorAll("tbody tr"));

        Scene.Went(await scene.Send(scene.At("/close"), "Reopen", []));
        Assert.False((await scene.Saved()).IsClosed);
    }
}
