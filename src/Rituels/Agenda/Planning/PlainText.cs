using System.Text;
using System.Text.RegularExpressions;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>What documents of people have in common: odd spaces, dashes, placeholders for "nothing".</summary>
internal static partial class PlainText
{
    /// <summary>Patterns here are linear; the bound is for those that a later change makes slow.</summary>
    public const int Patience = 2_000;

    /// <summary>A text that is longer is no cell and no line of a sheet: it is not looked into.</summary>
    public const int Longest = 4_000;

    private static readonly HashSet<string> Nothing = ["", "-", "--", "---", "–", "—", "…", "...", "/", "n/a", "na", "x", "neant", "rien", "none"];
    private static readonly char[] Edges = [' ', '\n', '\t', ',', ';', ':', '-', '–', '—', '|', '/', '·', '•', '→', '.', '<', '>'];

    /// <summary>One space where there were several; line ends stay.</summary>
    public static string Squeeze(string text) => IsSqueezed(text) ? text.Trim() : Lines().Replace(Spaces().Replace(text, " "), "\n").Trim();

    private static bool IsSqueezed(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (char.IsWhiteSpace(text[at]) && (text[at] != ' ' || (at > 0 && text[at - 1] == ' '))) return false;
        return true;
    }

    /// <summary>On one line.</summary>
    public static string Joined(string text) => Squeeze(text.Replace('\n', ' '));

    /// <summary>Without the punctuation and the empty or enclosing brackets that stay around what was taken out of a text.</summary>
    public static string Trimmed(string text)
    {
        var bare = text.AsSpan().ContainsAny('(', '[') ? Empty().Replace(text, " ") : text;
        // Brackets within brackets within brackets are as far as people go.
        var before = "";
        for (var round = 0; round < 5 && before != bare; round++) (before, bare) = (bare, Unwrapped(Squeeze(bare).Trim(Edges)));
        return bare;
    }

    /// <summary>For comparisons: folded, with straight apostrophes and plain hyphens.</summary>
    public static string Key(string text) => IsSimple(text) ? text.Trim().ToLowerInvariant() : Folding.Fold(Dashes().Replace(text.Replace('’', '\''), "-"));

    /// <summary>Most words are, and folding takes the most time of reading.</summary>
    private static bool IsSimple(string text) => Ascii.IsValid(text) && text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && !text.Contains("  ", StringComparison.Ordinal);

    public static bool IsBlank(string text) => text.Length == 0 || (text.Length < 8 && Nothing.Contains(Key(text)));

    /// <summary>Letters and digits together, folded.</summary>
    public static List<string> Words(string text)
    {
        var (key, words, from) = (Key(text), new List<string>(), 0);
        for (var at = 0; at <= key.Length; at++)
        {
            if (at < key.Length && char.IsLetterOrDigit(key[at])) continue;
            if (at > from) words.Add(key[from..at]);
            from = at + 1;
        }
        return words;
    }

    /// <summary>All words of one text stand in another, in the same order and side by side.</summary>
    public static bool Holds(string whole, string part) => $" {string.Join(' ', Words(whole))} ".Contains($" {string.Join(' ', Words(part))} ", StringComparison.Ordinal);

    private static string Unwrapped(string text) =>
        text.Length > 1 && (text[0], text[^1]) is ('(', ')') or ('[', ']') && text.IndexOfAny([')', ']']) == text.Length - 1 ? text[1..^1]
        : text.Length > 0 && text[0] is ')' or ']' ? text[1..]
        : text.Length > 0 && text[^1] is '(' or '[' ? text[..^1]
        : text;

    [GeneratedRegex(@"[^\S\n]+", RegexOptions.None, Patience)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" ?\n[\s]*", RegexOptions.None, Patience)]
    private static partial Regex Lines();

    [GeneratedRegex(@"\([\s,;:.+&-]*\)|\[[\s,;:.+&-]*\]", RegexOptions.None, Patience)]
    private static partial Regex Empty();

    [GeneratedRegex(@"[‐‑‒–—−]", RegexOptions.None, Patience)]
    private static partial Regex Dashes();
}
