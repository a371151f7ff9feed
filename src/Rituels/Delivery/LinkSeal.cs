using Microsoft.AspNetCore.DataProtection;

namespace Rituels.Delivery;

/// <summary>Keeps a reader's own link unreadable in the database until its letter leaves.</summary>
public sealed class LinkSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Rituels.Delivery.LinkSeal");

    public string Close(string link) => _protector.Protect(link);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Sealed with a key that is gone.</exception>
    public string Open(string sealedLink) => _protector.Unprotect(sealedLink);
}
