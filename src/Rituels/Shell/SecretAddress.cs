using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Rituels.Shell;

/// <summary>An address that is a secret: browsers do not pass it on, and search engines do not keep it.</summary>
public static class SecretAddress
{
    public static void Hide(IHeaderDictionary headers)
    {
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
    }

    /// <summary>What makes an address unguessable: 32 random bytes, for its reader alone.</summary>
    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The SHA-256 of a token: all that is kept of it.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
