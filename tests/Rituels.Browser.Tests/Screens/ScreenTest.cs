using System.Collections.Concurrent;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>A scene that a class of tests shares: they only look at it.</summary>
public sealed class SharedScene : IAsyncLifetime
{
    public Scene Scene { get; private set; } = null!;

    /// <summary>The cookies of those who have signed in once.</summary>
    public ConcurrentDictionary<Guid, string> Cookies { get; } = new();

    public async ValueTask InitializeAsync() => Scene = await Scene.Build();
    public ValueTask DisposeAsync() => Scene.DisposeAsync();
}

/// <summary>Opens screens of the shared scene, and fails when a browser saw trouble on them.</summary>
public abstract class ScreenTest(Chromium chromium, SharedScene shared) : IClassFixture<SharedScene>
{
    protected Scene Scene => shared.Scene;

    protected async Task Look(Screen screen, Device device, Func<IPage, Task> at)
    {
        var before = screen.Before is null ? null : await screen.Before(Scene);
        var who = screen.By?.Invoke(Scene);
        await using var context = await chromium.Open(device with { SignedIn = who is null ? null : await SignIn(who) }, Scene.House.Url);
        var trouble = new Trouble(Scene.House.Url);
        trouble.Watch(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync(before ?? screen.Address(Scene));
        if (screen.Then is not null) await screen.Then(page);
        await at(page);
        Assert.Equal([], trouble.Seen);
    }

    private async Task<string> SignIn(Person person)
    {
        if (shared.Cookies.TryGetValue(person.Id, out var known)) return known;
        await using var context = await chromium.Open(Device.Desktop, Scene.House.Url);
        var page = await context.NewPageAsync();
        await page.GotoAsync(await Scene.House.SignInPath(person));
        await page.Leaves(() => page.Locator("main button").ClickAsync());
        return shared.Cookies[person.Id] = await context.StorageStateAsync();
    }
}
