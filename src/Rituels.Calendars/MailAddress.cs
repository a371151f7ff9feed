using System.Text;

namespace Rituels.Calendars;

/// <summary>Mail addresses as mailto: URIs (RFC 6068), the CAL-ADDRESS of RFC 5545 §3.3.3.</summary>
internal static class MailAddress
{
    private const string Scheme = "mailto:", Allowed = "@.-_~!$'*+";

    public static string Write(string address)
    {
        var uri = new StringBuilder(Scheme, Scheme.Length + address.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(address))
        {
            var isPlain = char.IsAsciiLetterOrDigit((char)octet) || Allowed.Contains((char)octet);
            _ = isPlain ? uri.Append((char)octet) : uri.Append('%').Append(octet.ToString("X2", null));
        }
        return uri.ToString();
    }

    /// <summary>The address; another URI as it stands.</summary>
    public static string Read(string value)
    {
        var uri = value.Trim();
        return uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(uri[Scheme.Length..]) : uri;
    }
}
