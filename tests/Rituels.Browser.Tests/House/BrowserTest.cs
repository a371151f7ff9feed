using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.House;

/// <summary>
/// A story told in browsers, in a house of its own. Whatever the story, it fails when one of its browsers saw trouble.
/// </summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<(IBrowserContext Context, Trouble Trouble)> _browsers = [];

    protected TestHouse House { get; private set; } = null!;

    /// <summary>When the story begins: a Wednesday, the third week of the cohort that <see cref="Seed"/> plants.</summary>
    protected virtual string Begins => "2019-03-06T10:00:00+01:00";

    /// <summary>What the program is started with, beside what every test starts it with.</summary>
    protected virtual string[] Configuration => [];

    /// <summary>A last word on the program's services.</summary>
    protected virtual void Equip(WebApplicationBuilder builder) { }

    public virtual async ValueTask InitializeAsync() => House = await TestHouse.Open("sqlite", Begins, Equip, Configuration);

    protected async Task<IPage> Open(Device device)
    {
        var context = await chromium.Open(device, House.Url);
        var trouble = new Trouble(House.Url);
        trouble.Watch(context);
        _browsers.Add((context, trouble));
        return await context.NewPageAsync();
    }

    /// <summary>A browser in which the person has just used a sign-in link, now at that address.</summary>
    protected async Task<IPage> OpenAs(Person person, Device device, string address = "/")
    {
        var page = await Open(device);
        await page.GotoAsync(await House.SignInPath(person, address));
        await page.Locator("main button").ClickAsync();
        return page;
    }

    /// <summary>What the story broke on purpose is no trouble.</summary>
    protected void Forgive() => _browsers.ForEach(browser => browser.Trouble.Forget());

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var (context, _) in _browsers) await context.CloseAsync();
        if (House is not null) await House.DisposeAsync();
        Assert.Equal([], _browsers.SelectMany(browser => browser.Trouble.Seen));
    }
}
