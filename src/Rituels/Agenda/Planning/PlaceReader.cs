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

    /// <summary>Hours that begin or end a place, or fill a bracket behind it: "15h à l'Agora", "Agora (14h-18h)". Others belong to its words: "Agora (accueil dès 8h30)".</summary>
    public static Hours TakeHours(string text, out string rest)
    {
        rest = text;
        return IsAtAnEdge(text, TimeMarks.In(text)) ? HoursReader.Take(text, out rest) : Hours.None;
    }

    /// <summary>The same hours again, as they are known, say nothing new; others stay where they are.</summary>
    public static Hours TakeHours(string text, Hours known, out string rest)
    {
        var hours = TakeHours(text, out rest);
        if (known.IsEmpty || hours.IsEmpty) return hours;
        if ((hours.All.Start ?? known.All.Start, hours.All.End ?? known.All.End) != (known.All.Start, known.All.End)) rest = text;
        return Hours.None;
    }

    /// <summary>"Gare du Midi" holds none.</summary>
    public static bool HoldsHours(string text) => TimeMarks.In(text).Exists(mark => text[mark.From..mark.To].Any(char.IsDigit));

    private static bool IsAtAnEdge(string text, List<TimeMark> marks)
    {
        if (!HoldsHours(text) || Enumerable.Range(1, marks.Count - 1).Any(at => Says(text[marks[at - 1].To..marks[at].From]))) return false;
        var (before, after) = (text[..marks[0].From], text[marks[^1].To..]);
        if (Says(before) && Says(after)) return false;
        return before.TrimEnd() is [.., '(' or '['] ? marks[^1].IsRange : before.LastIndexOfAny(['(', '[']) <= before.LastIndexOfAny([')', ']']);
    }

    private static bool Says(string text) => text.Any(char.IsLetterOrDigit);

    /// <summary>What happens, by its first word: "Restitution au Musée".</summary>
    public static bool IsEvent(string text) => PlainText.Words(text) is [var first, ..] && Events.Contains(first);

    /// <summary>"Restitution au Musée": what happens, and where; null for a place alone.</summary>
    public static (string Title, string? Place)? EventAt(string place)
    {
        if (!IsEvent(place)) return null;
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
        return Clean(BeforeClause(end.Success ? place[..end.Index] : place));
    }

    /// <summary>A sentence goes on behind the place, and says what people do: "au Musée, les mentors nous rejoignent".</summary>
    public static bool HoldsClause(string text) => Pieces(text).Exists(piece => Clause().IsMatch(piece));

    /// <summary>An address has commas too: only that before a clause, or before groups alone, ends a place.</summary>
    public static string BeforeClause(string text) =>
        string.Join(',', Pieces(text).TakeWhile((piece, at) => at == 0 || !(Clause().IsMatch(piece) || AudienceWords.AreGroups(piece))));

    private static List<string> Pieces(string text) => [.. text.Split(',')];

    [GeneratedRegex(@"^(?:au|aux|à la|à l['’]|à|dans la|dans le|dans les|(?-i:[Aa]t the)|at|in the|(?-i:in))(?:\s+|(?<=['’]))(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"(?<=\s)(?:au|aux|à la|à l['’]|à|chez|dans la|dans le|at the|at|in the|in)(?:\s+|(?<=['’]))(?=[\p{Lu}\d«""])", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Within();

    private const string Doer = @"(?:nous|vous|on(?!\sthe\b)|ils?|elles?|chacune?|tout le monde|merci|prévoir|pensez|venez|apportez|puis|ensuite|où|dont|qui|mais|car|we|you|they|everyone|everybody|please|then|where|which|who|but|because)\b";
    private const string Does = @"\b(?:nous|vous|se|sont|sera|seront|aura|auront|peut|peuvent|doit|doivent|vient|commence|rejoint|is|are|will|can|must|may|joins?|comes?|arrives?|leaves?|meets?|starts?|begins?)\b|(?<!\b(?:du|de|le|un|au)\s)\b\p{Ll}+(?:(?<!m)ent|ront)\b";

    /// <summary>Somebody who does something, or an article with a verb in the same breath.</summary>
    [GeneratedRegex(@"^\s+(?:" + Doer + @"|(?:(?:tou(?:te)?s\s)?(?:les?|la|nos|notre|the|our|all)\s|l['’])[^.;!]*?(?:" + Does + "))", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Clause();

    [GeneratedRegex(@"[.;!)\]](?:\s|$)|,\s+(?:de|du|sauf|hors|excepté|avec|except|unless|from|with)\s|\s(?:de|from)\s+\d|\s(?:sauf|unless|except|excepté)\s|\s*\(", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex End();
}
