namespace Rituels.Calendars;

/// <summary>What a calendar is sent for (METHOD, RFC 5545 §3.7.2, RFC 5546 §1.4).</summary>
public enum CalendarMethod
{
    /// <summary>To be read: a feed.</summary>
    Publish,

    /// <summary>To invite attendees, or to tell them that the event changed.</summary>
    Request,

    /// <summary>To tell attendees that the event does not happen.</summary>
    Cancel,

    /// <summary>To answer an invitation.</summary>
    Reply,
}

/// <summary>A calendar of events (VCALENDAR, RFC 5545 §3.4) as people know it; lists keep their order. Empty texts are not written.</summary>
/// <param name="Product">Who wrote it (PRODID, §3.7.3), such as -//Rituels//Agenda//FR.</param>
public sealed record CalendarFeed(string Product, IReadOnlyList<CalendarEvent> Events)
{
    /// <summary>Null when it is not sent but stored.</summary>
    public CalendarMethod? Method { get; init; }

    /// <summary>How programs call it (NAME, RFC 7986 §5.1, and X-WR-CALNAME, which most of them read).</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is about (DESCRIPTION, RFC 7986 §5.2, and X-WR-CALDESC).</summary>
    public string Description { get; init; } = "";

    /// <summary>A name of CSS3, such as turquoise (COLOR, RFC 7986 §5.9).</summary>
    public string Color { get; init; } = "";

    /// <summary>The page where people see it (URL, RFC 7986 §5.5).</summary>
    public Uri? Url { get; init; }

    /// <summary>Where programs fetch it again (SOURCE, RFC 7986 §5.8).</summary>
    public Uri? Source { get; init; }

    /// <summary>How long programs may wait before they fetch it again, in whole seconds (REFRESH-INTERVAL, RFC 7986 §5.7, and X-PUBLISHED-TTL).</summary>
    public TimeSpan? RefreshInterval { get; init; }
}
