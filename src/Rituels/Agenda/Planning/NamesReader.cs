using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Who runs a session, out of a cell or of a sentence: "Ana + Bo", "Ana et Bo pour l'atelier 1", "l'équipe, dont Ana".</summary>
internal static partial class NamesReader
{
    private const int Longest = 60, MostWords = 4, MostNames = 100;

    private static readonly HashSet<string> NoNames =
        ["pour", "nous", "vous", "il", "elle", "ils", "elles", "on", "ce", "cette", "chaque", "un", "une", "le", "la", "a", "animé", "anime", "with", "for", "we", "you", "this", "each", "qui", "tbc", "tbd", "tba"];

    /// <param name="unread">The text again, when names are not all it says.</param>
    public static List<string> Read(string text, out string? unread)
    {
        var (head, more) = text.IndexOf(" : ", StringComparison.Ordinal) is var colon and > 0 ? (text[..colon], true) : (text, false);
        var names = new List<string>();
        foreach (var piece in Joint().Split(head).Select(PlainText.Joined).Where(piece => piece.Length > 0))
        {
            var name = Name(piece);
            if (IsName(name)) names.Add(name);
            more |= !IsName(name) || name.Length < piece.Trim(' ', '.', '?', '!').Length;
        }
        if (names.Count > MostNames) names.Clear();
        unread = more || names.Count == 0 || text.Contains('?') ? PlainText.Joined(text) : null;
        return names;
    }

    /// <summary>Whether a cell holds nothing but names of people or teams.</summary>
    public static bool AreNames(string text) => Read(text, out var unread).Count > 0 && unread is null && !text.Any(char.IsDigit);

    private static string Name(string piece)
    {
        var bare = Lead().Replace(piece, "");
        var cut = Detail().Match(bare);
        return (cut.Success ? bare[..cut.Index] : bare).Trim(' ', '.', ',', ';', '?', '!', ':');
    }

    private static bool IsName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || name.Length > Longest || !char.IsLetter(name[0]) || TimeMarks.In(name).Count > 0) return false;
        var isTeam = PlainText.Words(name).Any(word => AudienceWords.GroupOf(word) is not null || word is "equipe" or "team");
        return isTeam ? words.Length <= MostWords + 3 : words.Length <= MostWords && char.IsUpper(name[0]) && !NoNames.Contains(PlainText.Key(words[0]));
    }

    [GeneratedRegex(@"\s*(?:[+&,;/\n]|(?<![\p{L}\d])(?:et|and|avec|with|ainsi que|puis)(?![\p{L}\d]))\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:anim[ée]e? par|par|by|led by|dont|including)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s+(?:pour|for|sur|on|\()|\s*[(\[]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Detail();
}
