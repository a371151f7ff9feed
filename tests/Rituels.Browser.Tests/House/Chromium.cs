using Microsoft.Playwright;
using Rituels.Browser.Tests.House;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Rituels.Browser.Tests.House;

/// <summary>
/// One Chromium for all tests, the system's own (<c>RITUELS_TEST_CHROMIUM</c>): Playwright downloads none. Each test has
/// browsers of its own in it, with their own cookies.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string Program => Environment.GetEnvironmentVariable("RITUELS_TEST_CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    private static IEnumerable<string> Arguments =>
    [
        "--disable-background-networking", "--disable-component-update", "--disable-gpu", "--disable-dev-shm-usage",
        // Chromium's sandbox does not run for root.
        .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(),
    ];

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience.Step);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments, Timeout = Patience.Start });
    }

    public async Task<IBrowserContext> Open(Device device, string url)
    {
        var context = await _browser!.NewContextAsync(device.Options(url));
        context.SetDefaultTimeout(Patience.Step);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }
}

/// <summary>How long a test waits, in milliseconds: machines that run tests are often busy.</summary>
internal static class Patience
{
    public const int Start = 120_000, Step = 30_000;
}
