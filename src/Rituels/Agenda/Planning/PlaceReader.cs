using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Where a session is: "au Musée", "15h à l'Agora", and the title that stands there when it has no cell of its own.</summary>
internal static partial class PlaceReader
{
    private static readonly HashSet<string> Events =
        ["restitution", "bootcamp", "seminaire", "apero", "demo", "demos", "pleniere", "hackathon", "visite", "conference", "soiree", "barcamp", "forum", "cloture", "lancement", "inauguration", "ceremonie", "retrospective", "bilan", "pot", "dejeuner", "diner", "workshop", "launch", "closing", "meetup", "graduation", "celebration", "visit", "seminar", "retreat", "kickoff", "party", "lunch", "dinner"];

    /// <summary>Without the preposition before it; null for nothing.</summary>
    public static string? Clean(string text)
    {
        var place = Preposition().Replace(PlainText.Trimmed(PlainText.Joined(text)), "");
        return PlainText.IsBlank(place) || !place.Any(char.IsLetterOrDigit) ? null : place;
    }

    /// <summary>"Restitution au Musée": what happens, and where; null for a place alone.</summary>
    public static (string Title, string? Place)? EventAt(string place)
    {
        if (PlainText.Words(place).FirstOrDefault() is not { } first || !Events.Contains(first)) return null;
        var at = Within().Match(place);
        return at.Success ? (place[..at.Index].Trim(), Clean(place[at.Index..])) : (place, null);
    }

    /// <summary>A text that is a place from its first word on: "au Palais", "at the Mill"; null for another.</summary>
    public static string? Whole(string text) => Within().Match(" " + text) is { Success: true, Index: 1 } ? Clean(text) : null;

    /// <summary>The place that follows hours in a sentence: "de 15h à 18h30 au Musée."</summary>
    public static string? In(string sentence)
    {
        var at = Within().Match(" " + sentence);
        if (!at.Success) return null;
        var place = (" " + sentence)[at.Index..];
        var end = End().Match(place);
        return Clean(end.Success ? place[..end.Index] : place);
    }

    [GeneratedRegex(@"^(?:au|aux|à la|à l['’]|à|chez|dans la|dans le|dans les|(?-i:[Aa]t the)|at|in the|(?-i:in))(?:\s+|(?<=['’]))(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"(?<=\s)(?:au|aux|à la|à l['’]|à|chez|dans la|dans le|at the|at|in the|in)(?:\s+|(?<=['’]))(?=[\p{Lu}\d«""])", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Within();

    [GeneratedRegex(@"[.;!)](?:\s|$)|,\s+(?:de|du|sauf|hors|excepté|avec|except|unless|from|with)\s|\s(?:de|from)\s+\d|\s(?:sauf|unless|except|excepté)\s|\s*\(", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex End();
}
