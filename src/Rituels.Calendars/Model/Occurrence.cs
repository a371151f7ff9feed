namespace Rituels.Calendars;

/// <summary>One time that an event of a calendar happens.</summary>
/// <param name="Event">The event, with this time as its own; for an occurrence that another event replaces, that other event.</param>
/// <param name="RecurrenceId">
/// Which of the event's recurrences it is, the same whatever the dates asked for and however it was moved: its start by the rule,
/// as 20190211, or in UTC as 20190211T130000Z (RFC 5545 §3.8.4.4). Null for an event that does not recur.
/// </param>
public sealed record Occurrence(CalendarEvent Event, string? RecurrenceId)
{
    /// <summary>The line of the file, from 1, where the VEVENT begins: the same for all times of one that recurs.</summary>
    public int Line { get; init; }
}
