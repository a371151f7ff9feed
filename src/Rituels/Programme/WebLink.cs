namespace Rituels.Programme;

/// <summary>An address of the web, http or https, and what people call it.</summary>
public sealed record WebLink(string Label, string Url)
{
    /// <summary>In characters.</summary>
    public const int LongestLabel = 120, LongestUrl = 1000;

    /// <summary>One a line: <c>Code : https://code.example/mars</c>, or an address alone, which is called by its host.</summary>
    public static string Write(IEnumerable<WebLink> links) =>
        string.Join('\n', links.Select(link => link.Label.Length == 0 || Read(link.Url) == link ? link.Url : $"{link.Label}: {link.Url}"));

    /// <summary>The line's link; null when its last word is no address of the web.</summary>
    public static WebLink? Read(string line)
    {
        var cut = line.LastIndexOf(' ') + 1;
        if (AddressOf(line[cut..]) is not { } address) return Joined(line);
        var label = line[..cut].TrimEnd(' ', ':', '\u00a0', '\u202f');
        return new(label.Length > 0 ? label : address.Host, line[cut..]);
    }

    /// <summary>Whether a page may make it a link: nothing but http and https is followed.</summary>
    public static bool IsAddress(string text) => AddressOf(text) is not null;

    /// <summary><c>Code:https://…</c>, without a space.</summary>
    private static WebLink? Joined(string line) =>
        line.IndexOf(":http", StringComparison.OrdinalIgnoreCase) is var at and > 0 && AddressOf(line[(at + 1)..]) is not null ? new(line[..at].Trim(), line[(at + 1)..]) : null;

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0 && !text.Contains(' ') ? address : null;
}
