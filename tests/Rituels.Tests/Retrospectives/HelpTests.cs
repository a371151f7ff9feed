using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Help;
using Rituels.Programme;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>A request for help from the week that asked until it ends: in the next forms, on the page of the week, on the team's.</summary>
public class HelpTests
{
    private const string AnotherWeek = "2019-03-13T10:00:00+01:00";

    [Theory, OnEachDatabase]
    public async Task The_next_form_shows_the_open_request_and_keeps_it_unless_told_otherwise(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, ines) = await Asked(house);

        var form = Read(await ines.GetStringAsync(seed.Form("2019-W11")));
        Assert.Equal("Un relecteur ?", form.QuerySelector("#help-2019-W10 blockquote")!.TextContent);
        Assert.Equal("keep", form.QuerySelector("input[name=help-2019-W10]:checked")!.GetAttribute("value"));

        await house.File(ines, seed.Form("2019-W11"), Filing.Fields());
        Assert.True((await OfWeek(house, "2019-W10")).IsOpen);
        await house.File(ines, seed.Form("2019-W11"), [.. Filing.Fields(), new("help-2019-W10", "keep")]);
        Assert.True((await OfWeek(house, "2019-W10")).IsOpen);
    }

    [Theory, OnEachDatabase]
    public async Task Filing_ends_the_request_in_the_same_save(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, ines) = await Asked(house);

        await house.File(ines, seed.Form("2019-W11"), [.. Filing.Fields(mood: "9"), new("help-2019-W10", "solved")]);
        Assert.True((await OfWeek(house, "2019-W10")).IsOpen);

        var answer = await house.File(ines, seed.Form("2019-W11"), [.. Filing.Fields(), new("help-2019-W10", "solved")]);
        Assert.Equal("?done=filed", answer.Headers.Location!.OriginalString);
        var asked = await OfWeek(house, "2019-W10");
        Assert.Equal((HelpState.Done, seed.Ines.Id, house.Clock.Now), (asked.State, asked.EndedById, asked.EndedAt));
        Assert.Null(Read(await ines.GetStringAsync(seed.Form("2019-W11"))).QuerySelector("#help-2019-W10"));
    }

    [Theory, OnEachDatabase]
    public async Task A_form_that_comes_back_keeps_the_choice(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, ines) = await Asked(house);
        var answer = await house.File(ines, seed.Form("2019-W11"), [.. Filing.Fields(mood: "9"), new("help-2019-W10", "withdrawn")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("withdrawn", Read(await answer.Content.ReadAsStringAsync()).QuerySelector("input[name=help-2019-W10]:checked")!.GetAttribute("value"));
    }

    [Theory, OnEachDatabase]
    public async Task The_form_of_an_earlier_or_another_teams_week_does_not_ask(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, ines) = await Asked(house);
        Assert.Empty(Read(await ines.GetStringAsync(seed.Form())).QuerySelectorAll("[name^=help-2019]"));
        var lou = await house.SignedIn(seed.Lou);
        Assert.Empty(Read(await lou.GetStringAsync(seed.Form("2019-W11", seed.Balise))).QuerySelectorAll("[name^=help-2019]"));
        await house.File(lou, seed.Form("2019-W11", seed.Balise), [.. Filing.Fields(), new("help-2019-W10", "solved")]);
        Assert.True((await OfWeek(house, "2019-W10")).IsOpen);
    }

    [Theory, OnEachDatabase]
    public async Task The_team_ends_its_request_on_the_page_of_the_week_and_opens_it_again(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, ines) = await Asked(house);

        var ended = await Press(house, ines, seed.Week(), "solved");
        Assert.Equal("/eig-2019/retrospectives/2019-W10#asks", ended.Headers.Location!.OriginalString);
        Assert.Equal((HelpState.Done, seed.Ines.Id), ((await OfWeek(house, "2019-W10")).State, (await OfWeek(house, "2019-W10")).EndedById));
        Assert.Equal("Réglé", Read(await ines.GetStringAsync(seed.Week())).QuerySelector(".panel .badge")!.TextContent);

        await Press(house, ines, seed.Week(), "open");
        Assert.True((await OfWeek(house, "2019-W10")).IsOpen);
        Assert.Null(Read(await ines.GetStringAsync(seed.Week())).QuerySelector(".panel .badge"));
    }

    [Theory, OnEachDatabase]
    public async Task Staff_end_it_on_the_teams_page_others_are_shown_that_it_ended_and_no_button(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, _) = await Asked(house);
        var (aya, lou) = (await house.SignedIn(seed.Aya), await house.SignedIn(seed.Lou));
        Assert.Empty(Buttons(await lou.GetStringAsync(seed.Week())));

        var ended = await Press(house, aya, "/eig-2019/teams/carto-demo", "withdrawn");
        Assert.Equal("/eig-2019/teams/carto-demo#requests", ended.Headers.Location!.OriginalString);
        Assert.Equal(HelpState.Withdrawn, (await OfWeek(house, "2019-W10")).State);
        var page = await lou.GetStringAsync(seed.Week());
        Assert.Empty(Buttons(page));
        Assert.Contains("Plus nécessaire", page);

        var form = SignedInBrowsers.FormField(await lou.GetStringAsync(seed.Form("2019-W11", seed.Balise)));
        var refused = await lou.PostAsync(seed.Page(await OfWeek(house, "2019-W10")) + "?handler=End", new FormUrlEncodedContent([new("form", form), new("outcome", "open")]));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HelpState.Withdrawn, (await OfWeek(house, "2019-W10")).State);
    }

    [Fact]
    public async Task Without_the_pages_own_field_nothing_ends()
    {
        await using var house = await TestHouse.Open("sqlite");
        var (seed, ines) = await Asked(house);
        var answer = await ines.PostAsync(seed.Page(await OfWeek(house, "2019-W10")) + "?handler=End", new FormUrlEncodedContent([new("outcome", "solved")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await OfWeek(house, "2019-W10")).IsOpen);
    }

    [Theory, OnEachDatabase]
    public async Task What_somebody_asks_for_themselves_is_asked_about_in_their_form_alone(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var asked = HelpRequest.Ask(seed.Cohort, null, "Une chambre ?", HelpSources.Own(default), seed.Ines.Id, house.Clock.Now.AddDays(-9));
        await house.With(db => { db.Add(asked); return db.SaveChangesAsync(); });
        var ines = await house.SignedIn(seed.Ines);
        Assert.DoesNotContain("Une chambre ?", await (await house.SignedIn(seed.Noe)).GetStringAsync(seed.Form()));
        var form = await ines.GetStringAsync(seed.Form());
        Assert.Contains("Une chambre ?", form);
        await ines.PostAsync(seed.Form(), new FormUrlEncodedContent([.. Filing.Hidden(form), .. Filing.Fields(), new($"help-{asked.Id}", "solved")]));
        Assert.Equal(HelpState.Done, (await house.With(db => db.Set<HelpRequest>().SingleAsync(r => r.Id == asked.Id))).State);
    }

    [Fact]
    public async Task A_closed_cohort_shows_how_requests_stood_and_no_buttons()
    {
        await using var house = await TestHouse.Open("sqlite");
        var (seed, ines) = await Asked(house);
        await house.With(db => { var cohort = db.Cohorts.Single(c => c.Id == seed.Cohort.Id); cohort.Close(house.Clock.Now); return db.SaveChangesAsync(); });
        Assert.Empty(Buttons(await ines.GetStringAsync(seed.Week())));
    }

    /// <summary>Week 10 asked for help and was mailed; week 11 runs.</summary>
    private static async Task<(Seed Seed, HttpClient Ines)> Asked(TestHouse house)
    {
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        await house.File(ines, seed.Form(), Filing.Fields(help: "Un relecteur ?"));
        house.Clock.Now = DateTimeOffset.Parse(AnotherWeek, System.Globalization.CultureInfo.InvariantCulture);
        return (seed, ines);
    }

    private static async Task<HttpResponseMessage> Press(TestHouse house, HttpClient browser, string page, string outcome)
    {
        var form = Buttons(await browser.GetStringAsync(page)).First(button => button.GetAttribute("value") == outcome).Closest("form")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
        return await browser.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent([.. hidden, new("outcome", outcome)]));
    }

    private static IEnumerable<IElement> Buttons(string page) => Read(page).QuerySelectorAll("button[name=outcome]");

    private static IDocument Read(string page) => new HtmlParser().ParseDocument(page);

    private static async Task<HelpRequest> OfWeek(TestHouse house, string week) => (await house.Requests()).Single(r => r.Week == IsoWeek.Parse(week));
}
