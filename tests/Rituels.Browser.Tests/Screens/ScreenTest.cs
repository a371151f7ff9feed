using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>A scene that a class of tests shares: they only look at it, through windows that stay open.</summary>
public sealed class SharedScene(Chromium chromium) : IAsyncLifetime
{
    private readonly Dictionary<Guid, string> _cookies = [];
    private readonly Dictionary<(Guid?, Device), Window> _windows = [];

    public Scene Scene { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Scene = await Scene.Build();

    /// <summary>The window of that reader on that device; one of its own, closed after the look, for who does something in it.</summary>
    public async Task<Window> Window(Screen screen, Device device)
    {
        var who = screen.By?.Invoke(Scene);
        var mine = device with { SignedIn = who is null ? null : await SignIn(who) };
        if (screen.Then is not null) return await Open(mine);
        if (!_windows.TryGetValue((who?.Id, device), out var window)) _windows.Add((who?.Id, device), window = await Open(mine) with { IsShared = true });
        await window.Page.SetViewportSizeAsync(device.Width, device.Height);
        window.Trouble.Forget();
        return window;
    }

    private async Task<Window> Open(Device device)
    {
        var context = await chromium.Open(device, Scene.House.Url);
        var trouble = new Trouble(Scene.House.Url);
        trouble.Watch(context);
        return new(await context.NewPageAsync(), trouble);
    }

    private async Task<string> SignIn(Person person)
    {
        if (_cookies.TryGetValue(person.Id, out var known)) return known;
        await using var context = await chromium.Open(Device.Desktop, Scene.House.Url);
        var page = await context.NewPageAsync();
        await page.GotoAsync(await Scene.House.SignInPath(person));
        await page.Leaves(() => page.Locator("main button").ClickAsync());
        return _cookies[person.Id] = await context.StorageStateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows.Values) await window.Page.Context.CloseAsync();
        await Scene.DisposeAsync();
    }
}

/// <summary>A page in a browser of its own, and the trouble that was seen in it since the look began.</summary>
public sealed record Window(IPage Page, Trouble Trouble) : IAsyncDisposable
{
    public bool IsShared { get; init; }

    public async ValueTask DisposeAsync() { if (!IsShared) await Page.Context.CloseAsync(); }
}

/// <summary>Opens screens of the shared scene, and fails when a browser saw trouble on them.</summary>
public abstract class ScreenTest(SharedScene shared) : IClassFixture<SharedScene>
{
    protected Scene Scene => shared.Scene;

    protected async Task Look(Screen screen, Device device, Func<IPage, Task> at)
    {
        var before = screen.Before is null ? null : await screen.Before(Scene);
        await using var window = await shared.Window(screen, device);
        await window.Page.GotoAsync(before ?? screen.Address(Scene));
        if (screen.Then is not null) await screen.Then(window.Page);
        await at(window.Page);
        Assert.Equal([], window.Trouble.Seen);
    }
}
