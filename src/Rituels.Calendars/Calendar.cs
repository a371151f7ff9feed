namespace Rituels.Calendars;

/// <summary>An iCalendar stream: one VCALENDAR object, or several (RFC 5545 §3.4).</summary>
public sealed record Calendar(IReadOnlyList<Component> Objects)
{
    /// <summary>The VEVENTs of all objects, in the order of the file, cancelled ones included (§3.6.1).</summary>
    public IEnumerable<Component> Events => Parts("VEVENT");

    /// <summary>The VTIMEZONEs of all objects (§3.6.5).</summary>
    public IEnumerable<Component> Zones => Parts("VTIMEZONE");

    private IEnumerable<Component> Parts(string name) => Objects.SelectMany(o => o.Children).Where(c => c.Name == name);
}

/// <summary>What stands between a BEGIN and its END, known or not (RFC 5545 §3.6).</summary>
/// <param name="Name">In upper case, such as VEVENT.</param>
/// <param name="Properties">Its own lines, in order, without BEGIN and END.</param>
/// <param name="Children">The components in it, in order.</param>
/// <param name="Line">The line of its BEGIN in the file, from 1.</param>
public sealed record Component(
    string Name, IReadOnlyList<ContentLine> Properties, IReadOnlyList<Component> Children, int Line)
{
    /// <summary>All the properties of a name, given in upper case.</summary>
    public IEnumerable<ContentLine> All(string name) => Properties.Where(p => p.Name == name);

    /// <summary>The first property of a name, or null: where it is no matter that others follow.</summary>
    public ContentLine? Any(string name) => Properties.FirstOrDefault(p => p.Name == name);

    /// <summary>The property of a name that may stand once, or null.</summary>
    /// <exception cref="CalendarFormatException">It stands twice.</exception>
    public ContentLine? Single(string name)
    {
        var found = All(name).Take(2).ToArray();
        return found.Length < 2
            ? found.FirstOrDefault()
            : throw new CalendarFormatException(CalendarProblem.RepeatedProperty, found[1].Line, name);
    }
}
