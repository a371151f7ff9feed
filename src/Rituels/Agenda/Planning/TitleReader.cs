using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>What a title says beside the title: who comes, in brackets or behind it.</summary>
/// <param name="Generic">It only names a group or a kind: a theme says more.</param>
internal sealed record Title(string Text, Audience Audience, bool Generic);

internal static partial class TitleReader
{
    private const int MostWordsBeforeGroup = 2;

    private static readonly HashSet<string> Kinds =
        ["session", "seance", "rencontre", "reunion", "journee", "jour", "pleniere", "plenary", "collective", "meeting", "day", "mensuelle", "monthly", "de", "d", "n", "no", "du", "travail", "accompagnement", "the", "of", "le", "la"];

    /// <param name="takesAudience">The table has no column for the audience.</param>
    public static Title Read(string text, bool takesAudience)
    {
        var all = AudienceReader.Read(text);
        if (all.Only) return new(text, takesAudience ? all with { Unread = [.. all.Unread.Where(words => words != text)] } : Audience.Nobody, Generic: true);
        if (takesAudience && Bracketed().Match(text) is { Success: true } bracket && AudienceReader.Read(bracket.Groups[1].Value) is { } inside && Names(inside))
            return new(PlainText.Trimmed(text[..bracket.Index] + " " + text[(bracket.Index + bracket.Length)..]), inside, Generic: false);
        if (takesAudience && Alone(text) is { } alone) return alone;
        return new(text, takesAudience ? Behind(text) : Audience.Nobody, IsGeneric(text));
    }

    /// <summary>Without the word that every heading of a session begins with.</summary>
    public static string WithoutKind(string text) => PlainText.Trimmed(Kind().Replace(text, ""));

    /// <summary>"Session 3", "Séance plénière": no title of its own.</summary>
    public static bool IsKind(string text) => PlainText.Words(text).All(word => Kinds.Contains(word) || word.All(char.IsDigit));

    private static bool Names(Audience audience) => audience.Groups.Any(AudienceWords.Order.Contains);

    /// <summary>"Séminaire EIG", "Bootcamp des mentors": few words, then the group.</summary>
    private static Audience Behind(string text)
    {
        if (OfTeam().IsMatch(text)) return Audience.Nobody;
        var (pieces, named) = (Joint().Split(text), new List<string>());
        var at = pieces.Length - 1;
        while (at > 0 && AudienceWords.AreGroups(pieces[at])) named.AddRange(AudienceWords.In(pieces[at--]));
        var words = PlainText.Words(string.Join(' ', pieces[..(at + 1)])).Where(word => word is not ("des" or "de" or "les" or "l" or "d")).ToList();
        if (words.Count > 1 && AudienceWords.GroupOf(words[^1]) is { } last) { named.Add(last); words.RemoveAt(words.Count - 1); }
        return named.Count > 0 && words.Count is > 0 and <= MostWordsBeforeGroup ? new([.. named.Distinct().OrderBy(AudienceWords.Rank)], [], false) : Audience.Nobody;
    }

    /// <summary>"Mentors only", beside the title: who comes, and nobody else. Null when it does not say so.</summary>
    private static Title? Alone(string text)
    {
        var pieces = Piece().Split(text);
        var only = pieces.Length > 1 ? Array.FindIndex(pieces, piece => Exclusive().IsMatch(piece) && AudienceReader.Read(piece).Only) : -1;
        return only < 0 ? null : new(PlainText.Trimmed(text.Replace(pieces[only], "", StringComparison.Ordinal)), AudienceReader.Read(pieces[only]), Generic: false);
    }

    /// <summary>"(afternoon)": when, in words that are no hours.</summary>
    public static string? PartOfDay(string text) =>
        Bracketed().Match(text) is { Success: true } bracket && DayPart().IsMatch(bracket.Groups[1].Value) && AudienceWords.In(bracket.Groups[1].Value).Count == 0 ? bracket.Groups[1].Value.Trim() : null;

    private static bool IsGeneric(string text) =>
        PlainText.Words(text).All(word => Kinds.Contains(word) || word.All(char.IsDigit) || AudienceWords.GroupOf(word) is not null);

    /// <summary>"Séminaire d'équipe" is for a team, not for the staff.</summary>
    [GeneratedRegex(@"\b(?:d['’]|par |en |in )[ée]quipes?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex OfTeam();

    [GeneratedRegex(@"\s*[+&,/]\s*|\s(?:et|and|avec|with)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\s[-–—|]\s|,\s|\s?:\s", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Piece();

    [GeneratedRegex(@"\b(?:only|alone|seuls?|seules?|seulement|uniquement|exclusivement)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Exclusive();

    [GeneratedRegex(@"(?<!\p{L})(?:matin(?:ée)?|apr[eè]s[- ‐‑]midi|soir(?:ée)?|morning|afternoon|evening)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex DayPart();

    [GeneratedRegex(@"\(([^()]*)\)", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:(?:session|séance|seance|rencontre|réunion|meeting)(?:\s+(?:du|des|de|d['’]|of|on))?)(?=[\s:|]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Kind();
}
