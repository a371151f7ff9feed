namespace Rituels.Calendars;

/// <summary>One reading of a calendar's events into what happens between two days, both included.</summary>
/// <param name="unread">Where events that cannot be read are noted; when null, the first one refuses the calendar.</param>
internal sealed class HappeningReader(Calendar calendar, WallTimeReader times, Zone home, DateOnly from, DateOnly to, Effort effort, ICollection<CalendarFormatException>? unread)
{
    private readonly Dictionary<string, ExcludedStarts> _replaced = [];

    public IEnumerable<Happening> Read(Func<Component, bool> isWanted)
    {
        List<Component> readable = [.. calendar.Events.Where(e => Try(() => NoteReplaced(e)))];
        return readable.Where(isWanted).SelectMany(Happenings);
    }

    /// <summary>Each event once, as it stands, whatever its days.</summary>
    public IEnumerable<Happening> ReadOnce() => calendar.Events.SelectMany(happening =>
    {
        var found = new List<Happening>();
        Try(() => found.Add(Once(happening)));
        return found;
    });

    // An event with a RECURRENCE-ID stands in for that occurrence of the event with its UID, even to cancel it.
    private void NoteReplaced(Component happening)
    {
        if (happening.Single("RECURRENCE-ID") is not { } replaced) return;
        if (replaced.Parameter("RANGE") is not null)
            throw new CalendarFormatException(CalendarProblem.UnsupportedRecurrence, replaced.Line, $"{replaced.Name}:{replaced.Value}");
        if (happening.Single("UID")?.Value is not { } uid) return;
        if (!_replaced.TryGetValue(uid, out var starts)) _replaced[uid] = starts = new ExcludedStarts();
        starts.Add(times.One(replaced), home);
    }

    private List<Happening> Happenings(Component happening)
    {
        var found = new List<Happening>();
        Try(() => found.AddRange(All(happening).Where(h => h.LastDay(home) >= from && h.FirstDay(home) <= to)));
        return found;
    }

    private IEnumerable<Happening> All(Component happening)
    {
        var once = Once(happening);
        var recurrences = new RecurrenceSet(once, times, effort);
        return once.Instance is null && recurrences.Recurs
            ? recurrences.Read(from, to, home, _replaced.GetValueOrDefault(happening.Single("UID")?.Value ?? ""))
            : [once];
    }

    private Happening Once(Component happening)
    {
        var start = times.One(happening.Single("DTSTART") ?? throw new CalendarFormatException(CalendarProblem.MissingStart, happening.Line));
        var length = EventLength.Of(happening, start, times);
        return new Happening(happening, start, length, happening.Single("RECURRENCE-ID") is { } instance ? times.One(instance) : null);
    }

    private bool Try(Action reading)
    {
        try
        {
            reading();
            return true;
        }
        catch (CalendarFormatException wrong) when (unread is not null && !wrong.IsLimit)
        {
            unread.Add(wrong);
            return false;
        }
    }
}
