namespace Rituels.Calendars.Tests;

internal static class Ics
{
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>A calendar around the lines of its events, with --- between two events; its first BEGIN:VEVENT is line 2.</summary>
    public static string Calendar(params IEnumerable<string> lines)
    {
        var events = string.Join("\r\n", lines).Replace("---", "END:VEVENT\r\nBEGIN:VEVENT");
        return $"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{events}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    public static string Written(DayOffSpan span) =>
        span.From == span.To ? $"{span.From:yyyy-MM-dd}" : $"{span.From:yyyy-MM-dd} to {span.To:yyyy-MM-dd}";
}
