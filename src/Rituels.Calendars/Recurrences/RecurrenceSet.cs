namespace Rituels.Calendars;

/// <summary>What an event's RRULE and RDATE add and its EXDATE and EXRULE take away (RFC 5545 §3.8.5, RFC 2445 §4.8.5.2).</summary>
internal sealed class RecurrenceSet(Happening first, WallTimeReader times, Effort effort)
{
    // No two zones are further apart than this, whatever the day in each.
    private static readonly TimeSpan ZoneMargin = TimeSpan.FromDays(2);
    private readonly ContentLine? _rule = first.Event.Single("RRULE");
    private readonly List<ContentLine> _dates = [.. first.Event.All("RDATE")];
    private readonly Effort.Spender _effort = effort.At(first.Event);

    public bool Recurs => _rule is not null || _dates.Count > 0;

    /// <summary>The occurrences that may touch these days, without those that other events replace.</summary>
    public IEnumerable<Happening> Read(DateOnly from, DateOnly to, Zone home, ExcludedStarts? replaced)
    {
        // An occurrence may begin long before the days that it reaches into.
        var (earliest, latest) = (from.ToDateTime(default).Plus(-first.Length.Total - ZoneMargin), to.ToDateTime(TimeOnly.MaxValue).Plus(ZoneMargin));
        var excluded = Excluded(home, earliest, latest);
        return Ruled(earliest, latest).Concat(_dates.SelectMany(Dated)).Select(Counted).DistinctBy(h => h.Start.IsDate ? h.Start.Wall : h.Start.Utc)
            .Where(h => !excluded.Contains(h.Start) && replaced?.Contains(h.Start) != true);
    }

    private IEnumerable<Happening> Ruled(DateTime earliest, DateTime latest) => _rule is null
        ? [At(first.Start, first.Length)]
        : Rule(_rule).Starts(earliest, latest, _effort).Select(s => At(s, first.Length));

    private IEnumerable<Happening> Dated(ContentLine line)
    {
        var zone = times.ZoneOf(line);
        return line.Value.Split(',').Select(value => Dated(value.Split('/', 2), line, zone));
    }

    private Happening Dated(string[] halves, ContentLine line, Zone zone)
    {
        var at = times.Read(halves[0], line, zone);
        if (at.IsDate != first.Start.IsDate) throw new CalendarFormatException(CalendarProblem.MixedDateAndTime, line.Line, line.Name);
        return At(at, halves.Length == 1 ? first.Length : EventLength.OfPeriod(halves[1], line, at, times));
    }

    private Happening At(WallTime at, EventLength lasting) => new(first.Event, at, lasting, at);

    private Happening Counted(Happening found)
    {
        _effort.Expansion();
        return found;
    }

    private ExcludedStarts Excluded(Zone home, DateTime earliest, DateTime latest)
    {
        var excluded = new ExcludedStarts();
        foreach (var date in first.Event.All("EXDATE").SelectMany(times.Many)) excluded.Add(date, home);
        foreach (var date in first.Event.All("EXRULE").SelectMany(line => Rule(line).Starts(earliest, latest, _effort)))
        {
            _effort.Expansion();
            excluded.Add(date, home);
        }
        return excluded;
    }

    private RecurrenceRule Rule(ContentLine line) => new RecurrenceRuleReader(line, first.Start, times).Read();
}
