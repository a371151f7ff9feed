using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Rituels.Delivery;

/// <summary>What stands in a letter's way to stop: its posting's id, signed and encrypted, good for 400 days.</summary>
public sealed class StopTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    internal static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);
    private readonly IDataProtector _protector = protection.CreateProtector("Rituels.Delivery.StopTokens");

    public string Make(Guid postingId)
    {
        var ends = clock.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds();
        return WebEncoders.Base64UrlEncode(_protector.Protect([.. postingId.ToByteArray(), .. BitConverter.GetBytes(ends)]));
    }

    /// <returns>The posting's id; null for a token that is too old or not one of ours.</returns>
    public Guid? Read(string token)
    {
        try
        {
            var plain = _protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            return BitConverter.ToInt64(plain, 16) > clock.GetUtcNow().ToUnixTimeSeconds() ? new Guid(plain.AsSpan(0, 16)) : null;
        }
        catch (Exception notOurs) when (notOurs is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
