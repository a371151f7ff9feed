using Rituels.Delivery;
using static Rituels.Tests.Delivery.SmtpTalk;

namespace Rituels.Tests.Delivery;

/// <summary>Real conversations on loopback.</summary>
public class SmtpTransportTests
{
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
    [InlineData("RCPT", "550 5.1.1 no such user here", "550 5.1.1 no such user here")]
    [InlineData("RCPT", "550 5.1.1 <ines@team.example>: unknown, see https://help.example/?t=AbC or 0123456789012345678901234567890123456789", "550 5.1.1 … unknown, see … or …")]
    [InlineData("RCPT", "551 elsewhere", "551 elsewhere")]
    [InlineData("RCPT", "556 no mail there", "556 no mail there")]
    [InlineData("MAIL", "553 not your sender", "553 not your sender")]
    [InlineData("DATA", "554 no", "554 no")]
    [InlineData(".", "554 looks like spam", "554 looks like spam")]
    [InlineData("CONNECT", "554 no service for you", "554 no service for you")]
    public async Task A_5xx_is_final(string command, string answer, string said)
    {
        await using var server = new SmtpListener { Answer = line => line.StartsWith(command, StringComparison.Ordinal) ? answer : null };
        using var transport = To(server);
        var refusal = await Assert.ThrowsAsync<Refused>(() => transport.Send(Mail(), CancellationToken.None));
        Assert.Equal(said, refusal.Message);
    }

    [Theory]
    [InlineData("RCPT", "450 greylisted, come back", "450 greylisted, come back")]
    [InlineData("RCPT", "452 full", "452 full")]
    [InlineData("MAIL", "451 later", "451 later")]
    [InlineData("DATA", "451 later", "451 later")]
    [InlineData(".", "451 later", "451 later")]
    [InlineData("CONNECT", "421 too busy", "421 too busy")]
    [InlineData("RCPT", "421 closing", "421 closing")]
    [InlineData("MAIL", "530 who are you", "530 who are you")]
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
