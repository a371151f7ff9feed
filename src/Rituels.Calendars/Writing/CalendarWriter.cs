using System.Buffers;

namespace Rituels.Calendars;

/// <summary>
/// Writes a calendar as octets (RFC 5545, with the properties of RFC 7986): with CRLF, folded, one VTIMEZONE for each zone that
/// the events name, complete for all the years they cover. The same calendar always gives the same octets.
/// </summary>
public static class CalendarWriter
{
    /// <exception cref="ArgumentException">Something in the calendar cannot be written: the message says what, and of which event.</exception>
    public static byte[] Write(CalendarFeed feed)
    {
        var octets = new ArrayBufferWriter<byte>(4096);
        Write(feed, octets);
        return octets.WrittenSpan.ToArray();
    }

    /// <inheritdoc cref="Write(CalendarFeed)"/>
    public static void Write(CalendarFeed feed, IBufferWriter<byte> octets)
    {
        FeedRules.Check(feed);
        var lines = new ContentLineWriter(octets);
        lines.Begin("VCALENDAR"u8);
        WriteHead(feed, lines);
        ZoneWriter.Write(feed.Events, lines);
        var events = new EventWriter(lines);
        foreach (var happening in feed.Events) events.Write(happening);
        lines.End("VCALENDAR"u8);
    }

    private static void WriteHead(CalendarFeed feed, ContentLineWriter lines)
    {
        lines.Ascii("VERSION:2.0"u8);
        lines.Text("PRODID:"u8, feed.Product);
        lines.Ascii("CALSCALE:GREGORIAN"u8);
        if (feed.Method is { } method) lines.Plain("METHOD:"u8, Tokens.Methods[(int)method]);
        lines.Text("NAME:"u8, feed.Name);
        lines.Text("X-WR-CALNAME:"u8, feed.Name);
        lines.Text("DESCRIPTION:"u8, feed.Description);
        lines.Text("X-WR-CALDESC:"u8, feed.Description);
        lines.Text("COLOR:"u8, feed.Color);
        lines.Uri("URL:"u8, feed.Url);
        lines.Uri("SOURCE;VALUE=URI:"u8, feed.Source);
        if (feed.RefreshInterval is not { } interval) return;
        lines.Plain("REFRESH-INTERVAL;VALUE=DURATION:"u8, DurationText.Write(interval));
        lines.Plain("X-PUBLISHED-TTL:"u8, DurationText.Write(interval));
    }
}
