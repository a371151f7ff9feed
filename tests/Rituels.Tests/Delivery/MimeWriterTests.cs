using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Rituels.Delivery;

namespace Rituels.Tests.Delivery;

public class MimeWriterTests
{
    private static readonly string[] Pieces =
        ["é", "à la", " ", "  ", "\t", "=", "=3D", "=?utf-8?B?", "?=", ".", "..", "\n", "\r\n", "\r", "-", "--=_", "👩‍🚀", "🎉", "ﬁ", "\u00a0", "«", "\"", "\\", "<", ">", ",", "\u0000", "\u2028", "\u007f", "mot", "anticonstitutionnellement", "Bcc: x@y.example"];

    private static OutgoingMail Mail(string subject = "Bonjour", string name = "Inès", string text = "Un texte", string html = "<p>Un texte</p>") => new(
        new("rituels@house.example", "Rituels"), new("staff@house.example", "L’équipe"), new("ines@team.example", name), subject, html, text,
        "<1@house.example>", new(2019, 3, 8, 15, 0, 0, TimeSpan.FromHours(1)), [new("Auto-Submitted", "auto-generated")]);

    private static ReadMail Read(OutgoingMail mail) => ReadMail.Parse(Encoding.ASCII.GetString(MimeWriter.Write(mail)));

    [Fact]
    public void A_mail_has_the_headers_of_its_kind()
    {
        var mail = Read(Mail());
        Assert.Equal(
            ["Date", "From", "Reply-To", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"], mail.Headers.Select(h => h.Key));
        Assert.Equal("Fri, 08 Mar 2019 15:00:00 +0100", mail["Date"]);
        Assert.Equal("\"Rituels\" <rituels@house.example>", mail["From"]);
        Assert.Equal("Inès <ines@team.example>", mail["To"]);
        Assert.Equal("L’équipe <staff@house.example>", mail["Reply-To"]);
        Assert.Equal("Un texte", mail.Text);
        Assert.Equal("<p>Un texte</p>", mail.Html);
    }

    [Fact]
    public void A_name_that_has_signs_is_quoted()
    {
        Assert.Equal("\"Demo, \\\"Inès\\\" \\\\\" <ines@team.example>".Replace("è", "e"), Read(Mail(name: "Demo, \"Ines\" \\"))["To"]);
    }

    [Theory]
    [InlineData("Bonjour")]
    [InlineData("Semaine 10 : les nouvelles de l’été, à 15 h 30, « déjà » prêtes et longues au point de demander plusieurs lignes")]
    [InlineData("🎉👩‍🚀🎉👩‍🚀🎉👩‍🚀🎉👩‍🚀🎉👩‍🚀🎉👩‍🚀🎉👩‍🚀🎉👩‍🚀🎉👩‍🚀🎉👩‍🚀")]
    [InlineData("=?utf-8?B?SGVsbG8=?= is only text")]
    [InlineData("A plain subject, but one that is rather longer than what fits on one line of a mail")]
    public void A_subject_reads_back(string subject) => Assert.Equal(subject, Read(Mail(subject))["Subject"]);

    [Theory]
    [InlineData("a\r\nBcc: all@world.example")]
    [InlineData("a\nBcc: all@world.example")]
    [InlineData("a\rBcc: all@world.example\r\n\r\n<p>mine</p>")]
    [InlineData("é\r\n Bcc: all@world.example\0")]
    [InlineData("a\u2028Bcc: all@world.example\u0085x")]
    public void Nobody_begins_a_header_with_a_name_or_a_subject(string attempt)
    {
        var names = Read(Mail()).Headers.Select(h => h.Key);
        Assert.Equal(names, Read(Mail(subject: attempt)).Headers.Select(h => h.Key));
        Assert.Equal(names, Read(Mail(name: attempt)).Headers.Select(h => h.Key));
        Assert.Equal(names, Read(Mail() with { Headers = [new("Auto-Submitted", attempt)] }).Headers.Select(h => h.Key));
    }

    [Fact]
    public void Any_text_reads_back_from_short_ascii_lines() =>
        Prop.ForAll(Gen.ListOf(Gen.Elements(Pieces)).Select(found => string.Concat(found)).ToArbitrary(), text =>
        {
            var mail = Mail(subject: text, name: text, text: text, html: text);
            var raw = Encoding.ASCII.GetString(MimeWriter.Write(mail));
            var read = ReadMail.Parse(raw);
            Assert.All(raw.Split("\r\n"), line => Assert.True(line.Length <= 76 && line.All(c => c is '\t' or (>= ' ' and < '\x7f')), line));
            Assert.Equal(text.ReplaceLineEndings("\r\n"), read.Text);
            Assert.Equal(text.ReplaceLineEndings("\r\n"), read.Html);
            Assert.Equal(HeaderText.OneLine(text), read["Subject"]);
        }).QuickCheckThrowOnFailure();
}
