using System.Globalization;
using Rituels.Calendars;
using Rituels.Programme;
using Calendar = Rituels.Calendars.Calendar;

namespace Rituels.Agenda;

/// <summary>Follows the events of a calendar that recur (RFC 5545 §3.8.5), each for the year that a programme lasts.</summary>
internal sealed class RecurringEvents(Calendar calendar, TimeZoneInfo zone)
{
    /// <summary>What says that an event recurs: its first time tells it, the others come from it.</summary>
    public static readonly IReadOnlyList<string> Properties = ["RRULE", "RDATE", "EXRULE", "EXDATE"];

    private static readonly CalendarLimits Limits = CalendarLimits.Default with { Expansions = 50_000 };

    /// <summary>As many events that recur too often as are tried.</summary>
    private const int MostFaults = 20;

    private ILookup<int, EventTime>? _times;

    /// <summary>Null for one that happens once, or that cannot be followed.</summary>
    public IReadOnlyList<EventTime>? Of(Component happening)
    {
        if (!Recurs(happening) || FirstDay(happening) is not { } first) return null;
        var year = (_times ??= Follow())[happening.Line].Where(time => DayOf(time) < first.AddYears(1)).ToList();
        return year.Count == 0 ? null : year;
    }

    private static bool Recurs(Component happening) => happening.Any("RRULE") is not null || happening.Any("RDATE") is not null;

    /// <summary>By the line of the event; nothing of those that recur too often.</summary>
    private ILookup<int, EventTime> Follow()
    {
        var found = Occurrences(calendar) ?? Apart();
        return found.ToLookup(one => one.Line, one => one.Event.Time);
    }

    /// <summary>One that recurs too often costs no other its dates.</summary>
    private IEnumerable<Occurrence> Apart()
    {
        var (found, left) = (new List<Occurrence>(), MostFaults);
        foreach (var uid in calendar.Events.Where(Recurs).Select(Uid).Distinct())
            if (Occurrences(Only(uid)) is { } own) found.AddRange(own);
            else if (--left == 0) break;
        return found;
    }

    private Calendar Only(string? uid) => new([.. calendar.Objects.Select(whole => whole with { Children = [.. whole.Children.Where(part => part.Name != "VEVENT" || Uid(part) == uid)] })]);

    /// <summary>Null when the events recur too often.</summary>
    private IReadOnlyList<Occurrence>? Occurrences(Calendar some)
    {
        var days = some.Events.Where(Recurs).Select(FirstDay).OfType<DateOnly>().ToList();
        if (days.Count == 0) return [];
        try
        {
            return some.Occurrences(days.Min(), days.Max().AddYears(1), zone, Limits, unread: []);
        }
        catch (CalendarFormatException)
        {
            return null;
        }
    }

    private static string? Uid(Component happening) => happening.Any("UID")?.Value.Trim();

    private static DateOnly? FirstDay(Component happening) =>
        happening.Any("DTSTART")?.Value.Trim() is { Length: >= 8 } start && DateOnly.TryParseExact(start[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && CohortLimits.IsDay(day) ? day : null;

    private static DateOnly DayOf(EventTime time) => time is WholeDays days ? days.First : DateOnly.FromDateTime(((TimeRange)time).Start);
}
