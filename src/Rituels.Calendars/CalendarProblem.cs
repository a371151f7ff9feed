namespace Rituels.Calendars;

/// <summary>
/// Why a calendar was refused: a name that a caller can translate. The English is in <see cref="CalendarFormatException"/>.
/// </summary>
public enum CalendarProblem
{
    /// <summary>The file is larger than <see cref="CalendarLimits.Bytes"/>.</summary>
    TooManyBytes,

    /// <summary>A line is longer than <see cref="CalendarLimits.LineBytes"/>.</summary>
    LineTooLong,

    /// <summary>Components are nested deeper than <see cref="CalendarLimits.Nesting"/>.</summary>
    NestedTooDeep,

    /// <summary>There are more events than <see cref="CalendarLimits.Events"/>.</summary>
    TooManyEvents,

    /// <summary>Recurring events repeat more often than <see cref="CalendarLimits.Expansions"/>, or cost more than <see cref="CalendarLimits.Steps"/> to follow.</summary>
    TooManyExpansions,

    /// <summary>There are more TZIDs than <see cref="CalendarLimits.Zones"/>.</summary>
    TooManyZones,

    /// <summary>A line is not UTF-8 (RFC 5545 §3.1.4).</summary>
    NotUtf8,

    /// <summary>Something else than BEGIN:VCALENDAR stands where a calendar should begin (§3.4).</summary>
    NotACalendar,

    /// <summary>A line is not NAME;PARAMETER=VALUE:VALUE (§3.1).</summary>
    NotAContentLine,

    /// <summary>An END closes a component that is not the open one (§3.6).</summary>
    UnmatchedEnd,

    /// <summary>The file stops before the END of the component that begins on this line (§3.6).</summary>
    MissingEnd,

    /// <summary>An event has no DTSTART (§3.6.1).</summary>
    MissingStart,

    /// <summary>A property that an event has once stands in it twice (§3.6.1).</summary>
    RepeatedProperty,

    /// <summary>An event has both DTEND and DURATION (§3.6.1).</summary>
    EndGivenTwice,

    /// <summary>A value is not a date, or not a date and time (§3.3.4, §3.3.5).</summary>
    BadDate,

    /// <summary>A value is not a duration, or a negative one, or hours in a whole-day event (§3.3.6, §3.6.1).</summary>
    BadDuration,

    /// <summary>An event ends before it starts (§3.8.2.2).</summary>
    EndBeforeStart,

    /// <summary>One property of an event is a date, the other a date and time (§3.8.2.2).</summary>
    MixedDateAndTime,

    /// <summary>A zone's definition gives no offset such as +0100 (§3.3.14).</summary>
    BadOffset,

    /// <summary>A recurrence rule cannot be read (§3.3.10).</summary>
    BadRule,

    /// <summary>A recurrence is well formed, but this library does not know it (yet).</summary>
    UnsupportedRecurrence,
}
