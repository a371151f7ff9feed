using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>
/// axe finds nothing on any screen: not in French on a desktop in the light, not in English on a phone in the dark, and on the
/// main screens not the other way round either.
/// </summary>
public abstract class AccessibilityTests(Chromium chromium, SharedScene shared) : ScreenTest(chromium, shared)
{
    public static TheoryData<string> Screens => [.. AllScreens.All.Select(screen => screen.Name)];

    /// <summary>Every screen is looked at on the first; the main ones on all.</summary>
    protected abstract IReadOnlyList<Device> Devices { get; }

    [Theory, MemberData(nameof(Screens))]
    public async Task Nothing_is_found_on(string name)
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

public class AccessibilityInFrenchTests(Chromium chromium, SharedScene shared) : AccessibilityTests(chromium, shared)
{
    protected override IReadOnlyList<Device> Devices => [Device.Desktop, Device.Phone with { IsDark = true }];

    [Fact]
    public void Every_page_of_the_product_has_a_row()
    {
        var pages = Scene.House.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(pages, AllScreens.All.Select(screen => screen.Route).Distinct().Order(StringComparer.Ordinal));
    }
}

public class AccessibilityInEnglishTests(Chromium chromium, SharedScene shared) : AccessibilityTests(chromium, shared)
{
    protected override IReadOnlyList<Device> Devices => [Device.Phone with { Language = "en", IsDark = true }, Device.Desktop with { Language = "en" }];
}

/// <summary>What axe says of a page, one line for each element.</summary>
internal static class Axe
{
    private static readonly List<string> Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    public static Task<string> Violations(IPage page) => Run(page, [.. Wcag, "best-practice"]);

    /// <summary>A letter is no page of a site: it has no landmarks.</summary>
    public static Task<string> LetterViolations(IPage page) => Run(page, Wcag);

    private static async Task<string> Run(IPage page, List<string> tags)
    {
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = tags }, ResultTypes = [ResultType.Violations] });
        return string.Join('\n', found.Violations.SelectMany(rule => rule.Nodes.Select(node =>
            $"{rule.Id}: {node.Target} {node.Html} {string.Join("; ", node.Any.Concat(node.All).Select(check => check.Message))}")));
    }
}
