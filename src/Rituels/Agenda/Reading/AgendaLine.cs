using Rituels.Portability;

namespace Rituels.Agenda;

/// <summary>One line of the agenda: a session, or a day that another ritual puts beside the sessions.</summary>
/// <param name="First">The first day on which it may be.</param>
/// <param name="Last">The last day on which it may be.</param>
public sealed record AgendaLine(DateOnly First, DateOnly Last, TimeOnly? From, Session? Session, CalendarEntry? Entry)
{
    public static AgendaLine Of(Session session) => new(session.FirstDay, session.LastDay, session.Sheet.From, session, null);

    public static AgendaLine Of(CalendarEntry entry) => new(entry.First, entry.Last, entry.From, null, entry);

    public DateOnly Month => new(First.Year, First.Month, 1);

    public bool IsOn(DateOnly day) => First <= day && day <= Last;

    /// <summary>Whether it has a day in that month.</summary>
    public bool IsIn(DateOnly month) => First < month.AddMonths(1) && Last >= month;

    /// <summary>What is for nobody named is for the whole cohort.</summary>
    public bool IsFor(string group) => Session is { Sheet: var sheet }
        ? sheet.Audience.Count == 0 || sheet.IsFor(group)
        : Entry!.IsFor(group);

    public static IEnumerable<AgendaLine> InOrder(IEnumerable<AgendaLine> lines) =>
        lines.OrderBy(line => line.First).ThenBy(line => line.From ?? TimeOnly.MinValue).ThenBy(line => line.Session is null);
}
