using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Options;
using Rituels.Delivery;

namespace Rituels.Tests.Delivery;

/// <summary>Real conversations on loopback.</summary>
public class SmtpTransportTests
{
    private const string Text = "Une ligne d’été, « déjà » longue de plus de soixante-seize caractères : 🎉👩‍🚀 et = aussi.\r\n.\r\n..deux points\r\n\r\nFin ";

    private static OutgoingMail Mail(string to = "ines@team.example", string name = "Inès", string subject = "Les nouvelles de l’été 🎉") => new(
        new("rituels@house.example", "Rituels"), new("staff@house.example", "L’équipe"), new(to, name), subject, $"<p>{Text}</p>", Text,
        "<1@house.example>", Post.Friday, [new("Auto-Submitted", "auto-generated"), new("List-Unsubscribe", $"<https://house.example/account/mail/{new string('x', 200)}>")]);

    private static SmtpTransport To(SmtpListener server, bool tls = false, string? user = null) => new(Options(server, tls, user));

    private static IOptions<MailOptions> Options(SmtpListener server, bool tls = false, string? user = null) =>
        Microsoft.Extensions.Options.Options.Create(new MailOptions { Smtp = new() { Host = "127.0.0.1", Port = server.Port, StartTls = tls, User = user, Password = user } });

    [Fact]
    public async Task A_mail_arrives_as_it_was_written()
    {
        await using var server = new SmtpListener();
        using (var transport = To(server)) await transport.Send(Mail(), CancellationToken.None);
        var (to, mail, _) = Assert.Single(server.Mails);
        Assert.Equal("ines@team.example", to);
        Assert.Equal(Text, mail.Text);
        Assert.Equal($"<p>{Text}</p>", mail.Html);
        Assert.Equal("Les nouvelles de l’été 🎉", mail["Subject"]);
        Assert.Equal("Inès <ines@team.example>", mail["To"]!.Replace("\"", ""));
        Assert.Equal("L’équipe <staff@house.example>", mail["Reply-To"]!.Replace("\"", ""));
        Assert.Equal("<1@house.example>", mail["Message-ID"]);
        Assert.Equal("auto-generated", mail["Auto-Submitted"]);
        Assert.Equal($"<https://house.example/account/mail/{new string('x', 200)}>", mail["List-Unsubscribe"]);
        Assert.All(mail.Raw, c => Assert.True(c < 128));
    }

    [Fact]
    public async Task With_a_certificate_that_is_trusted_it_leaves_encrypted()
    {
        using var certificate = Certificate();
        var trusted = certificate.Thumbprint;
        await using var server = new SmtpListener { Certificate = certificate };
        // System.Net.Mail still asks this process-wide question; all others keep their usual answer.
#pragma warning disable SYSLIB0014
        ServicePointManager.ServerCertificateValidationCallback = (_, shown, _, errors) => errors == SslPolicyErrors.None || shown?.GetCertHashString() == trusted;
#pragma warning restore SYSLIB0014
        using (var transport = To(server, tls: true)) await transport.Send(Mail(), CancellationToken.None);
        Assert.Equal((1, 1), (server.Mails.Count, server.Encrypted));
    }

    [Fact]
    public async Task To_a_server_that_nobody_vouches_for_nothing_is_handed_and_it_is_tried_again()
    {
        using var certificate = Certificate();
        await using var server = new SmtpListener { Certificate = certificate };
        using var transport = To(server, tls: true);
        var error = await Assert.ThrowsAnyAsync<Exception>(() => transport.Send(Mail(), CancellationToken.None));
        Assert.IsNotType<Refused>(error);
        Assert.Equal("no TLS: the server's certificate is not trusted, or no protocol is shared", MailError.Describe(error));
        Assert.Empty(server.Mails);
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    [Fact]
    public async Task One_connection_takes_many_mails_and_ends_with_quit()
    {
        await using var server = new SmtpListener();
        using (var transport = To(server))
            for (var i = 0; i < 20; i++) await transport.Send(Mail($"p{i}@team.example"), CancellationToken.None);
        Assert.Equal(20, server.Mails.Count);
        Assert.Equal(1, server.Connections);
        await Eventually(() => server.Quits == 1);
    }

    [Theory]
    [InlineData("RCPT", "550 no such user here", "550 mailbox unavailable")]
    [InlineData("RCPT", "551 elsewhere", "551 user not local try alternate path")]
    [InlineData("RCPT", "556 no mail there", "556")]
    [InlineData("MAIL", "553 not your sender", "553 mailbox name not allowed")]
    [InlineData("DATA", "554 no", "554 transaction failed")]
    [InlineData(".", "554 looks like spam", "554 transaction failed")]
    [InlineData("CONNECT", "554 no service for you", "554 transaction failed")]
    public async Task A_5xx_is_final(string command, string answer, string said)
    {
        await using var server = new SmtpListener { Answer = line => line.StartsWith(command, StringComparison.Ordinal) ? answer : null };
        using var transport = To(server);
        var refusal = await Assert.ThrowsAsync<Refused>(() => transport.Send(Mail(), CancellationToken.None));
        Assert.Equal(said, refusal.Message);
    }

    [Theory]
    [InlineData("RCPT", "450 greylisted, come back", "450 mailbox busy")]
    [InlineData("RCPT", "452 full", "452 insufficient storage")]
    [InlineData("MAIL", "451 later", "451 local error in processing")]
    [InlineData("DATA", "451 later", "451 local error in processing")]
    [InlineData(".", "451 later", "451 local error in processing")]
    [InlineData("CONNECT", "421 too busy", "421 service not available")]
    [InlineData("RCPT", "421 closing", "421 service not available")]
    [InlineData("MAIL", "530 who are you", "530 must issue start tls first")]
    public async Task A_4xx_is_worth_another_try(string command, string answer, string said)
    {
        var fails = true;
        await using var server = new SmtpListener { Answer = line => fails && line.StartsWith(command, StringComparison.Ordinal) ? answer : null };
        using var transport = To(server);
        var error = await Assert.ThrowsAnyAsync<Exception>(() => transport.Send(Mail(), CancellationToken.None));
        Assert.IsNotType<Refused>(error);
        Assert.Equal(said, MailError.Describe(error));
        fails = false;
        await transport.Send(Mail("again@team.example"), CancellationToken.None);
        Assert.Contains("again@team.example", server.Mails.Select(m => m.To));
    }

    [Theory]
    [InlineData("CONNECT"), InlineData("EHLO"), InlineData("MAIL"), InlineData("RCPT"), InlineData("DATA"), InlineData(".")]
    public async Task A_server_that_hangs_up_is_worth_another_try(string command)
    {
        await using var server = new SmtpListener { Answer = line => line.StartsWith(command, StringComparison.Ordinal) ? SmtpListener.HangUp : null };
        using var transport = To(server);
        var error = await Assert.ThrowsAnyAsync<Exception>(() => transport.Send(Mail(), CancellationToken.None));
        Assert.IsNotType<Refused>(error);
        Assert.Matches("^connection (lost|reset)$", MailError.Describe(error));
    }

    [Fact]
    public async Task A_refused_connection_is_worth_another_try()
    {
        var server = new SmtpListener();
        using var transport = To(server);
        await server.DisposeAsync();
        var error = await Assert.ThrowsAnyAsync<Exception>(() => transport.Send(Mail(), CancellationToken.None));
        Assert.Equal("connection refused", MailError.Describe(error));
    }

    [Fact]
    public async Task No_mail_and_no_password_leave_in_clear_when_STARTTLS_is_wanted()
    {
        var heard = new StringBuilder();
        await using var server = new SmtpListener { Answer = line => { heard.Append(line).Append('\n'); return null; } };
        using var transport = To(server, tls: true, user: "secret-user");
        var error = await Assert.ThrowsAnyAsync<Exception>(() => transport.Send(Mail(), CancellationToken.None));
        Assert.IsNotType<Refused>(error);
        Assert.Empty(server.Mails);
        Assert.DoesNotContain("AUTH", heard.ToString());
    }

    [Fact]
    public async Task A_password_that_is_refused_loses_no_mail()
    {
        await using var server = new SmtpListener
        {
            Answer = line => line.Split(' ')[0] switch { "EHLO" => "250-here\r\n250 AUTH LOGIN", "AUTH" => "535 wrong", "MAIL" => "530 log in first", _ => null },
        };
        using var transport = To(server, user: "somebody");
        var error = await Assert.ThrowsAsync<System.Net.Mail.SmtpException>(() => transport.Send(Mail(), CancellationToken.None));
        Assert.Equal("530 must issue start tls first", MailError.Describe(error));
    }

    [Fact]
    public async Task A_password_is_used()
    {
        var heard = new List<string>();
        await using var server = new SmtpListener
        {
            Answer = line =>
            {
                heard.Add(line);
                return line.StartsWith("EHLO", StringComparison.Ordinal) ? "250-here\r\n250 AUTH LOGIN" : line.StartsWith("AUTH", StringComparison.Ordinal) ? "334 UGFzc3dvcmQ6"
                    : line == Convert.ToBase64String("somebody"u8) ? "235 welcome" : null;
            },
        };
        using var transport = To(server, user: "somebody");
        await transport.Send(Mail(), CancellationToken.None);
        Assert.Contains("AUTH login " + Convert.ToBase64String("somebody"u8), heard);
        Assert.Single(server.Mails);
    }

    [Theory]
    [InlineData("CONNECT"), InlineData("MAIL"), InlineData(".")]
    public async Task A_server_that_says_nothing_is_left(string command)
    {
        using var silence = new ManualResetEventSlim();
        await using var server = new SmtpListener { Answer = line => { if (line.StartsWith(command, StringComparison.Ordinal)) silence.Wait(TimeSpan.FromSeconds(5)); return null; } };
        using var transport = new SmtpTransport(Options(server)) { Patience = TimeSpan.FromMilliseconds(300) };
        var error = await Assert.ThrowsAnyAsync<Exception>(() => transport.Send(Mail(), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken));
        silence.Set();
        Assert.Equal("timed out", MailError.Describe(error));
    }

    [Fact]
    public async Task A_name_or_subject_begins_no_header()
    {
        const string Attempt = "é\r\nBcc: all@world.example\r\n\r\n<p>mine</p>";
        await using var server = new SmtpListener();
        using (var transport = To(server)) await transport.Send(Mail(name: Attempt, subject: Attempt), CancellationToken.None);
        var (_, mail, _) = Assert.Single(server.Mails);
        Assert.Null(mail["Bcc"]);
        Assert.Equal("é Bcc: all@world.example <p>mine</p>", mail["Subject"]);
    }

    private static async Task Eventually(Func<bool> condition)
    {
        for (var i = 0; i < 100 && !condition(); i++) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.True(condition());
    }
}
