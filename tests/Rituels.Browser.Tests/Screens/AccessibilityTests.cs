using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>
/// axe finds nothing on any screen: not in French on a desktop in the light, in each state; not in English on a phone in the
/// dark, where each page is looked at once; and on the main screens not the other way round either.
/// </summary>
public abstract class AccessibilityTests(SharedScene shared) : ScreenTest(shared)
{
    /// <summary>The main screens are looked at on all, the others on the first.</summary>
    protected abstract IReadOnlyList<Device> Devices { get; }

    protected async Task NothingIsFoundOn(string name)
    {
        var screen = AllScreens.All.Single(s => s.Name == name);
        foreach (var device in screen.IsMain ? Devices : Devices.Take(1)) await Look(screen, device, page => Check(page, device));
    }

    private static async Task Check(IPage page, Device device)
    {
        Assert.Equal(device.Language, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("", await Axe.Violations(page));
        Assert.Equal("", await Layout.Overflow(page));
    }
}

public class AccessibilityInFrenchTests(SharedScene shared) : AccessibilityTests(shared)
{
    public static TheoryData<string> Screens => [.. AllScreens.All.Select(screen => screen.Name)];
    protected override IReadOnlyList<Device> Devices => [Device.Desktop, Device.Phone with { IsDark = true }];

    [Theory, MemberData(nameof(Screens))]
    public Task Nothing_is_found_on(string name) => NothingIsFoundOn(name);

    [Fact]
    public void Every_page_of_the_product_has_a_row()
    {
        var pages = Scene.House.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(pages, AllScreens.All.Select(screen => screen.Route).Distinct().Order(StringComparer.Ordinal));
    }
}

public class AccessibilityInEnglishTests(SharedScene shared) : AccessibilityTests(shared)
{
    public static TheoryData<string> Screens => [.. AllScreens.All.GroupBy(screen => screen.Route).SelectMany(page => page.Where(screen => screen.IsMain).DefaultIfEmpty(page.First())).Select(screen => screen.Name)];
    protected override IReadOnlyList<Device> Devices => [Device.Phone with { Language = "en", IsDark = true }, Device.Desktop with { Language = "en" }];

    [Theory, MemberData(nameof(Screens))]
    public Task Nothing_is_found_on(string name) => NothingIsFoundOn(name);
}
