using System.Net;

namespace Rituels.Tests.House;

/// <summary>Without its database the program says so: to who watches over it, and to people.</summary>
public class DatabaseAwayTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_alive_not_ready_and_excuses_itself()
    {
        await using var house = await TestHouse.Open("postgres");
        var seed = await Seed.Plant(house);
        var (browser, reader) = (house.Browser(), await house.SignedIn(seed.Ines));
        await house.Database.GoAway();
        Assert.Equal("alive", await browser.GetStringAsync("/healthz", Stop));
        var ready = await browser.GetAsync("/readyz", Stop);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready: database"), (ready.StatusCode, await ready.Content.ReadAsStringAsync(Stop)));
        foreach (var (client, page) in new[] { (browser, "/"), (reader, "/eig-2019"), (reader, "/eig-2019/weeks") })
        {
            var answer = await client.GetAsync(page, Stop);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.Contains("Réessayez", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)));
        }
    }
}
