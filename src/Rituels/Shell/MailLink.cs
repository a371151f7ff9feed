namespace Rituels.Shell;

/// <summary>
/// A link that opens a new mail (RFC 6068). What an address may hold, such as <c>?</c> and <c>&amp;</c>, adds no recipient and no
/// text to it.
/// </summary>
internal static class MailLink
{
    public static string To(params IEnumerable<string> addresses) =>
        $"mailto:{string.Join(',', addresses.Select(address => Uri.EscapeDataString(address).Replace("%40", "@", StringComparison.Ordinal)))}";

    public static string To(IEnumerable<string> addresses, string subject) => $"{To(addresses)}?subject={Uri.EscapeDataString(subject)}";
}
