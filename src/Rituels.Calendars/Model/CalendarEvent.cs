namespace Rituels.Calendars;

/// <summary>Whether an event happens (STATUS, RFC 5545 §3.8.1.11).</summary>
public enum EventStatus
{
    Confirmed,
    Tentative,
    Cancelled,
}

/// <summary>Who may see an event (CLASS, RFC 5545 §3.8.1.3); a class of somebody's own is read as private.</summary>
public enum EventClass
{
    Public,
    Private,
    Confidential,
}

/// <summary>Something that happens (VEVENT, RFC 5545 §3.6.1). Instants have whole seconds; texts may have several lines.</summary>
/// <param name="Uid">Its name for ever, in every calendar (UID, §3.8.4.7).</param>
/// <param name="Time">When it happens; for one that recurs, the first time.</param>
/// <param name="Stamp">When it was last revised; in a message, when the message was made (DTSTAMP, §3.8.7.2). The year 1 when a file does not say.</param>
public sealed record CalendarEvent(string Uid, EventTime Time, DateTimeOffset Stamp)
{
    /// <summary>Which revision this is, from 0; programs ignore one that is lower than theirs (SEQUENCE, §3.8.7.4).</summary>
    public int Sequence { get; init; }

    /// <summary>CREATED, §3.8.7.1.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>LAST-MODIFIED, §3.8.7.3.</summary>
    public DateTimeOffset? LastModified { get; init; }

    public EventStatus Status { get; init; }

    public EventClass Class { get; init; }

    /// <summary>Whether people are free meanwhile (TRANSP:TRANSPARENT, §3.8.2.7).</summary>
    public bool IsFree { get; init; }

    /// <summary>The title (SUMMARY, §3.8.1.12).</summary>
    public string Summary { get; init; } = "";

    public string Description { get; init; } = "";

    public string Location { get; init; } = "";

    /// <summary>Its page (URL, §3.8.4.6).</summary>
    public Uri? Url { get; init; }

    /// <summary>A name of CSS3 (COLOR, RFC 7986 §5.9).</summary>
    public string Color { get; init; } = "";

    public IReadOnlyList<string> Categories { get; init; } = [];

    public Organizer? Organizer { get; init; }

    public IReadOnlyList<Attendee> Attendees { get; init; } = [];

    public IReadOnlyList<Alarm> Alarms { get; init; } = [];
}

/// <summary>Something shown before an event, or after it when negative (VALARM with ACTION:DISPLAY, RFC 5545 §3.6.6).</summary>
/// <param name="Before">How long before the start, in whole seconds; for whole days, before their first midnight.</param>
/// <param name="Text">What to show.</param>
public sealed record Alarm(TimeSpan Before, string Text);

/// <summary>Who invites (ORGANIZER, RFC 5545 §3.8.4.3).</summary>
/// <param name="Address">A mail address, without mailto.</param>
/// <param name="Name">As people read it (CN), or empty.</param>
public sealed record Organizer(string Address, string Name = "");

/// <summary>Who is invited (ATTENDEE, RFC 5545 §3.8.4.1).</summary>
/// <param name="Address">A mail address, without mailto.</param>
/// <param name="Name">As people read it (CN), or empty.</param>
/// <param name="WantsReply">Whether the organizer asks for an answer (RSVP).</param>
/// <param name="IsOptional">Whether it is all right not to come (ROLE=OPT-PARTICIPANT).</param>
public sealed record Attendee(
    string Address, string Name = "", Participation Participation = Participation.NeedsAction, bool WantsReply = false, bool IsOptional = false);

/// <summary>What an attendee answered (PARTSTAT, RFC 5545 §3.2.12); an answer of another kind is read as none.</summary>
public enum Participation
{
    NeedsAction,
    Accepted,
    Declined,
    Tentative,
}
