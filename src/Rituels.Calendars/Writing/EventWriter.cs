using System.Globalization;

namespace Rituels.Calendars;

/// <summary>Writes VEVENTs (RFC 5545 §3.6.1) and their VALARMs (§3.6.6).</summary>
internal sealed class EventWriter(ContentLineWriter lines)
{
    public void Write(CalendarEvent happening)
    {
        lines.Begin("VEVENT"u8);
        lines.Text("UID:"u8, happening.Uid);
        WriteRevision(happening);
        WriteTime(happening.Time);
        WriteTexts(happening);
        WritePeople(happening);
        foreach (var alarm in happening.Alarms) Write(alarm);
        lines.End("VEVENT"u8);
    }

    private void WriteRevision(CalendarEvent happening)
    {
        lines.Instant("DTSTAMP:"u8, happening.Stamp);
        lines.Instant("CREATED:"u8, happening.Created);
        lines.Instant("LAST-MODIFIED:"u8, happening.LastModified);
        lines.Plain("SEQUENCE:"u8, happening.Sequence.ToString(CultureInfo.InvariantCulture));
        lines.Plain("STATUS:"u8, Tokens.Statuses[(int)happening.Status]);
        if (happening.Class != EventClass.Public) lines.Plain("CLASS:"u8, Tokens.Classes[(int)happening.Class]);
        if (happening.IsFree) lines.Ascii("TRANSP:TRANSPARENT"u8);
    }

    private void WriteTime(EventTime time)
    {
        if (time is TimeRange range) WriteTime(range);
        if (time is not WholeDays days) return;
        lines.Date("DTSTART;VALUE=DATE:"u8, days.First);
        lines.Date("DTEND;VALUE=DATE:"u8, days.Last.AddDays(1));
    }

    private void WriteTime(TimeRange range)
    {
        WriteTime("DTSTART"u8, range.Start, range.Zone);
        if (range.End != range.Start) WriteTime("DTEND"u8, range.End, range.Zone);
    }

    private void WriteTime(ReadOnlySpan<byte> name, DateTime wall, TimeZoneInfo zone)
    {
        lines.More(name);
        if (ZoneWriter.IsUtc(zone))
        {
            lines.Instant(":"u8, wall);
            return;
        }
        lines.Parameter(";TZID="u8, ZoneWriter.IdOf(zone));
        lines.WallTime(":"u8, wall);
    }

    private void WriteTexts(CalendarEvent happening)
    {
        lines.Text("SUMMARY:"u8, happening.Summary);
        lines.Text("LOCATION:"u8, happening.Location);
        lines.Texts("CATEGORIES:"u8, happening.Categories);
        lines.Uri("URL:"u8, happening.Url);
        lines.Text("COLOR:"u8, happening.Color);
        lines.Text("DESCRIPTION:"u8, happening.Description);
    }

    private void WritePeople(CalendarEvent happening)
    {
        if (happening.Organizer is { } organizer) WritePerson("ORGANIZER"u8, organizer.Name, organizer.Address);
        foreach (var attendee in happening.Attendees) Write(attendee);
    }

    private void Write(Attendee attendee)
    {
        lines.More("ATTENDEE"u8);
        if (attendee.IsOptional) lines.More(";ROLE=OPT-PARTICIPANT"u8);
        lines.Parameter(";PARTSTAT="u8, Tokens.Answers[(int)attendee.Participation]);
        if (attendee.WantsReply) lines.More(";RSVP=TRUE"u8);
        WritePerson(default, attendee.Name, attendee.Address);
    }

    private void WritePerson(ReadOnlySpan<byte> name, string person, string address)
    {
        lines.More(name);
        if (person.Length > 0) lines.Parameter(";CN="u8, person);
        lines.Plain(":"u8, MailAddress.Write(address));
    }

    private void Write(Alarm alarm)
    {
        lines.Begin("VALARM"u8);
        lines.Ascii("ACTION:DISPLAY"u8);
        lines.Plain("TRIGGER:"u8, DurationText.Write(-alarm.Before));
        lines.Text("DESCRIPTION:"u8, alarm.Text);
        lines.End("VALARM"u8);
    }
}
