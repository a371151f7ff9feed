namespace Rituels.Calendars;

/// <summary>One reading of a calendar's events into spans between two days, both included.</summary>
internal sealed class DaysOffReader(TimeZoneInfo zone, DateOnly from, DateOnly to, CalendarLimits limits)
{
    // No two zones are further apart than this, whatever the day in each.
    private static readonly TimeSpan ZoneMargin = TimeSpan.FromDays(2);
    private readonly WallTimeReader _times = new(zone, limits);
    private readonly Dictionary<string, ExcludedStarts> _replaced = [];
    private int _expansions;

    public IEnumerable<DayOffSpan> Read(Calendar calendar)
    {
        foreach (var happening in calendar.Events) NoteReplaced(happening);
        return calendar.Events.Where(e => !IsCancelled(e)).SelectMany(Spans).Where(s => s.To >= from && s.From <= to);
    }

    // An event with a RECURRENCE-ID stands in for that occurrence of the event with its UID, even to cancel it.
    private void NoteReplaced(Component happening)
    {
        if (happening.Single("RECURRENCE-ID") is not { } replaced) return;
        if (replaced.Parameter("RANGE") is not null) throw Unsupported(replaced);
        if (happening.Single("UID")?.Value is not { } uid) return;
        if (!_replaced.TryGetValue(uid, out var starts)) _replaced[uid] = starts = new ExcludedStarts();
        starts.Add(_times.One(replaced), zone);
    }

    private static bool IsCancelled(Component happening) =>
        "CANCELLED".Equals(happening.Single("STATUS")?.Value.Trim(), StringComparison.OrdinalIgnoreCase);

    private IEnumerable<DayOffSpan> Spans(Component happening)
    {
        var property = happening.Single("DTSTART")
            ?? throw new CalendarFormatException(CalendarProblem.MissingStart, happening.Line);
        var start = _times.One(property);
        var length = EventLength.Of(happening, start, _times);
        var summary = TextValue.Unescape(happening.Single("SUMMARY")?.Value ?? "").Trim();
        return Starts(happening, start, length).Select(s => Span(s, length, summary));
    }

    private IEnumerable<WallTime> Starts(Component happening, WallTime start, EventLength length)
    {
        if (happening.All("EXRULE").FirstOrDefault() is { } exrule) throw Unsupported(exrule);
        var rule = happening.Single("RRULE");
        var more = happening.All("RDATE").SelectMany(line => MoreStarts(line, start)).ToList();
        if (rule is null && more.Count == 0) return [start];
        var excluded = Excluded(happening);
        return Ruled(rule, start, length).Concat(more).Select(s => Counted(s, happening)).Distinct()
            .Where(s => !excluded.Any(e => e.Contains(s)));
    }

    private IEnumerable<WallTime> MoreStarts(ContentLine line, WallTime start) =>
        _times.Many(line).Select(s => s.IsDate == start.IsDate
            ? s
            : throw new CalendarFormatException(CalendarProblem.MixedDateAndTime, line.Line, line.Name));

    private IEnumerable<WallTime> Ruled(ContentLine? rule, WallTime start, EventLength length) => rule is null
        ? [start]
        : new RecurrenceRuleReader(rule, start, _times).Read().Starts(
            from.ToDateTime(default).Plus(-length.Total - ZoneMargin),
            to.ToDateTime(TimeOnly.MaxValue).Plus(ZoneMargin));

    private List<ExcludedStarts> Excluded(Component happening)
    {
        var dates = new ExcludedStarts();
        foreach (var date in happening.All("EXDATE").SelectMany(_times.Many)) dates.Add(date, zone);
        var uid = happening.Single("RECURRENCE-ID") is null ? happening.Single("UID")?.Value : null;
        return uid is not null && _replaced.TryGetValue(uid, out var replaced) ? [dates, replaced] : [dates];
    }

    private WallTime Counted(WallTime start, Component happening) => ++_expansions <= limits.Expansions
        ? start
        : throw new CalendarFormatException(CalendarProblem.TooManyExpansions, happening.Line, $"{limits.Expansions}");

    // The end is the first moment that the event no longer takes; one without length takes the moment it starts at.
    private DayOffSpan Span(WallTime start, EventLength length, string summary)
    {
        if (start.IsDate)
            return new DayOffSpan(start.Date, start.Plus(Longer(length.Days, TimeSpan.FromDays(1)) - TimeSpan.FromDays(1)).Date, summary);
        var last = Longer(length.EndUtc(start) - start.Utc, TimeSpan.FromTicks(1)) - TimeSpan.FromTicks(1);
        return new DayOffSpan(start.DateIn(zone), start.Utc.Plus(last).DateIn(zone), summary);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static CalendarFormatException Unsupported(ContentLine line) =>
        new(CalendarProblem.UnsupportedRecurrence, line.Line, $"{line.Name}:{line.Value}");
}
