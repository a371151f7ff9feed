namespace Rituels.Calendars;

/// <summary>Zones of the system by the names that calendars give them. A name out of a file may be anything: it is never looked up as a path.</summary>
public static class CalendarZones
{
    /// <summary>By an IANA name, a Windows name, or an IANA name behind a vendor's prefix; null when none of these.</summary>
    public static TimeZoneInfo? Find(string id) => (SystemZones.Find(id) as SystemZone)?.Info;
}
