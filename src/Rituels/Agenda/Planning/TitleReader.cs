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
        var words = PlainText.Words(text).Where(word => word is not ("des" or "de" or "les" or "l" or "d")).ToList();
        var groups = words.Count is > 1 and <= MostWordsBeforeGroup + 1 && !OfTeam().IsMatch(text) ? AudienceWords.In(words[^1]) : [];
        return groups.Count > 0 ? new(groups, [], false) : Audience.Nobody;
    }

    private static bool IsGeneric(string text) =>
        PlainText.Words(text).All(word => Kinds.Contains(word) || word.All(char.IsDigit) || AudienceWords.GroupOf(word) is not null);

    /// <summary>"Séminaire d'équipe" is for a team, not for the staff.</summary>
    [GeneratedRegex(@"\b(?:d['’]|par |en |in )[ée]quipes?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex OfTeam();

    [GeneratedRegex(@"\(([^()]*)\)", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:(?:session|séance|seance|rencontre|réunion|meeting)(?:\s+(?:du|des|de|d['’]|of|on))?)(?=[\s:|]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Kind();
}
