using System.Net;
using Microsoft.Extensions.Options;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>Makes the mail that leaves from a posting and its letter: the reader's own links, and the headers of automatic mail.</summary>
public sealed class Envelope(IOptions<Settings> settings, IOptions<MailOptions> mail, StopTokens tokens, LinkSeal seal)
{
    /// <param name="posting">With its letter.</param>
    /// <param name="cohort">The slug of its cohort, if it has one.</param>
    /// <exception cref="MailRefused">Its address is none.</exception>
    public OutgoingMail Around(Posting posting, string? cohort)
    {
        var stop = posting is { Stoppable: not null, PersonId: not null, CohortId: not null } ? settings.Value.LinkTo($"/account/mail/{tokens.Make(posting.Id)}") : null;
        var links = new Dictionary<string, string> { ["{{stop}}"] = stop ?? settings.Value.LinkTo($"/{cohort}") };
        if (posting.Secret is { } secret) links["{{link}}"] = seal.Open(secret);
        var letter = posting.Letter!;
        return new OutgoingMail(
            Parse(mail.Value.From)!, Parse(mail.Value.ReplyTo), new Mailbox(posting.Address, posting.Name),
            letter.Subject, Fill(letter.Html, links, WebUtility.HtmlEncode), Fill(letter.Text, links, link => link),
            $"<{posting.Id:N}@{Host}>", posting.DueAt, [.. Headers(letter, cohort, stop)]);
    }

    private static Mailbox? Parse(string? address) => Mailbox.TryParse(address, out var mailbox) ? mailbox : null;

    private static string Fill(string text, Dictionary<string, string> links, Func<string, string> encode) =>
        links.Aggregate(text, (filled, link) => filled.Replace(link.Key, encode(link.Value), StringComparison.Ordinal));

    /// <summary>RFC 3834 (automatic), 2919 (list id), 2369 and 8058 (a personal stop, by one click).</summary>
    private IEnumerable<KeyValuePair<string, string>> Headers(Letter letter, string? cohort, string? stop)
    {
        yield return new("Auto-Submitted", "auto-generated");
        yield return new("Content-Language", letter.Language);
        if (cohort is not null) yield return new("List-Id", $"<{cohort}.{Host}>");
        if (stop is null) yield break;
        yield return new("List-Unsubscribe", $"<{stop}>");
        yield return new("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private string Host => Uri.TryCreate(settings.Value.PublicUrl, UriKind.Absolute, out var url)
        ? url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost
        : "localhost";
}
