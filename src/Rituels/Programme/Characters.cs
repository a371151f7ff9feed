using System.Globalization;

namespace Rituels.Programme;

/// <summary>Lengths in characters as people count them: extended grapheme clusters (UAX #29); an emoji or an accented letter is one.</summary>
public static class Characters
{
    /// <summary>More than any family of emoji takes (19): beyond, marks are piled on one letter.</summary>
    private const int MostUnits = 20;

    public static int Count(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>Whether the text has at most that many characters, none of them without bounds.</summary>
    public static bool Fit(string text, int most) => text.Length <= most || (text.Length <= most * MostUnits && Count(text) <= most);

    /// <summary>The first characters of the text, none cut in two.</summary>
    public static string First(string text, int most) => Fit(text, most) ? text : new StringInfo(text).SubstringByTextElements(0, Math.Min(most, Count(text)));
}
