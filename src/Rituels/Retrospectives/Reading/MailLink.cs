namespace Rituels.Retrospectives;

/// <summary>A link that opens a new mail (RFC 6068).</summary>
internal static class MailLink
{
    public static string To(IEnumerable<string> addresses, string subject) =>
        $"mailto:{string.Join(',', addresses.Select(address => Uri.EscapeDataString(address).Replace("%40", "@", StringComparison.Ordinal)))}?subject={Uri.EscapeDataString(subject)}";
}
