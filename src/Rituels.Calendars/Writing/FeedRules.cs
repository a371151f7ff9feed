namespace Rituels.Calendars;

/// <summary>What a calendar must be so that programs can read it, checked before an octet is written.</summary>
internal static class FeedRules
{
    /// <exception cref="ArgumentException">The first thing that is wrong.</exception>
    public static void Check(CalendarFeed feed)
    {
        if (string.IsNullOrWhiteSpace(feed.Product)) throw new ArgumentException("A calendar has a product (PRODID, RFC 5545 §3.7.3).");
        if (feed.RefreshInterval is { } interval && interval < TimeSpan.FromSeconds(1)) throw new ArgumentException("A refresh interval is a second or longer (RFC 7986 §5.7).");
        foreach (var happening in feed.Events)
            if ((Fault(happening) ?? FaultInMessage(happening, feed.Method)) is { } fault) throw new ArgumentException($"The event “{happening.Uid}” {fault}.");
    }

    private static string? Fault(CalendarEvent happening) => happening switch
    {
        { Uid: var uid } when string.IsNullOrWhiteSpace(uid) => "needs a UID (RFC 5545 §3.8.4.7)",
        { Sequence: < 0 } => "has a sequence below 0 (RFC 5545 §3.8.7.4)",
        { Time: WholeDays { Last: var last } } when last == DateOnly.MaxValue => "has no day after its last one",
        { Time: WholeDays days } when days.Last < days.First => "ends before it starts (RFC 5545 §3.8.2.2)",
        { Time: TimeRange range } when range.Start != range.End && range.EndsAt <= range.StartsAt => "ends before it starts (RFC 5545 §3.8.2.2)",
        { Organizer.Address: "" } => "has an organizer without an address (RFC 5545 §3.3.3)",
        _ when happening.Attendees.Any(attendee => attendee.Address.Length == 0) => "has an attendee without an address (RFC 5545 §3.3.3)",
        _ => null,
    };

    private static string? FaultInMessage(CalendarEvent happening, CalendarMethod? method) => method switch
    {
        null or CalendarMethod.Publish => null,
        _ when happening.Organizer is null => "is in a message and needs an organizer (RFC 5546 §3.2)",
        CalendarMethod.Request or CalendarMethod.Reply when happening.Attendees.Count == 0 => "is in a message and needs attendees (RFC 5546 §3.2)",
        _ => null,
    };
}
