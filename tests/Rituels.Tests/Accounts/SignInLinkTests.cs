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
        var person = await house.Somebody();
        var path = await house.SignInPath(person, "/account");
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, (await house.Browser().GetAsync(path, Stop)).StatusCode);

        var answer = await house.Post(house.Browser(), path, []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Gone, (await house.Browser().GetAsync(path, Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task Who_is_signed_in_is_greeted_by_name(string database)
    {
        await using var house = await TestHouse.Open(database);
        var browser = await house.SignedIn(await house.Somebody());
        var page = await (await browser.GetAsync("/nowhere", Stop)).Content.ReadAsStringAsync(Stop);
        Assert.Contains("<bdi>Inès</bdi>", page);
    }
}
