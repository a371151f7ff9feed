namespace Rituels.Calendars;

/// <summary>Puts content lines in their components as BEGIN and END say (RFC 5545 §3.4, §3.6).</summary>
internal sealed class ComponentTree(CalendarLimits limits)
{
    private readonly List<Component> _objects = [];
    private readonly Stack<Open> _open = new();
    private int _events;

    public void Add(ContentLine line)
    {
        if (line.Name == "BEGIN") Begin(ComponentName(line), line);
        else if (_open.Count == 0) throw NotACalendar(line.Line, $"{line.Name}:{line.Value}");
        else if (line.Name == "END") End(ComponentName(line), line.Line);
        else _open.Peek().Properties.Add(line);
    }

    /// <exception cref="CalendarFormatException">A component is still open, or there never was one.</exception>
    public Calendar Calendar()
    {
        if (_open.TryPeek(out var open)) throw new CalendarFormatException(CalendarProblem.MissingEnd, open.Line, open.Name);
        return _objects.Count > 0 ? new Calendar(_objects) : throw NotACalendar(1, "");
    }

    private void Begin(string name, ContentLine line)
    {
        if (_open.Count == 0 && name != "VCALENDAR") throw NotACalendar(line.Line, $"BEGIN:{name}");
        if (_open.Count == limits.Nesting) throw Beyond(CalendarProblem.NestedTooDeep, line, limits.Nesting);
        if (name == "VEVENT" && ++_events > limits.Events) throw Beyond(CalendarProblem.TooManyEvents, line, limits.Events);
        _open.Push(new Open(name, line.Line, [], []));
    }

    private void End(string name, int line)
    {
        var open = _open.Pop();
        if (open.Name != name) throw new CalendarFormatException(CalendarProblem.UnmatchedEnd, line, name);
        var siblings = _open.TryPeek(out var parent) ? parent.Children : _objects;
        siblings.Add(new Component(name, open.Properties, open.Children, open.Line));
    }

    private static string ComponentName(ContentLine line) => line.Value.Trim().ToUpperInvariant();

    private static CalendarFormatException NotACalendar(int line, string found) => new(CalendarProblem.NotACalendar, line, found);

    private static CalendarFormatException Beyond(CalendarProblem problem, ContentLine line, int limit) =>
        new(problem, line.Line, $"{limit}");

    private sealed record Open(string Name, int Line, List<ContentLine> Properties, List<Component> Children);
}
