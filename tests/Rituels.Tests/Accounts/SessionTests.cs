using System.Net;
using Rituels.Tests.House;

namespace Rituels.Tests.Accounts;

public class SessionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_browser_stays_signed_in_for_ninety_days_and_through_a_restart(string database)
    {
        await using var house = await TestHouse.Open(database);
        var browser = await house.SignedIn(await house.Somebody());
        house.Clock.Now += TimeSpan.FromDays(40);
        Assert.True(await browser.IsSignedIn());

        await using var again = (await house.Again()).App;
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(again.Urls.First() + "/account", Stop)).StatusCode);
        house.Clock.Now += TimeSpan.FromDays(91);
        Assert.False(await browser.IsSignedIn());
    }

    [Fact]
    public async Task Each_visit_past_half_time_gives_ninety_days_more()
    {
        await using var house = await TestHouse.Open("sqlite");
        var browser = await house.SignedIn(await house.Somebody());
        for (var visits = 0; visits < 4; visits++)
        {
            house.Clock.Now += TimeSpan.FromDays(60);
            Assert.True(await browser.IsSignedIn());
        }
    }

    [Theory, OnEachDatabase]
    public async Task Signing_out_everywhere_counts_at_the_next_request_of_every_browser(string database)
    {
        await using var house = await TestHouse.Open(database);
        var person = await house.Somebody();
        var (desk, phone) = (await house.SignedIn(person), await house.SignedIn(person));
        var other = await house.SignedIn(await house.Somebody("paul@demo.example"));
        Assert.True(await phone.IsSignedIn());

        await house.Post(desk, "/account?handler=SignOut", new Dictionary<string, string> { ["everywhere"] = "true" });
        Assert.False(await phone.IsSignedIn());
        Assert.False(await desk.IsSignedIn());
        Assert.True(await other.IsSignedIn());
        Assert.True(await (await house.SignedIn(person)).IsSignedIn());
    }

    [Fact]
    public async Task Signing_out_leaves_other_browsers_signed_in()
    {
        await using var house = await TestHouse.Open("sqlite");
        var person = await house.Somebody();
        var (desk, phone) = (await house.SignedIn(person), await house.SignedIn(person));
        await house.Post(desk, "/account?handler=SignOut", []);
        Assert.False(await desk.IsSignedIn());
        Assert.True(await phone.IsSignedIn());
    }

    [Theory]
    [InlineData("", "https", false)]
    [InlineData("127.0.0.1", "https", true)]
    [InlineData("127.0.0.0/8", "https", true)]
    [InlineData("10.0.0.1", "https", false)]
    [InlineData("127.0.0.1", "http", false)]
    public async Task The_cookie_is_secure_when_a_trusted_proxy_says_https(string trusted, string scheme, bool secure)
    {
        await using var house = await TestHouse.Open("sqlite", configuration: [$"--Rituels:TrustedProxies={trusted}"]);
        var cookie = (await Cookies(house, scheme)).Single(c => c.StartsWith("rituels=", StringComparison.Ordinal)).Split("; ");
        Assert.Equal(secure, cookie.Contains("secure"));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains($"max-age={90 * 24 * 3600}", cookie);
        Assert.Contains("path=/", cookie);
    }

    /// <summary>Signs in as a browser behind a proxy would, and keeps what the answer sets.</summary>
    private static async Task<IEnumerable<string>> Cookies(TestHouse house, string scheme)
    {
        var path = await house.SignInPath(await house.Somebody());
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(house.Url) };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        var page = await client.GetAsync(path, Stop);
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([new("form", SignedInBrowsers.FormField(await page.Content.ReadAsStringAsync(Stop)))]),
            Headers = { { "Cookie", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]) } },
        };
        return (await client.SendAsync(request, Stop)).Headers.GetValues("Set-Cookie");
    }
}
