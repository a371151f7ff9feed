using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace Rituels.Delivery;

/// <summary>A mail address and whose it is (RFC 5322 mailbox). The address is plain ASCII: servers without SMTPUTF8 take no other.</summary>
/// <exception cref="MailRefused">The address is none.</exception>
public sealed record Mailbox
{
    public Mailbox(string address, string name = "") =>
        (Address, Name) = IsAddress(address) ? (address, HeaderText.OneLine(name)) : throw new MailRefused("not a mail address");

    public string Address { get; }

    /// <summary>As people write it, on one line; may be empty.</summary>
    public string Name { get; }

    public static bool IsAddress([NotNullWhen(true)] string? text) =>
        text is { Length: <= 254 } && text.All(c => c is > ' ' and < '\x7f' and not ('<' or '>' or '"' or ',' or ';' or '(' or ')'))
        && MailAddress.TryCreate(text, out var parsed) && parsed.Address == text;

    /// <summary>Reads <c>address</c> or <c>Name &lt;address&gt;</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Mailbox? mailbox)
    {
        mailbox = MailAddress.TryCreate(text, out var parsed) && IsAddress(parsed.Address) ? new(parsed.Address, parsed.DisplayName) : null;
        return mailbox is not null;
    }
}
