namespace Rituels.Agenda;

/// <summary>Links, one a line: <c>Support : https://supports.example/mars</c>, or an address alone, which is called by its host.</summary>
internal static class LinkText
{
    public static string Write(IEnumerable<SessionLink> links) =>
        string.Join('\n', links.Select(link => link.Label.Length == 0 || Read(link.Url) == link ? link.Url : $"{link.Label}: {link.Url}"));

    /// <summary>The line's link; null when its last word is no address of the web.</summary>
    public static SessionLink? Read(string line)
    {
        var cut = line.LastIndexOf(' ') + 1;
        if (AddressOf(line[cut..]) is not { } address) return Joined(line);
        var label = line[..cut].TrimEnd(' ', ':', '\u00a0', '\u202f');
        return new(label.Length > 0 ? label : address.Host, line[cut..]);
    }

    /// <summary><c>Support:https://…</c>, without a space.</summary>
    private static SessionLink? Joined(string line) =>
        line.IndexOf(":http", StringComparison.OrdinalIgnoreCase) is var at and > 0 && AddressOf(line[(at + 1)..]) is not null ? new(line[..at].Trim(), line[(at + 1)..]) : null;

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0 && !text.Contains(' ') ? address : null;
}
