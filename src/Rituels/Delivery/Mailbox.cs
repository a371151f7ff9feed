using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
using Rituels.Programme;

namespace Rituels.Delivery;

/// <summary>A mail address, checked once more as it leaves, and whose it is (RFC 5322 mailbox).</summary>
/// <exception cref="Refused">The address is none.</exception>
public sealed record Mailbox
{
    public Mailbox(string address, string name = "") =>
        (Address, Name) = EmailAddress.IsValid(address) ? (address, HeaderText.OneLine(name)) : throw new Refused("not a mail address");

    public string Address { get; }

    /// <summary>As people write it, on one line; may be empty.</summary>
    public string Name { get; }

    /// <summary>Reads <c>address</c> or <c>Name &lt;address&gt;</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Mailbox? mailbox)
    {
        mailbox = MailAddress.TryCreate(text, out var parsed) && EmailAddress.IsValid(parsed.Address) ? new(parsed.Address, parsed.DisplayName) : null;
        return mailbox is not null;
    }
}
