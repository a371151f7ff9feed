using System.Collections.Concurrent;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace Rituels.Delivery;

/// <summary>
/// Hands mails to the configured server by System.Net.Mail. A connection takes one mail after the other and is closed, with
/// QUIT, when the round of sending ends; one on which anything went wrong is not used again.
/// </summary>
public sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport, IDisposable
{
    /// <summary>For one mail, connecting included. <see cref="SmtpClient.Timeout"/> does not hold for asynchronous sending.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    private readonly ConcurrentBag<SmtpClient> _idle = [];

    public async Task Send(OutgoingMail mail, CancellationToken stop)
    {
        using var message = Make(mail);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        var client = _idle.TryTake(out var known) ? known : Connect();
        try
        {
            // Waiting for the last answer, SendMailAsync does not listen to its token.
            await client.SendMailAsync(message, patience.Token).WaitAsync(patience.Token);
            _idle.Add(client);
        }
        catch (Exception error)
        {
            client.Dispose();
            if (error is SmtpException { StatusCode: var code } && IsFinal(code)) throw new Refused(MailError.Describe(error), error);
            throw;
        }
    }

    /// <summary>
    /// 5xx, save those that say that we are not let in (RFC 4954): the configuration is at fault, and may be mended. A refused
    /// password shows only here: System.Net.Mail then goes on without one.
    /// </summary>
    private static bool IsFinal(SmtpStatusCode code) => (int)code is >= 500 and not (530 or 534 or 535 or 538);

    private SmtpClient Connect()
    {
        var smtp = options.Value.Smtp;
        return new SmtpClient(smtp.Host, smtp.Port ?? 587)
        {
            EnableSsl = smtp.StartTls,
            Credentials = smtp.User is null ? null : new NetworkCredential(smtp.User, smtp.Password),
        };
    }

    /// <exception cref="Refused">It has a part that no header can hold: trying again would not help.</exception>
    private static MailMessage Make(OutgoingMail mail)
    {
        try
        {
            return Message(mail);
        }
        catch (Exception poison)
        {
            throw new Refused("cannot be made: " + MailError.Describe(poison), poison);
        }
    }

    /// <summary>Date is not among the headers: System.Net.Mail writes its own.</summary>
    private static MailMessage Message(OutgoingMail mail)
    {
        var message = new MailMessage(Address(mail.From), Address(mail.To))
        {
            Subject = HeaderText.OneLine(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
        };
        if (mail.ReplyTo is { } replyTo) message.ReplyToList.Add(Address(replyTo));
        message.Headers["Message-ID"] = mail.MessageId;
        foreach (var (name, value) in mail.Headers) message.Headers[name] = HeaderText.OneLine(value);
        message.AlternateViews.Add(View(mail.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.Html, MediaTypeNames.Text.Html));
        if (mail.Calendar is { } calendar) Add(calendar, message);
        return message;
    }

    private static MailAddress Address(Mailbox mailbox) => new(mailbox.Address, mailbox.Name, Encoding.UTF8);

    private static AlternateView View(string text, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(text.ReplaceLineEndings("\r\n"), Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }

    /// <summary>As <see cref="MimeWriter"/> does, and for the same reasons.</summary>
    private static void Add(CalendarPart calendar, MailMessage message)
    {
        var type = new ContentType($"text/calendar; method={calendar.Word}; charset=utf-8");
        message.AlternateViews.Add(new AlternateView(new MemoryStream(calendar.Octets), type) { TransferEncoding = TransferEncoding.Base64 });
        var file = new Attachment(new MemoryStream(calendar.Octets), MimeWriter.FileName, MimeWriter.FileType) { TransferEncoding = TransferEncoding.Base64 };
        file.ContentDisposition!.FileName = MimeWriter.FileName;
        message.Attachments.Add(file);
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var client)) client.Dispose();
    }
}
