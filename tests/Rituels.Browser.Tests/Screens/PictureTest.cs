using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Shell;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>
/// Takes pictures of the documentation: <c>RITUELS_SCREENSHOTS=docs/images ./test Pictures</c> writes them there. Otherwise
/// they are only taken.
/// </summary>
public abstract class PictureTest(Chromium chromium) : BrowserTest(chromium)
{
    protected static readonly IReadOnlyList<string> Languages = ["fr", "en"];

    private string Folder => Environment.GetEnvironmentVariable("RITUELS_SCREENSHOTS") is { Length: > 0 } folder ? Path.Combine(Repository.Root, folder) : House.Database.Folder;

    protected async Task MakeSample()
    {
        foreach (var greeting in House.App.Services.GetServices<IGreeting>()) await greeting.Prepare(empty: false, default);
    }

    protected async Task Take(IPage page, string name)
    {
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await Take(path => page.ScreenshotAsync(new() { Path = path }), name);
    }

    protected Task Take(ILocator part, string name) => Take(path => part.ScreenshotAsync(new() { Path = path }), name);

    private async Task Take(Func<string, Task> shoot, string name)
    {
        var file = Path.Combine(Folder, name + ".png");
        await shoot(file);
        Assert.True(new FileInfo(file).Length > 10_000);
    }
}
