using System.Text.RegularExpressions;

namespace Rituels.Site;

/// <summary>A page of Markdown as a file: its links lead to other texts or files, to the instance where its address is known, or are words only.</summary>
internal static partial class SiteText
{
    public static string Lead(string text, string address, string file, SiteLinks links, string? instance) => Link().Replace(text, link =>
    {
        var (label, href) = (link.Groups[1].Value, link.Groups[2].Value);
        if (links.Inside(href, address) is not { } target) return link.Value;
        if (links.Find(target, file, inText: true) is { } way) return $"[{label}](<{way}>)";
        return instance is null ? label : $"[{label}](<{instance}{target.PathAndQuery}{target.Fragment}>)";
    });

    /// <summary>As this program writes them: what people wrote in a label is escaped, and their addresses hold no angle bracket.</summary>
    [GeneratedRegex(@"(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<([^<>]*)>\)")]
    private static partial Regex Link();
}
