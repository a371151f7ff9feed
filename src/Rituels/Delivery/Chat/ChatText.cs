using System.Net;
using System.Text.RegularExpressions;

namespace Rituels.Delivery.Chat;

/// <summary>
/// A message as our words write it: plain lines, and links on lines of their own, <c>[label](https://…)</c>. Each chat has its
/// own way of writing; what people wrote is shown as they wrote it, calls nobody and links nowhere.
/// </summary>
public static partial class ChatText
{
    // A word joiner: it has no width, and no chat sees a mention, a link or a quotation through it.
    private const string Joiner = "\u2060";

    /// <summary>A link for a line of its own.</summary>
    public static string Link(string label, string url) => $"[{label}]({url})";

    /// <summary>Slack's: <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> are written as entities, links in angle brackets.</summary>
    public static string ForSlack(string text) => Write(text, Entities, (label, url) => $"<{url}|{Entities(label)}>");

    /// <summary>Markdown, as Mattermost and Rocket.Chat read it. Mattermost reads Slack's angle brackets too.</summary>
    public static string ForMarkdown(string text) => Write(text, Plain, (label, url) => $"[{Plain(label)}]({url})");

    /// <summary>What a Matrix client shows that reads no HTML.</summary>
    public static string ForReading(string text) => Write(text, Uncalled, (label, url) => $"{Uncalled(label)}\n{url}");

    public static string ForHtml(string text) =>
        Write(text, line => WebUtility.HtmlEncode(Uncalled(line)), (label, url) => $"<a href=\"{WebUtility.HtmlEncode(url)}\">{WebUtility.HtmlEncode(Uncalled(label))}</a>")
            .Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Write(string text, Func<string, string> line, Func<string, string, string> link) =>
        string.Join('\n', text.Trim().ReplaceLineEndings("\n").Split('\n').Select(each => LinkLine().Match(each) is { Success: true } found ? link(found.Groups[1].Value, found.Groups[2].Value) : line(each)));

    private static string Entities(string text) => Uncalled(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Plain(string text) =>
        LineMark().Replace(Marks().Replace(Uncalled(text), @"\$0"), Joiner + "$0").Replace("](", $"]{Joiner}(", StringComparison.Ordinal).Replace("<", "<" + Joiner, StringComparison.Ordinal);

    /// <summary><c>@all</c>, <c>@here</c>, <c>@room</c> and <c>@somebody</c> call nobody.</summary>
    private static string Uncalled(string text) => text.Replace("@", "@" + Joiner, StringComparison.Ordinal);

    [GeneratedRegex(@"^\[(.*)\]\((https?://[^\s()<>|]+)\)$")]
    private static partial Regex LinkLine();

    [GeneratedRegex(@"[\\`*_~]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\s*([#>+|-]|\d+[.)])")]
    private static partial Regex LineMark();
}
