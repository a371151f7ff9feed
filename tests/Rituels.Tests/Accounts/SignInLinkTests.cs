using System.Net;
using Rituels.Tests.House;

namespace Rituels.Tests.Accounts;

public class SignInLinkTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Opening_the_link_uses_nothing_up_and_the_button_signs_in_once(string database)
    {
        await using var house = await TestHouse.Open(database);
        var path = await house.SignInPath(await house.Somebody(), "/account");
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await house.Browser().GetAsync(path, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await house.Browser().SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Stop)).StatusCode);

        var browser = house.Browser();
        var answer = await house.Post(browser, path, []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account", answer.Headers.Location!.OriginalString);
        Assert.True(await browser.IsSignedIn());
        Assert.Equal(HttpStatusCode.Gone, (await house.Browser().GetAsync(path, Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_buttons_pressed_at_once_one_signs_in(string database)
    {
        await using var house = await TestHouse.Open(database);
        var path = await house.SignInPath(await house.Somebody());
        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => house.Browser())
            .Select(async browser => (Browser: browser, Field: SignedInBrowsers.FormField(await browser.GetStringAsync(path, Stop)))));
        var answers = await Task.WhenAll(pages.Select(p => p.Browser.PostAsync(path, new FormUrlEncodedContent([new("form", p.Field)]), Stop)));
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(5, answers.Count(a => a.StatusCode == HttpStatusCode.Gone));
    }

    [Theory, OnEachDatabase]
    public async Task A_link_works_until_fifteen_minutes_have_passed(string database)
    {
        await using var house = await TestHouse.Open(database);
        var person = await house.Somebody();
        var (early, late) = (await house.SignInPath(person), await house.SignInPath(person));
        house.Clock.Now += TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1);
        Assert.Equal(HttpStatusCode.Redirect, (await house.Post(house.Browser(), early, [])).StatusCode);

        var browser = house.Browser();
        var field = SignedInBrowsers.FormField(await browser.GetStringAsync(late, Stop));
        house.Clock.Now += TimeSpan.FromSeconds(1);
        var answer = await browser.PostAsync(late, new FormUrlEncodedContent([new("form", field)]), Stop);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.False(await browser.IsSignedIn());
    }

    [Fact]
    public async Task Used_expired_and_unknown_links_look_alike()
    {
        await using var house = await TestHouse.Open("sqlite");
        var person = await house.Somebody();
        var (used, expired) = (await house.SignInPath(person), await house.SignInPath(person));
        await house.Post(house.Browser(), used, []);
        house.Clock.Now += TimeSpan.FromHours(1);
        var pages = await Task.WhenAll(new[] { used, expired, "/account/sign-in/unknown" }.Select(async path =>
        {
            var answer = await house.Browser().GetAsync(path, Stop);
            return (answer.StatusCode, Page: (await answer.Content.ReadAsStringAsync(Stop)).Replace(path, "PATH"));
        }));
        Assert.Equal(HttpStatusCode.Gone, pages[0].StatusCode);
        Assert.Contains("href=\"/account/sign-in\"", pages[0].Page);
        Assert.All(pages, page => Assert.Equal(pages[0], page));
    }

    [Fact]
    public async Task A_button_pressed_from_another_site_signs_nobody_in()
    {
        await using var house = await TestHouse.Open("sqlite");
        var path = await house.SignInPath(await house.Somebody());
        var answer = await house.Browser().PostAsync(path, new FormUrlEncodedContent([]), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await house.Post(house.Browser(), path, [])).StatusCode);
    }
}
