namespace Rituels.Calendars;

/// <summary>
/// What a calendar may weigh before it is refused with a <see cref="CalendarFormatException"/>.
/// Reading takes time in proportion to these limits, so that no file can hold the program.
/// </summary>
/// <param name="Bytes">The whole file, in octets of UTF-8.</param>
/// <param name="LineBytes">One content line once unfolded, in octets (RFC 5545 §3.1).</param>
/// <param name="Nesting">Components inside one another; VCALENDAR is the first level (§3.4).</param>
/// <param name="Events">VEVENT components in the whole file (§3.6.1).</param>
/// <param name="Expansions">Occurrences of all recurring events together (§3.8.5), within the dates asked for.</param>
/// <param name="Zones">Different TZIDs (§3.2.19): looking up one that the system does not know is slow.</param>
/// <param name="Steps">Days, periods and times looked at while following the recurrence rules of the whole file (§3.3.10), found or not.</param>
/// <param name="UnreadLines">Lines that are none, where a caller has the others read all the same: beyond, it is no calendar.</param>
public sealed record CalendarLimits(
    int Bytes = 1024 * 1024,
    int LineBytes = 64 * 1024,
    int Nesting = 8,
    int Events = 10_000,
    int Expansions = 10_000,
    int Zones = 100,
    int Steps = 2_000_000,
    int UnreadLines = 1_000)
{
    public static CalendarLimits Default { get; } = new();
}
