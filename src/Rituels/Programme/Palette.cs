using System.Globalization;

namespace Rituels.Programme;

/// <summary>
/// A cohort's colour made readable: dark enough on light pages, light enough on dark ones (WCAG 2.2, success criterion
/// 1.4.3: a contrast of 4.5 to 1). Both are <c>#rrggbb</c>.
/// </summary>
public sealed record Palette(string Light, string Dark)
{
    private const double Readable = 4.5;
    private static readonly Colour White = new(255, 255, 255), Black = new(0, 0, 0);
    private static readonly Colour LightPage = new(0xf6, 0xf6, 0xf6), DarkPage = new(0x2a, 0x2a, 0x2a);

    /// <exception cref="FormatException">The accent is not a colour such as #1d5e8a.</exception>
    public static Palette Of(string accent) =>
        TryRead(accent, out var colour)
            ? new(Until(colour, Black, LightPage).ToString(), Until(colour, White, DarkPage).ToString())
            : throw new FormatException($"'{accent}' is not a colour such as #1d5e8a.");

    public static bool IsColour(string? text) => TryRead(text, out _);

    /// <summary>How strongly two colours differ, from 1 to 21.</summary>
    public static double Contrast(string one, string other) =>
        TryRead(one, out var a) && TryRead(other, out var b) ? Contrast(a, b) : throw new FormatException("A colour is written #rrggbb.");

    /// <summary>The first mix of the colour with black or white that can be read on the page.</summary>
    private static Colour Until(Colour colour, Colour towards, Colour page) =>
        Enumerable.Range(0, 101).Select(percent => colour.Mix(towards, percent)).First(mixed => Contrast(mixed, page) >= Readable);

    private static double Contrast(Colour a, Colour b) =>
        (Math.Max(a.Luminance, b.Luminance) + 0.05) / (Math.Min(a.Luminance, b.Luminance) + 0.05);

    private static bool TryRead(string? text, out Colour colour)
    {
        colour = default;
        if (text is not { Length: 7 } || text[0] != '#') return false;
        if (!int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)) return false;
        colour = new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255);
        return true;
    }

    private readonly record struct Colour(int Red, int Green, int Blue)
    {
        /// <summary>Relative luminance as WCAG 2.2 defines it, from 0 to 1.</summary>
        public double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

        public Colour Mix(Colour other, int percent) =>
            new(Mix(Red, other.Red, percent), Mix(Green, other.Green, percent), Mix(Blue, other.Blue, percent));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

        private static int Mix(int from, int to, int percent) => (from * (100 - percent) + to * percent) / 100;

        private static double Linear(int channel) =>
            channel / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
