using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Rituels.Delivery.Chat;

/// <summary>Keeps a channel's token or address unreadable in the database.</summary>
public sealed class ChatSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Rituels.Delivery.ChatSeal");

    public string Close(string secret) => _protector.Protect(secret);

    /// <exception cref="ChatFailed">Closed with a key that is gone.</exception>
    public string Open(string closed)
    {
        try
        {
            return _protector.Unprotect(closed);
        }
        catch (CryptographicException error)
        {
            throw new ChatFailed(ChatFault.Sealed, cause: error);
        }
    }

    /// <summary>Whether that secret is what is kept there; no, where nobody can tell any more.</summary>
    public bool Opens(string closed, string secret)
    {
        try
        {
            return Open(closed) == secret;
        }
        catch (ChatFailed)
        {
            return false;
        }
    }
}
