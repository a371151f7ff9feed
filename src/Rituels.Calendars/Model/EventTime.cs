namespace Rituels.Calendars;

/// <summary>When an event happens: <see cref="WholeDays"/>, or <see cref="TimeRange"/>.</summary>
public abstract record EventTime
{
    private protected EventTime()
    {
    }
}

/// <summary>Whole days, the same everywhere: DTSTART and DTEND as DATE (RFC 5545 §3.3.4, §3.6.1).</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, included, unlike DTEND, which is the day after. Never before the first.</param>
public sealed record WholeDays(DateOnly First, DateOnly Last) : EventTime;

/// <summary>From one wall time to another in a zone: DTSTART and DTEND as DATE-TIME with a TZID, or with Z for UTC (RFC 5545 §3.3.5).</summary>
/// <param name="Start">What clocks in the zone show; whole seconds. One that clocks skip has the offset before, one that they repeat is the first.</param>
/// <param name="End">The moment when it is over, on the same clocks; the start itself for what has no length.</param>
/// <param name="Zone">An IANA zone, so that the event keeps its hour when clocks change.</param>
public sealed record TimeRange(DateTime Start, DateTime End, TimeZoneInfo Zone) : EventTime
{
    /// <summary>The instant of <see cref="Start"/>, with the offset in force then.</summary>
    public DateTimeOffset StartsAt => new(DateTime.SpecifyKind(Start, DateTimeKind.Unspecified), Zone.OffsetOf(Start));

    /// <summary>The instant of <see cref="End"/>, with the offset in force then.</summary>
    public DateTimeOffset EndsAt => new(DateTime.SpecifyKind(End, DateTimeKind.Unspecified), Zone.OffsetOf(End));
}
