using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Rituels.Delivery;
using static Rituels.Tests.Delivery.SmtpTalk;

namespace Rituels.Tests.Delivery;

/// <summary>Encryption and passwords: nothing leaves in clear to whom it should not.</summary>
public class SmtpSecurityTests
{
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
        Assert.Equal("530 log in first", MailError.Describe(error));
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
}
