using System.Text;
using Rituels.Calendars;

namespace Rituels.Delivery;

/// <summary>An event as a part of a mail: a calendar in UTF-8, and what it is sent for.</summary>
public sealed record CalendarPart(CalendarMethod Method, byte[] Octets)
{
    /// <summary>As the part's <c>method</c> parameter says it, which must be the calendar's METHOD (RFC 6047 §2.4).</summary>
    public string Word => Method == CalendarMethod.Cancel ? "CANCEL" : "REQUEST";
}

/// <summary>
/// Makes a letter's event one reader's own (iMIP, RFC 6047): the address that sends is the organizer, the reader the only
/// attendee, so that nobody learns who else is invited. No answer is asked for (RSVP is FALSE, its default, RFC 5545 §3.2.17): nobody
/// reads replies by mail, people answer on a page. DTSTAMP is when the message was made (§3.8.7.2), the same at each try.
/// </summary>
internal static class CalendarMail
{
    /// <returns>Null for a letter without an event.</returns>
    public static CalendarPart? Of(Letter letter, Posting posting, Mailbox from)
    {
        if (letter is not { Calendar: { } calendar, CalendarMethod: { } method }) return null;
        var stored = CalendarReader.Read(calendar).Feed(TimeZoneInfo.Utc);
        var organizer = new Organizer(from.Address, from.Name);
        var reader = new Attendee(posting.Address, posting.Name);
        return new CalendarPart(method, CalendarWriter.Write(stored with
        {
            Method = method, Events = [.. stored.Events.Select(e => e with { Stamp = posting.DueAt, Organizer = organizer, Attendees = [reader] })],
        }));
    }

    /// <summary>An event to be kept with its letter.</summary>
    public static string Store(string product, CalendarEvent happening) => Encoding.UTF8.GetString(CalendarWriter.Write(new CalendarFeed(product, [happening])));
}
