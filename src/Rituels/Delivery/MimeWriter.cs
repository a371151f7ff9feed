using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rituels.Delivery;

/// <summary>
/// Writes a mail as RFC 5322 and MIME want it: ASCII, CRLF, text and HTML as alternatives. The same mail gives the same bytes.
/// An event is a third alternative, text/calendar with its method, which is what makes mail programs offer it (RFC 6047 §2.4); and it
/// is attached as a file, for those who look for one. The file's type is another, lest a program take it for a second event.
/// </summary>
internal static class MimeWriter
{
    public const string FileType = "application/ics", FileName = "invite.ics";

    public static byte[] Write(OutgoingMail mail)
    {
        var (outer, inner) = (Boundary(mail.MessageId), Boundary(mail.MessageId + "/alternatives"));
        var message = new StringBuilder();
        foreach (var (name, value) in Headers(mail)) message.Header(name, value);
        if (mail.Calendar is not { } calendar) return Encoding.ASCII.GetBytes(message.Alternatives(mail, outer).ToString());
        message.Header("Content-Type", $"multipart/mixed;\r\n boundary=\"{outer}\"").Append("\r\n").Open(outer).Alternatives(mail, inner);
        message.Open(outer).Header("Content-Type", $"{FileType}; name=\"{FileName}\"").Header("Content-Disposition", $"attachment; filename=\"{FileName}\"").Octets(calendar.Octets);
        return Encoding.ASCII.GetBytes(message.Close(outer).ToString());
    }

    /// <summary>"=_" occurs neither in quoted-printable text nor in base64, so that a boundary never meets what it bounds.</summary>
    private static string Boundary(string name) => "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..24];

    private static IEnumerable<(string Name, string Value)> Headers(OutgoingMail mail)
    {
        yield return ("Date", mail.Date.ToString("ddd, dd MMM yyyy HH':'mm':'ss ", CultureInfo.InvariantCulture) + mail.Date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", ""));
        yield return ("From", HeaderText.Of(mail.From, "From: ".Length));
        if (mail.ReplyTo is { } replyTo) yield return ("Reply-To", HeaderText.Of(replyTo, "Reply-To: ".Length));
        yield return ("To", HeaderText.Of(mail.To, "To: ".Length));
        yield return ("Subject", HeaderText.Unstructured(mail.Subject, "Subject: ".Length));
        yield return ("Message-ID", HeaderText.OneLine(mail.MessageId));
        foreach (var (name, value) in mail.Headers) yield return (name, HeaderText.OneLine(value));
        yield return ("MIME-Version", "1.0");
    }

    /// <summary>Text, HTML and the event as one, for the reader's program to choose: the last it understands is the best (RFC 2046 §5.1.4).</summary>
    private static StringBuilder Alternatives(this StringBuilder message, OutgoingMail mail, string boundary)
    {
        message.Header("Content-Type", $"multipart/alternative;\r\n boundary=\"{boundary}\"").Append("\r\n");
        message.Open(boundary).Text("plain", mail.Text).Open(boundary).Text("html", mail.Html);
        if (mail.Calendar is { } calendar) message.Open(boundary).Header("Content-Type", $"text/calendar; method={calendar.Word}; charset=utf-8").Octets(calendar.Octets);
        return message.Close(boundary);
    }

    private static StringBuilder Text(this StringBuilder message, string subtype, string text) => message
        .Header("Content-Type", $"text/{subtype}; charset=utf-8").Header("Content-Transfer-Encoding", "quoted-printable").Append("\r\n")
        .AppendQuotedPrintable(text);

    /// <summary>Base64, so that every line end of a calendar comes through as it is.</summary>
    private static StringBuilder Octets(this StringBuilder message, byte[] octets) => message
        .Header("Content-Transfer-Encoding", "base64").Append("\r\n")
        .Append(Convert.ToBase64String(octets, Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");

    private static StringBuilder Header(this StringBuilder message, string name, string value) => message.Append(name).Append(": ").Append(value).Append("\r\n");

    private static StringBuilder Open(this StringBuilder message, string boundary) => message.Append("--").Append(boundary).Append("\r\n");

    private static StringBuilder Close(this StringBuilder message, string boundary) => message.Append("--").Append(boundary).Append("--\r\n");
}
