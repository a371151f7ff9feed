using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Tests.House;

namespace Rituels.Tests.Accounts;

public class LanguageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_persons_language_comes_before_the_buttons_and_the_buttons_before_the_browser()
    {
        await using var house = await TestHouse.Open("sqlite");
        var browser = house.Browser("fr");
        Assert.Equal("fr", await Spoken(browser));
        await Choose(browser, "en");
        Assert.Equal("en", await Spoken(browser));

        var person = await house.Somebody(language: "fr");
        await house.Post(browser, await house.SignInPath(person), []);
        Assert.Equal("fr", await Spoken(browser));
        await Choose(browser, "en");
        Assert.Equal("en", await Spoken(browser));
        Assert.Equal("en", (await house.With(db => db.People.SingleAsync(Stop))).Language);
        Assert.Equal("en", await Spoken(await house.SignedIn(person, "fr")));

        await house.Post(browser, "/account?handler=Profile", new Dictionary<string, string> { ["Name"] = "Inès", ["Language"] = "" });
        Assert.Equal("fr", await Spoken(browser));
    }

    [Theory]
    [InlineData("/account/sign-in?returnUrl=%2F", "/account/sign-in?returnUrl=%2F")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("", "/")]
    public async Task Choosing_a_language_leads_back_to_a_page_of_ours(string back, string location)
    {
        await using var house = await TestHouse.Open("sqlite");
        var answer = await Choose(house.Browser(), "en", back);
        Assert.Equal((HttpStatusCode.Redirect, location), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Contains("max-age=31536000", Assert.Single(answer.Headers.GetValues("Set-Cookie")));
    }

    [Fact]
    public async Task The_buttons_lead_back_to_the_very_page_with_its_query()
    {
        await using var house = await TestHouse.Open("sqlite");
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await house.Browser().Read("/account/sign-in?returnUrl=%2Feig-2019%2Fteams%3Fq%3D%C3%A9"));
        Assert.Equal("/account/sign-in?returnUrl=%2Feig-2019%2Fteams%3Fq%3D%C3%A9", page.QuerySelector("footer input[name=back]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("")]
    public async Task A_language_that_is_not_spoken_is_refused(string language)
    {
        await using var house = await TestHouse.Open("sqlite");
        Assert.Equal(HttpStatusCode.BadRequest, (await Choose(house.Browser(), language)).StatusCode);
    }

    private static Task<HttpResponseMessage> Choose(HttpClient browser, string language, string back = "/") =>
        browser.PostAsync("/account/language", new FormUrlEncodedContent([new("language", language), new("back", back)]), Stop);

    private static async Task<string> Spoken(HttpClient browser) =>
        (await browser.Read("/")).Split("<html lang=\"")[1][..2];
}
