using System.Text;
using Microsoft.Extensions.Options;
using Rituels.Calendars;
using Rituels.Delivery;

namespace Rituels.Tests.Delivery;

/// <summary>A mail with an event is what mail programs take for an invitation (RFC 6047), whichever of both writers wrote it.</summary>
public class CalendarMailTests
{
    private const string Shape = "multipart/mixed(multipart/alternative(text/plain text/html text/calendar) application/ics)";

    private static readonly Mailbox From = new("rituels@house.example", "Rituels");
    private static readonly DateTimeOffset Now = new(2019, 3, 7, 9, 0, 0, TimeSpan.FromHours(1));

    private static readonly CalendarEvent Plenary = new("1@rituels", new TimeRange(new(2019, 3, 14, 9, 30, 0), new(2019, 3, 14, 18, 0, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")), Now.AddDays(-3))
    {
        Summary = "Plénière ; « données »,\u2028et retours", Description = string.Concat(Enumerable.Repeat("Une ligne longue, avec 👩‍🚀 et é.\n", 20)), Sequence = 3,
    };

    private static Letter Letter(CalendarMethod method = CalendarMethod.Request) => Post.Letter().With(method, CalendarMail.Store("-//Rituels//Agenda//FR", Plenary));

    private static Posting Posting(Letter letter, string name = "Inès Demo") =>
        new() { LetterId = letter.Id, Occasion = "tests/letter", Address = "ines@team.example", Name = name, DueAt = Now };

    private static OutgoingMail Mail(CalendarPart? calendar) =>
        new(From, null, new("ines@team.example", "Inès"), "Invitation", "<p>Venez.</p>", "Venez.", "<1@house.example>", Now, []) { Calendar = calendar };

    [Fact]
    public void A_reader_gets_the_event_as_theirs_alone()
    {
        var part = CalendarMail.Of(Letter(), Posting(Letter()), From)!;
        var read = CalendarReader.Read(part.Octets).Feed(TimeZoneInfo.Utc);
        Assert.Equal(CalendarMethod.Request, read.Method);
        var invitation = Assert.Single(read.Events);
        Assert.Equal(new Organizer("rituels@house.example", "Rituels"), invitation.Organizer);
        Assert.Equal(new Attendee("ines@team.example", "Inès Demo"), Assert.Single(invitation.Attendees));
        Assert.Equal((Plenary.Uid, 3, Plenary.Time, Plenary.Description.TrimEnd()), (invitation.Uid, invitation.Sequence, invitation.Time, invitation.Description.TrimEnd()));
        Assert.Equal(Now, invitation.Stamp);
        Assert.Contains("PARTSTAT=NEEDS-ACTION", Encoding.UTF8.GetString(part.Octets));
        Assert.DoesNotContain("RSVP", Encoding.UTF8.GetString(part.Octets));
    }

    [Fact]
    public void A_name_begins_no_line_of_the_calendar()
    {
        var part = CalendarMail.Of(Letter(), Posting(Letter(), "Inès\r\nATTENDEE:mailto:all@world.example\";x"), From)!;
        Assert.Single(CalendarReader.Read(part.Octets).Feed(TimeZoneInfo.Utc).Events.Single().Attendees);
    }

    [Fact]
    public void A_letter_without_an_event_has_no_such_part()
    {
        Assert.Null(CalendarMail.Of(Post.Letter(), Posting(Post.Letter()), From));
        Assert.Equal("multipart/alternative(text/plain text/html)", ReadMail.Parse(Encoding.ASCII.GetString(MimeWriter.Write(Mail(null)))).Shape);
    }

    [Theory]
    [InlineData(CalendarMethod.Request, "REQUEST")]
    [InlineData(CalendarMethod.Cancel, "CANCEL")]
    public async Task Both_writers_offer_it_and_attach_it(CalendarMethod method, string word)
    {
        var part = CalendarMail.Of(Letter(method), Posting(Letter(method)), From)!;
        await using var server = new SmtpListener();
        using (var transport = new SmtpTransport(Options.Create(new MailOptions { Smtp = new() { Host = "127.0.0.1", Port = server.Port, StartTls = false } })))
            await transport.Send(Mail(part), TestContext.Current.CancellationToken);
        foreach (var mail in new[] { ReadMail.Parse(Encoding.ASCII.GetString(MimeWriter.Write(Mail(part)))), Assert.Single(server.Mails).Mail })
        {
            Assert.Equal(Shape, mail.Shape);
            // In any order: that of System.Net.Mail changes from one process to the next.
            Assert.Equal(["charset=utf-8", $"method={word}", "text/calendar"], mail.Calendar!.Value.Type.Split("; ").Order(StringComparer.Ordinal));
            Assert.Contains($"METHOD:{word}\r\n", mail.Calendar.Value.Text);
            Assert.Equal(Encoding.UTF8.GetString(part.Octets), mail.Calendar.Value.Text);
            Assert.Equal(mail.Calendar.Value.Text, mail.Attachment!.Value.Text);
            Assert.Matches("application/ics; name=\"?invite.ics", mail.Attachment.Value.Headers);
            Assert.Matches("attachment; filename=\"?invite.ics", mail.Attachment.Value.Headers);
            Assert.Equal(("Venez.", "<p>Venez.</p>"), (mail.Text, mail.Html));
        }
    }

    [Fact]
    public void The_same_mail_gives_the_same_bytes_in_short_lines()
    {
        var mail = Mail(CalendarMail.Of(Letter(), Posting(Letter()), From));
        Assert.Equal(MimeWriter.Write(mail), MimeWriter.Write(mail));
        Assert.All(Encoding.ASCII.GetString(MimeWriter.Write(mail)).Split("\r\n"), line => Assert.True(line.Length <= 76, line));
    }
}
