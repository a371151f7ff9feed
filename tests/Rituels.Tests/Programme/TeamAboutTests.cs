using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Tests.House;

namespace Rituels.Tests.Programme;

/// <summary>A team's mission and links, by its own fellows or staff.</summary>
public class TeamAboutTests
{
    private const string Page = "/eig-2019/teams/carto-demo", Edit = Page + "/edit";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Its_fellows_and_staff_say_what_a_team_is_for(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        var saved = await house.Post(ines, Edit, Form(1, "Des cartes que l’on comprend.", "Code : https://code.example/carto\nhttps://site.example"));
        Assert.Equal($"{Page}?done=saved", saved.Headers.Location!.OriginalString);
        var page = new HtmlParser().ParseDocument(await (await house.SignedIn(seed.Lou)).GetStringAsync(Page, Stop));
        Assert.Equal("Des cartes que l’on comprend.", page.QuerySelector("#team-about + p")!.TextContent);
        Assert.Equal(["Code", "site.example"], page.QuerySelectorAll("#team-about ~ .badges a").Select(link => link.TextContent));
        Assert.Null(page.QuerySelector($"a[href='{Edit}']"));
        foreach (var other in new[] { seed.Lou, seed.Maud }) Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignedIn(other)).GetAsync(Edit, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await house.SignedIn(seed.Aya)).GetAsync(Edit, Stop)).StatusCode);
        Assert.Contains(Edit, await (await house.SignedIn(seed.Aya)).GetStringAsync("/eig-2019/settings/teams/carto-demo", Stop));
    }

    [Theory, OnEachDatabase]
    public async Task A_team_that_is_over_still_names_who_it_was(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.With(db => db.Teams.Where(t => t.Id == seed.Carto.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Ends, new DateOnly(2019, 3, 1)), Stop));
        var facts = new HtmlParser().ParseDocument(await (await house.SignedIn(seed.Aya)).GetStringAsync(Page, Stop)).QuerySelector("dl.facts")!;
        Assert.Contains(seed.Ines.Name, facts.TextContent);
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_taken_or_comes_late_is_told_and_kept(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        var wrong = new HtmlParser().ParseDocument(await (await house.Post(ines, Edit, Form(1, new string('x', 601), "Code : javascript:1"))).Content.ReadAsStringAsync(Stop));
        Assert.Equal(["mission", "links"], wrong.QuerySelectorAll("[aria-invalid=true]").Select(field => field.Id));
        Assert.Equal("Code : javascript:1", wrong.QuerySelector("#links")!.TextContent);
        await house.Post(ines, Edit, Form(1, "La première", ""));
        var late = await house.Post(ines, Edit, Form(1, "La seconde", ""));
        Assert.Contains("La seconde", await late.Content.ReadAsStringAsync(Stop));
        Assert.Equal("La première", await house.With(db => db.Teams.Where(t => t.Slug == "carto-demo").Select(t => t.Mission).SingleAsync(Stop)));
    }

    private static IEnumerable<KeyValuePair<string, string>> Form(int version, string mission, string links) => [new("Version", $"{version}"), new("Mission", mission), new("Links", links)];
}
