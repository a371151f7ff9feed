using Microsoft.Playwright;

namespace Rituels.Browser.Tests.House;

/// <summary>What somebody reads with. Sizes are in CSS pixels.</summary>
public sealed record Device(int Width, int Height)
{
    public static readonly Device Desktop = new(1280, 900);
    public static readonly Device Phone = new(390, 844) { HasTouch = true };

    public bool HasTouch { get; init; }
    public string Language { get; init; } = "fr";
    public bool IsDark { get; init; }
    public bool HasScripts { get; init; } = true;
    public bool WantsCalm { get; init; }
    public float Scale { get; init; } = 1;

    /// <summary>Cookies and such of somebody already signed in, as Playwright writes them.</summary>
    public string? SignedIn { get; init; }

    public BrowserNewContextOptions Options(string url) => new()
    {
        BaseURL = url, Locale = Language == "fr" ? "fr-FR" : "en-GB", TimezoneId = "Europe/Paris", StorageState = SignedIn,
        ViewportSize = new() { Width = Width, Height = Height }, DeviceScaleFactor = Scale, HasTouch = HasTouch, IsMobile = HasTouch,
        JavaScriptEnabled = HasScripts, ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = WantsCalm ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
    };
}
