using System.Net;
using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Takes the marks of Markdown, Org and HTML out of a piece of text. Each pattern reads its text once.</summary>
internal static partial class Markup
{
    // What is struck through stands between these two until the rest has been read; escaped signs are moved out of the way.
    private const char Opens = '\u0001', Closes = '\u0002', Escaped = '\ue000';

    /// <summary>A space of no width keeps a sign from being a mark, as Org wants; it goes once marks have been read.</summary>
    private const char Apart = '\u200b';

    private static readonly char[] Signs = ['<', '&', '[', '*', '_', '~', '+', '/', '=', '`', '\\', '\u00a0', '\u202f', '\u200b', '\u00ad'];

    public static Phrase Read(string raw, bool org)
    {
        if (raw.Length > PlainText.Longest || raw.IndexOfAny(Signs) < 0) return Phrase.Of(PlainText.Squeeze(raw));
        var aside = new List<string>();
        var text = Strikes(Links(Html(Escapes(raw)), aside));
        text = org ? OrgEmphasis().Replace(OrgEmphasis().Replace(text, "$1"), "$1") : MarkdownEmphasis(text);
        return Judge(Restored(text), aside);
    }

    /// <summary>A text that is to be shown as it stands, without the signs that kept it so.</summary>
    public static string Literal(string raw) => raw.Replace($"{Apart}", "", StringComparison.Ordinal).Replace("\\vert{}", "|", StringComparison.Ordinal);

    private static string Escapes(string raw) =>
        Escape().Replace(raw.Replace("\\vert{}", "\\|", StringComparison.Ordinal), match => ((char)(Escaped + match.Value[1])).ToString());

    private static string Html(string text)
    {
        text = AutoLink().Replace(Comment().Replace(text, " "), "$1");
        text = Break().Replace(text, "\n");
        text = Deleted().Replace(text, match => (match.Value[1] == '/' ? Closes : Opens).ToString());
        return WebUtility.HtmlDecode(Tag().Replace(text, "")).Replace("\u00ad", "", StringComparison.Ordinal);
    }

    private static string Links(string text, List<string> aside)
    {
        text = Footnote().Replace(text, match => Put(aside, "^" + match.Groups[1].Value, ""));
        text = OrgLink().Replace(text, match => match.Groups[2].Success ? Put(aside, match.Groups[1].Value, match.Groups[2].Value) : match.Groups[1].Value);
        return Link().Replace(text, match => Put(aside, match.Groups[2].Value, match.Groups[1].Value));
    }

    private static string Put(List<string> aside, string hidden, string seen)
    {
        if (hidden.Length > 0 && hidden != seen && hidden[0] != '#') aside.Add(hidden);
        return seen;
    }

    private static string Strikes(string text) => OrgStrike().Replace(Strike().Replace(text, $"{Opens}$1{Closes}"), $"{Opens}$1{Closes}");

    private static string MarkdownEmphasis(string text)
    {
        for (var i = 0; i < 2; i++) text = Underscores().Replace(Stars().Replace(text, "$2"), "$2");
        return Code().Replace(text, "$1");
    }

    private static string Restored(string text) =>
        PlainText.Squeeze(string.Concat(text.Where(c => c != Apart).Select(c => c is >= Escaped and < (char)(Escaped + 128) ? (char)(c - Escaped) : c)));

    private static Phrase Judge(string text, List<string> aside)
    {
        var all = PlainText.Squeeze(text.Replace(Opens, ' ').Replace(Closes, ' '));
        if (all.Length == text.Length) return new(text, false, aside);
        var standing = PlainText.Squeeze(Struck().Replace(text, " "));
        if (StatusWords.OnlyCancels(PlainText.Trimmed(standing))) return new(all, true, aside);
        List<string> struck = [.. Struck().Matches(text).Select(match => PlainText.Squeeze(match.Groups[1].Value))];
        // "~~Piscine~~ annulé (météo)": why, and no other title.
        if (StatusWords.BeginsWith(standing) == PlannedStatus.Cancelled && !DateReader.Find(standing).IsDated) return new(string.Join(' ', struck), true, [.. aside, standing]);
        aside.AddRange(struck);
        return new(standing, false, aside);
    }

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Escape();

    [GeneratedRegex(@"<!--.*?-->", RegexOptions.Singleline, PlainText.Patience)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<((?:https?|webcal|mailto):[^<>\s]*|[^<>\s@]+@[^<>\s@]+)>", RegexOptions.IgnoreCase, PlainText.Patience)]
    private static partial Regex AutoLink();

    [GeneratedRegex(@"<br\s*/?>|<\/?p>|\\\\$", RegexOptions.IgnoreCase, PlainText.Patience)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?(?:del|s|strike)>", RegexOptions.IgnoreCase, PlainText.Patience)]
    private static partial Regex Deleted();

    [GeneratedRegex(@"</?[a-z][^<>]*>", RegexOptions.IgnoreCase, PlainText.Patience)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[(?:\^|fn:)([^\[\]]+)\]", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"\[\[([^\[\]]+)\](?:\[([^\[\]]+)\])?\]", RegexOptions.None, PlainText.Patience)]
    private static partial Regex OrgLink();

    [GeneratedRegex(@"!?\[([^\[\]]*)\]\(\s*<?((?:[^()\s<>]|\([^()\s<>]*\))*)>?(?:\s+""[^""()]*"")?\s*\)", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Link();

    [GeneratedRegex(@"~~(?=\S)([^~]+)~~", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Strike();

    [GeneratedRegex(@"(?<![^\s(\[*/_])\+(?=[^\s+])([^+]*)(?<=\S)\+(?![^\s.,;:!?)\]*/_])", RegexOptions.None, PlainText.Patience)]
    private static partial Regex OrgStrike();

    [GeneratedRegex(@"(?<![^\s('""\u0001\[«])[*/=~_](?=\S)((?<=\*)[^*]+(?=\*)|(?<=/)[^/]+(?=/)|(?<==)[^=]+(?==)|(?<=~)[^~]+(?=~)|(?<=_)[^_]+(?=_))(?<=\S)[*/=~_](?![\p{L}\d])", RegexOptions.None, PlainText.Patience)]
    private static partial Regex OrgEmphasis();

    [GeneratedRegex(@"(\*{1,3})(?=[^\s*])([^*]*)(?<=\S)\1", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Stars();

    [GeneratedRegex(@"(?<![\p{L}\d_])(_{1,3})(?=[^\s_])([^_]*)(?<=\S)\1(?![\p{L}\d_])", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Underscores();

    [GeneratedRegex(@"`([^`]*)`", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Code();

    [GeneratedRegex(@"\u0001([^\u0002]*)\u0002?", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Struck();
}
