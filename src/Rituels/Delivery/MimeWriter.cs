using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rituels.Delivery;

/// <summary>
/// Writes a mail as RFC 5322 and MIME want it: ASCII, CRLF, text and HTML as alternatives. The same mail gives the same bytes.
/// </summary>
internal static class MimeWriter
{
    public static byte[] Write(OutgoingMail mail)
    {
        // "=_" cannot occur in quoted-printable text, so the boundary never meets its own content.
        var boundary = "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.MessageId)))[..24];
        var message = new StringBuilder();
        foreach (var (name, value) in Headers(mail, boundary)) message.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        message.Append("\r\n");
        AppendPart(message, boundary, "plain", mail.Text);
        AppendPart(message, boundary, "html", mail.Html);
        message.Append(CultureInfo.InvariantCulture, $"--{boundary}--\r\n");
        return Encoding.ASCII.GetBytes(message.ToString());
    }

    private static IEnumerable<(string Name, string Value)> Headers(OutgoingMail mail, string boundary)
    {
        yield return ("Date", mail.Date.ToString("ddd, dd MMM yyyy HH':'mm':'ss ", CultureInfo.InvariantCulture) + mail.Date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", ""));
        yield return ("From", HeaderText.Of(mail.From, "From: ".Length));
        if (mail.ReplyTo is { } replyTo) yield return ("Reply-To", HeaderText.Of(replyTo, "Reply-To: ".Length));
        yield return ("To", HeaderText.Of(mail.To, "To: ".Length));
        yield return ("Subject", HeaderText.Unstructured(mail.Subject, "Subject: ".Length));
        yield return ("Message-ID", HeaderText.OneLine(mail.MessageId));
        foreach (var (name, value) in mail.Headers) yield return (name, HeaderText.OneLine(value));
        yield return ("MIME-Version", "1.0");
        yield return ("Content-Type", $"multipart/alternative;\r\n boundary=\"{boundary}\"");
    }

    private static void AppendPart(StringBuilder message, string boundary, string subtype, string text) => message
        .Append(CultureInfo.InvariantCulture, $"--{boundary}\r\n")
        .Append(CultureInfo.InvariantCulture, $"Content-Type: text/{subtype}; charset=utf-8\r\n")
        .Append("Content-Transfer-Encoding: quoted-printable\r\n\r\n")
        .AppendQuotedPrintable(text);
}
