using System.Globalization;

namespace Rituels.Calendars;

/// <summary>Reads an RRULE (RFC 5545 §3.8.5.3), and refuses the line when it would have to guess.</summary>
internal sealed class RecurrenceRuleReader(ContentLine line, WallTime start, WallTimeReader times)
{
    private const int LongestInterval = 9999;
    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
    private readonly Dictionary<string, string> _parts = [];

    /// <exception cref="CalendarFormatException">The rule is broken, or is none that <see cref="RecurrenceRule"/> knows.</exception>
    public RecurrenceRule Read()
    {
        foreach (var part in line.Value.Trim().TrimEnd(';').ToUpperInvariant().Split(';')) AddPart(part);
        var (frequency, interval) = (Part("FREQ") ?? throw Bad(), Number("INTERVAL", LongestInterval) ?? 1);
        if (_parts.Keys.FirstOrDefault(key => !IsKnown(key, frequency)) is { } unknown) throw Unsupported($"{unknown}={_parts[unknown]}");
        if (Part("COUNT") is not null && Part("UNTIL") is not null) throw Bad();
        var days = frequency switch { "DAILY" => 1, "WEEKLY" => 7, "YEARLY" => 0, _ => throw Unsupported($"FREQ={frequency}") };
        return new RecurrenceRule(start, days * interval, days == 0 ? interval : 0, Number("COUNT", int.MaxValue) ?? int.MaxValue, Until());
    }

    private void AddPart(string part)
    {
        var sides = part.Split('=', 2);
        if (sides.Length < 2 || !_parts.TryAdd(sides[0].Trim(), sides[1].Trim())) throw Bad();
    }

    // What only says again what DTSTART says is welcome; anything else would select other days.
    private bool IsKnown(string key, string frequency) => key switch
    {
        "FREQ" or "INTERVAL" or "COUNT" or "UNTIL" => true,
        "WKST" => Weekdays.Contains(Part(key)),
        "BYDAY" => frequency == "WEEKLY" && Part(key) == Weekdays[(int)start.Wall.DayOfWeek],
        "BYMONTH" => frequency == "YEARLY" && Says(key, start.Wall.Month),
        "BYMONTHDAY" => frequency == "YEARLY" && Part("BYMONTH") is not null && Says(key, start.Wall.Day),
        _ => false,
    };

    private bool Says(string key, int number) => Number(key, 31) == number;

    private int? Number(string key, int largest)
    {
        if (Part(key) is not { } text) return null;
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!isNumber && key.StartsWith("BY")) return null;
        return isNumber && number > 0 && number <= largest ? number : throw Bad();
    }

    private WallTime? Until() => Part("UNTIL") is { } text ? times.Read(text, line, start.Zone) : null;

    private string? Part(string key) => _parts.GetValueOrDefault(key);

    private CalendarFormatException Bad() => new(CalendarProblem.BadRule, line.Line, line.Value);

    private CalendarFormatException Unsupported(string part) => new(CalendarProblem.UnsupportedRecurrence, line.Line, part);
}
