using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Rituels.Browser.Tests.House;

/// <summary>What people do on a page, in their words.</summary>
internal static class Words
{
    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    public static ILocator Link(this IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
    public static ILocator Title(this IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name });
    public static ILocator Field(this IPage page, string label) => page.GetByLabel(label);

    public static async Task Sees(this IPage page, params string[] texts)
    {
        foreach (var text in texts) await Assertions.Expect(page.Locator("main")).ToContainTextAsync(text, Long);
    }

    public static Task SeesNot(this IPage page, string text) => Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(text);

    /// <summary>Its address is enough, looked at again and again: on a busy machine Playwright may miss the event of a load that was over, or came from the browser's cache.</summary>
    public static Task IsAt(this IPage page, string path) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex("^[a-z]+://[^/]+" + Regex.Escape(path)), new() { Timeout = Patience.Step });

    /// <summary>Does what leads to another page, and waits until that one is there.</summary>
    public static async Task Leaves(this IPage page, Func<Task> way)
    {
        var loaded = new TaskCompletionSource();
        page.Load += (_, _) => loaded.TrySetResult();
        await way();
        await loaded.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience.Step));
    }

    private static LocatorAssertionsToContainTextOptions Long => new() { Timeout = Patience.Step };
}
