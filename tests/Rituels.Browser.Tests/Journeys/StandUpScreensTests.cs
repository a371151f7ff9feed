using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.StandUps;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>What the screens of a stand-up do when they sleep, ring, or lose their server.</summary>
public class StandUpScreensTests(Chromium chromium) : CohortTest(chromium)
{
    protected override string Begins => "2019-03-14T09:30:00+01:00";

    /// <summary>What a wall asks of its device: to stay awake, the whole screen, a touch before it may ring; and its clock again after a sleep.</summary>
    [Fact]
    public async Task A_wall_stays_awake_fills_the_screen_says_when_it_may_ring_and_is_right_after_a_sleep()
    {
        var standUp = await Planned();
        var wall = await Open(Device.Desktop);
        await wall.AddInitScriptAsync("""
            window.awake = [];
            Object.defineProperty(navigator, 'wakeLock', { value: { request: kind => { window.awake.push(kind); return Promise.resolve({}); } } });
            const now = Date.now;
            window.slept = 0;
            Date.now = () => now() + window.slept;
            """);
        await wall.GotoAsync(await House.SignInPath(Seed.Ines, $"/eig-2019/stand-ups/{standUp.Id}/wall"));
        await wall.Locator("main button").ClickAsync();
        await wall.Sees("Touchez l’écran une fois");
        Assert.Equal(["screen"], await wall.EvaluateAsync<string[]>("() => window.awake"));
        await wall.Button("Plein écran").ClickAsync();
        await wall.WaitForFunctionAsync("() => document.fullscreenElement === document.documentElement");
        await Assertions.Expect(wall.Locator("#bell-hint")).ToBeHiddenAsync();
        await wall.Button("Plein écran").ClickAsync();
        await wall.WaitForFunctionAsync("() => document.fullscreenElement === null");
        // The machine slept for a minute, and the page's own clock with it.
        await wall.RunAndWaitForRequestAsync(() => wall.EvaluateAsync("() => window.slept = 60000"), request => request.Url.EndsWith("/state", StringComparison.Ordinal));
    }

    /// <summary>A remote whose server does not answer says so, and is right as soon as it does.</summary>
    [Fact]
    public async Task A_press_that_does_not_arrive_is_said()
    {
        var standUp = await Planned();
        var remote = await OpenAs(Seed.Aya, Device.Phone, $"/eig-2019/stand-ups/{standUp.Id}/remote");
        await remote.Field("Code").FillAsync("ZZZZZZ");
        await remote.Locator("#walls button").First.ClickAsync();
        await Assertions.Expect(remote.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await remote.Button("Démarrer").ClickAsync();
        await Assertions.Expect(remote.Locator("#board h2")).ToHaveTextAsync(standUp.Turns[0].Name);
        await Assertions.Expect(remote.Locator("#note-text")).ToBeVisibleAsync();
        await Assertions.Expect(remote.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        foreach (var status in new int?[] { null, 502 })
        {
            await remote.RouteAsync("**/*", route => status is { } code ? route.FulfillAsync(new() { Status = code, Body = "proxy" }) : route.AbortAsync());
            await remote.Locator("#key-next").ClickAsync();
            await remote.Sees("ce que vous pressez n’arrive pas");
            await remote.UnrouteAsync("**/*");
            await remote.EvaluateAsync("() => dispatchEvent(new Event('online'))");
            await Assertions.Expect(remote.Locator("#reach")).ToBeHiddenAsync();
        }
        Forgive();
        await Assertions.Expect(remote.Locator("#board h2")).ToHaveTextAsync(standUp.Turns[0].Name);
    }

    /// <summary>Where events never arrive, as behind a proxy that holds them, screens ask each second and are right all the same.</summary>
    [Fact]
    public async Task Without_events_a_wall_asks_and_follows()
    {
        var standUp = await Planned();
        var wall = await OpenAs(Seed.Ines, Device.Desktop, "/eig-2019");
        await wall.RouteAsync("**/events", route => route.FulfillAsync(new() { Status = 503, Body = "no room" }));
        await wall.GotoAsync($"/eig-2019/stand-ups/{standUp.Id}/wall");
        await Assertions.Expect(wall.Locator("[data-reach=lost]")).ToHaveCountAsync(1);
        var remote = await OpenAs(Seed.Aya, Device.Phone, $"/eig-2019/stand-ups/{standUp.Id}/remote");
        await remote.Button("Démarrer").ClickAsync();
        await Assertions.Expect(wall.Title(standUp.Turns[0].Name)).ToBeVisibleAsync();
        await remote.Button("Suivant").ClickAsync();
        await Assertions.Expect(wall.Title(standUp.Turns[1].Name)).ToBeVisibleAsync();
        Forgive();
    }

    private async Task<StandUp> Planned()
    {
        var standUp = new StandUp { CohortId = Seed.Cohort.Id, Title = "", Day = new(2019, 3, 14), CreatedAt = House.Clock.Now };
        standUp.Invite([Turn.Of(Seed.Carto), Turn.Of(Seed.Balise)]);
        await Keep(standUp);
        return standUp;
    }
}
