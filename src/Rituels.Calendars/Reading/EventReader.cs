using System.Globalization;

namespace Rituels.Calendars;

/// <summary>
/// Reads a VEVENT as people know it (RFC 5545 §3.6.1). Only its times must be right: any other property that cannot be read,
/// such as a SEQUENCE that is no number, is as if it were not there.
/// </summary>
internal sealed class EventReader(WallTimeReader times, SystemZone home)
{
    private readonly Dictionary<Component, CalendarEvent> _read = new(ReferenceEqualityComparer.Instance);

    public CalendarEvent Read(Happening happening)
    {
        // One that recurs is read once: its texts may be long, and its recurrences many.
        if (!_read.TryGetValue(happening.Event, out var read)) _read[happening.Event] = read = Read(happening.Event, Time(happening));
        return read with { Time = Time(happening) };
    }

    private CalendarEvent Read(Component found, EventTime time) =>
        new(Text(found, "UID"), time, Instant(found, "DTSTAMP") ?? default)
        {
            Sequence = int.TryParse(found.Any("SEQUENCE")?.Value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0,
            Created = Instant(found, "CREATED"),
            LastModified = Instant(found, "LAST-MODIFIED"),
            Status = (EventStatus)Math.Max(0, Tokens.Read(Tokens.Statuses, found.Any("STATUS")?.Value)),
            Class = Class(found.Any("CLASS")?.Value),
            IsFree = "TRANSPARENT".Equals(found.Any("TRANSP")?.Value.Trim(), StringComparison.OrdinalIgnoreCase),
            Summary = Text(found, "SUMMARY"),
            Description = Text(found, "DESCRIPTION"),
            Location = Text(found, "LOCATION"),
            Url = Link(found, "URL"),
            Color = Text(found, "COLOR"),
            Categories = [.. found.All("CATEGORIES").SelectMany(line => TextValue.UnescapeList(line.Value)).Where(category => category.Length > 0)],
            Organizer = found.Any("ORGANIZER") is { } organizer ? new Organizer(MailAddress.Read(organizer.Value), Name(organizer)) : null,
            Attendees = [.. found.All("ATTENDEE").Select(Attendee)],
            Alarms = [.. found.Children.Where(part => part.Name == "VALARM").SelectMany(Alarms)],
        };

    /// <summary>The text of a property, unescaped; empty when there is none.</summary>
    public static string Text(Component found, string name) => TextValue.Unescape(found.Any(name)?.Value ?? "");

    /// <summary>The absolute URI of a property, or null.</summary>
    public static Uri? Link(Component found, string name) => Uri.TryCreate(found.Any(name)?.Value.Trim(), UriKind.Absolute, out var uri) ? uri : null;

    // Times in a zone that only the calendar defines are told in the reader's own.
    private EventTime Time(Happening happening)
    {
        var start = happening.Start;
        if (start.IsDate) return new WholeDays(happening.FirstDay(home), happening.LastDay(home));
        var zone = start.Zone as SystemZone ?? home;
        var begins = zone == start.Zone ? start.Wall : start.Utc.WallIn(zone);
        var end = happening.Length == default ? begins : happening.Length.EndUtc(start).WallIn(zone);
        return new TimeRange(begins, end, zone.Info);
    }

    private DateTimeOffset? Instant(Component found, string name) =>
        found.Any(name) is { } line && times.TryOne(line) is { IsDate: false } time ? new DateTimeOffset(time.Utc) : null;

    private static EventClass Class(string? value)
    {
        if (value is null) return EventClass.Public;
        var known = Tokens.Read(Tokens.Classes, value);
        return known < 0 ? EventClass.Private : (EventClass)known;
    }

    private static Attendee Attendee(ContentLine line) => new(
        MailAddress.Read(line.Value), Name(line),
        (Participation)Math.Max(0, Tokens.Read(Tokens.Answers, line.Parameter("PARTSTAT"))),
        "TRUE".Equals(line.Parameter("RSVP"), StringComparison.OrdinalIgnoreCase),
        "OPT-PARTICIPANT".Equals(line.Parameter("ROLE"), StringComparison.OrdinalIgnoreCase));

    private static string Name(ContentLine line) => line.Parameter("CN") ?? "";

    // Those at a fixed instant, or counted from the end, are not kept, nor sounds and mails.
    private static IEnumerable<Alarm> Alarms(Component alarm)
    {
        var isShown = "DISPLAY".Equals(alarm.Any("ACTION")?.Value.Trim(), StringComparison.OrdinalIgnoreCase);
        var trigger = alarm.Any("TRIGGER");
        if (isShown && trigger?.Parameter("RELATED") is null or "START" && DurationText.Read(trigger?.Value ?? "") is { } after)
            yield return new Alarm(-after, Text(alarm, "DESCRIPTION"));
    }
}
