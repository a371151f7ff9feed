namespace Rituels.Calendars;

/// <summary>Reads what a VCALENDAR says of itself (RFC 5545 §3.7, RFC 7986 §5); what cannot be read is as if it were not there.</summary>
internal static class FeedReader
{
    public static CalendarFeed Read(Component calendar, IReadOnlyList<CalendarEvent> events) => new(EventReader.Text(calendar, "PRODID"), events)
    {
        Method = Tokens.Read(Tokens.Methods, calendar.Any("METHOD")?.Value) is var method and >= 0 ? (CalendarMethod)method : null,
        Name = Text(calendar, "NAME", "X-WR-CALNAME"),
        Description = Text(calendar, "DESCRIPTION", "X-WR-CALDESC"),
        Color = EventReader.Text(calendar, "COLOR"),
        Url = EventReader.Link(calendar, "URL"),
        Source = EventReader.Link(calendar, "SOURCE"),
        RefreshInterval = DurationText.Read((calendar.Any("REFRESH-INTERVAL") ?? calendar.Any("X-PUBLISHED-TTL"))?.Value ?? ""),
    };

    private static string Text(Component calendar, string name, string twin) =>
        EventReader.Text(calendar, calendar.Any(name) is null ? twin : name);
}
