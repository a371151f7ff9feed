using System.Globalization;

namespace Rituels.Calendars;

/// <summary>
/// The VTIMEZONEs of a calendar (RFC 5545 §3.6.5), for the TZIDs that the system does not know. Their rules are followed from
/// 1950 to 2150; an earlier or later time has the offset of the nearest of these years.
/// </summary>
internal sealed class ZoneDefinitions(Calendar calendar, Effort effort)
{
    private static readonly DateTime First = new(1950, 1, 1), Last = new(2150, 12, 31);
    private readonly ILookup<string, Component> _definitions = calendar.Zones
        .ToLookup(zone => zone.All("TZID").FirstOrDefault()?.Value.Trim() ?? "", StringComparer.OrdinalIgnoreCase);

    /// <summary>The zone that the calendar defines under that id, or null.</summary>
    /// <exception cref="CalendarFormatException">The definition cannot be read.</exception>
    public Zone? Find(string id)
    {
        if (_definitions[id].FirstOrDefault() is not { } definition) return null;
        var known = definition.All("X-LIC-LOCATION").Select(place => SystemZones.Find(place.Value)).FirstOrDefault(zone => zone is not null);
        if (known is not null) return known;
        Onset[] onsets = [.. definition.Children.Where(IsObservance).SelectMany(Onsets).OrderBy(onset => onset.Utc)];
        return onsets.Length == 0 ? null : new DefinedZone(onsets);
    }

    private static bool IsObservance(Component part) => part.Name is "STANDARD" or "DAYLIGHT";

    // The start of an observance is shown by clocks that have not been turned yet, hence the zone of the offset before.
    private IEnumerable<Onset> Onsets(Component observance)
    {
        var (from, to) = (Offset(observance, "TZOFFSETFROM"), Offset(observance, "TZOFFSETTO"));
        var times = new WallTimeReader(new FixedZone(from));
        var start = times.One(observance.Single("DTSTART") ?? throw new CalendarFormatException(CalendarProblem.MissingStart, observance.Line));
        var rules = observance.All("RRULE").Select(line => new RecurrenceRuleReader(line, start, times).Read());
        return rules.SelectMany(rule => rule.Starts(First, Last, effort.At(observance)))
            .Concat(observance.All("RDATE").SelectMany(times.Many)).Append(start)
            .Select(wall => new Onset(wall.Utc, from, to)).Distinct();
    }

    // §3.3.14: +0100, -0345, +001020.
    private static TimeSpan Offset(Component observance, string name)
    {
        if (observance.Single(name) is not { } property) throw new CalendarFormatException(CalendarProblem.BadOffset, observance.Line, name);
        var text = property.Value.Trim();
        var isOffset = TimeSpan.TryParseExact(text.TrimStart('+', '-'), ["hhmm", "hhmmss"], CultureInfo.InvariantCulture, out var offset);
        if (!isOffset || text[0] is not ('+' or '-')) throw new CalendarFormatException(CalendarProblem.BadOffset, property.Line, property.Value);
        return text[0] == '-' ? -offset : offset;
    }
}
