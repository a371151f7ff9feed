namespace Rituels.Calendars;

/// <summary>Reads an RRULE (RFC 5545 §3.8.5.3), and refuses the line when it would have to guess.</summary>
internal sealed class RecurrenceRuleReader(ContentLine line, WallTime start, WallTimeReader times)
{
    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
    private static readonly string[] Frequencies = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
    private static readonly string[] OfDays = ["BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY"];
    private static readonly string[] Selecting = ["BYMONTH", .. OfDays, "BYHOUR", "BYMINUTE", "BYSECOND"];
    private static readonly string[] Known = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYSETPOS", "RSCALE", .. Selecting];
    private readonly RuleParts _parts = new(line);

    /// <exception cref="CalendarFormatException">The rule is broken, or has parts that this library does not know.</exception>
    public RecurrenceRule Read()
    {
        var frequency = (Frequency)Array.IndexOf(Frequencies, _parts["FREQ"]);
        if (frequency < 0) throw _parts.Bad();
        if (_parts.Names.FirstOrDefault(IsUnknown) is { } unknown) throw _parts.Unsupported(unknown);
        if (!IsCoherent(frequency)) throw _parts.Bad();
        var rule = new RecurrenceRule(start, frequency, _parts.Number("INTERVAL") ?? 1, _parts.Number("COUNT") ?? int.MaxValue, Until(), WeekStart());
        return LikeStart(WithDays(WithTimes(rule)));
    }

    private bool IsUnknown(string name) => !Known.Contains(name) || (name == "RSCALE" && _parts[name] != "GREGORIAN");

    // What cannot stand together (§3.3.10).
    private bool IsCoherent(Frequency frequency) =>
        (_parts["COUNT"] is null || _parts["UNTIL"] is null)
        && (_parts["BYSETPOS"] is null || Selecting.Any(Has))
        && (frequency == Frequency.Yearly || !Has("BYWEEKNO"))
        && (frequency is Frequency.Yearly or < Frequency.Daily || !Has("BYYEARDAY"))
        && (frequency != Frequency.Weekly || !Has("BYMONTHDAY"));

    // A date has no time to select, whatever the rule says (§3.3.10).
    private RecurrenceRule WithTimes(RecurrenceRule rule) => start.IsDate ? rule : rule with
    {
        Hours = _parts.Numbers("BYHOUR", 0, 23),
        Minutes = _parts.Numbers("BYMINUTE", 0, 59),
        Seconds = [.. _parts.Numbers("BYSECOND", 0, 60).Select(second => Math.Min(second, 59))], // who knows no leap seconds: §3.3.5
    };

    private RecurrenceRule WithDays(RecurrenceRule rule) => rule with
    {
        Months = _parts.Numbers("BYMONTH", 1, 12),
        WeekNumbers = _parts.Places("BYWEEKNO", 53),
        YearDays = _parts.Places("BYYEARDAY", 366),
        MonthDays = _parts.Places("BYMONTHDAY", 31),
        Positions = _parts.Places("BYSETPOS", 366),
        Days = [.. _parts.Values("BYDAY").Select(text => Day(text, rule.Frequency)).Distinct()],
    };

    private RuleDay Day(string text, Frequency frequency)
    {
        var day = text.Length < 2 ? -1 : Array.IndexOf(Weekdays, text[^2..]);
        if (day < 0) throw _parts.Bad();
        if (text.Length == 2) return new RuleDay(0, (DayOfWeek)day);
        if (frequency < Frequency.Monthly || Has("BYWEEKNO")) throw _parts.Bad();
        return new RuleDay(_parts.Place(text[..^2], 53), (DayOfWeek)day);
    }

    // The day that a rule leaves open is that of DTSTART: in its month, or in its week.
    private RecurrenceRule LikeStart(RecurrenceRule rule)
    {
        var isOpen = !OfDays.Any(Has);
        var needsWeekday = rule.Frequency == Frequency.Weekly ? isOpen : Has("BYWEEKNO") && !OfDays.Skip(1).Any(Has);
        if (needsWeekday) return rule with { Days = [new RuleDay(0, start.Wall.DayOfWeek)] };
        if (!isOpen || rule.Frequency < Frequency.Monthly) return rule;
        var months = rule.Frequency == Frequency.Yearly && rule.Months.Count == 0 ? [start.Wall.Month] : rule.Months;
        return rule with { Months = months, MonthDays = [start.Wall.Day] };
    }

    private bool Has(string name) => _parts[name] is not null;

    private DayOfWeek WeekStart() => _parts["WKST"] is not { } day
        ? DayOfWeek.Monday
        : Weekdays.Contains(day) ? (DayOfWeek)Array.IndexOf(Weekdays, day) : throw _parts.Bad();

    private WallTime? Until() => _parts["UNTIL"] is { } text ? times.Read(text, line, start.Zone) : null;
}
