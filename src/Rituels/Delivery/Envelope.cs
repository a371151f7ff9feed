using System.Net;
using Microsoft.Extensions.Options;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>Makes what leaves from a posting and its letter: the reader's own links, and for mail the headers of automatic mail.</summary>
public sealed class Envelope(IOptions<Settings> settings, IOptions<MailOptions> mail, StopTokens tokens, LinkSeal seal)
{
    /// <param name="cohort">The slug of its cohort, if it has one.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">Its secret was sealed with a key that is gone.</exception>
    public Parcel Fill(Posting posting, Letter letter, string? cohort)
    {
        var stop = posting is { Stoppable: not null, PersonId: not null, CohortId: not null } ? settings.Value.LinkTo($"/account/mail/{tokens.Make(posting.Id)}") : null;
        var links = new Dictionary<string, string> { ["{{stop}}"] = stop ?? settings.Value.LinkTo($"/{cohort}") };
        if (posting.Secret is { } secret) links["{{link}}"] = seal.Open(secret);
        return new Parcel(posting, cohort, letter.Language, letter.Subject, Fill(letter.Html, links, WebUtility.HtmlEncode), Fill(letter.Text, links, link => link), stop)
        {
            Calendar = CalendarMail.Of(letter, posting, From),
        };
    }

    private static string Fill(string text, Dictionary<string, string> links, Func<string, string> encode) =>
        links.Aggregate(text, (filled, link) => filled.Replace(link.Key, encode(link.Value), StringComparison.Ordinal));

    /// <exception cref="Refused">Its address is none.</exception>
    public OutgoingMail Around(Parcel parcel)
    {
        var posting = parcel.Posting;
        return new OutgoingMail(
            From, Parse(mail.Value.ReplyTo), new Mailbox(posting.Address, posting.Name),
            parcel.Subject, parcel.Html, parcel.Text, $"<{posting.Id:N}@{Host}>", posting.DueAt, [.. Headers(parcel)])
        {
            Calendar = parcel.Calendar,
        };
    }

    private Mailbox From => Parse(mail.Value.From)!;

    private static Mailbox? Parse(string? address) => Mailbox.TryParse(address, out var mailbox) ? mailbox : null;

    /// <summary>RFC 3834 (automatic), 2919 (list id), 2369 and 8058 (a personal stop, by one click).</summary>
    private IEnumerable<KeyValuePair<string, string>> Headers(Parcel parcel)
    {
        yield return new("Auto-Submitted", "auto-generated");
        yield return new("Content-Language", parcel.Language);
        if (parcel.Cohort is { } cohort) yield return new("List-Id", $"<{cohort}.{Host}>");
        if (parcel.Stop is not { } stop) yield break;
        yield return new("List-Unsubscribe", $"<{stop}>");
        yield return new("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private string Host => Uri.TryCreate(settings.Value.PublicUrl, UriKind.Absolute, out var url)
        ? url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost
        : "localhost";
}
