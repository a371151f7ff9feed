using System.Net;
using Rituels.Accounts;
using Rituels.Tests.House;

namespace Rituels.Tests.Accounts;

public class LimitsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_network_sends_so_many_forms_a_minute_and_people_signed_in_have_their_own_share()
    {
        await using var house = await TestHouse.Open("sqlite", configuration: ["--Rituels:TrustedProxies=127.0.0.1"]);
        var signedIn = await house.SignedIn(await house.Somebody());
        var answers = await Task.WhenAll(Enumerable.Range(0, Limits.FormsPerMinute + 5).Select(_ => Send(house.Browser(), "203.0.113.7")));
        Assert.Equal(5, answers.Count(a => a == HttpStatusCode.TooManyRequests));
        Assert.Equal(HttpStatusCode.OK, (await house.Browser().GetAsync("/", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await Send(house.Browser(), "203.0.113.8"));
        Assert.Equal(HttpStatusCode.Redirect, await Send(signedIn, "203.0.113.7"));
    }

    [Fact]
    public async Task Nobody_gets_another_share_by_claiming_another_network()
    {
        await using var house = await TestHouse.Open("sqlite");
        var answers = await Task.WhenAll(Enumerable.Range(0, Limits.FormsPerMinute + 5).Select(i => Send(house.Browser(), $"203.0.113.{i}")));
        Assert.Equal(5, answers.Count(a => a == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task A_slash_at_the_end_asks_for_no_more_links()
    {
        await using var house = await TestHouse.Open("sqlite");
        var answers = await Task.WhenAll(Enumerable.Range(0, Limits.SignInsInFiveMinutes + 5)
            .Select(i => house.Browser().PostAsync(i % 2 == 0 ? "/account/sign-in" : "/account/sign-in/", new FormUrlEncodedContent(People.Email("ines@demo.example")), Stop)));
        Assert.Equal(5, answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests));
    }

    private static async Task<HttpStatusCode> Send(HttpClient browser, string network)
    {
        var form = new FormUrlEncodedContent([new("language", "fr"), new("back", "/")]);
        var request = new HttpRequestMessage(HttpMethod.Post, "/account/language") { Content = form, Headers = { { "X-Forwarded-For", network } } };
        return (await browser.SendAsync(request, Stop)).StatusCode;
    }
}
