namespace Rituels.Calendars;

/// <summary>What one reading of a calendar shares: its zones, and what following its rules has cost.</summary>
internal sealed class CalendarReading
{
    private readonly Calendar _calendar;
    private readonly Effort _effort;

    /// <param name="zone">Where days begin and end; also the zone of floating times and of unknown TZIDs (RFC 5545 §3.3.5).</param>
    public CalendarReading(Calendar calendar, TimeZoneInfo zone, CalendarLimits limits)
    {
        (_calendar, _effort, Home) = (calendar, new Effort(limits), new SystemZone(zone));
        Times = new WallTimeReader(Home, new ZoneDefinitions(calendar, _effort), limits);
        Events = new EventReader(Times, Home);
    }

    public SystemZone Home { get; }

    public WallTimeReader Times { get; }

    public EventReader Events { get; }

    public HappeningReader Happenings(DateOnly from, DateOnly to, ICollection<CalendarFormatException>? unread) =>
        new(_calendar, Times, Home, from, to, _effort, unread);
}
