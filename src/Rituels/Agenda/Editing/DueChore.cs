namespace Rituels.Agenda;

/// <summary>Something to prepare for a session, with the day by which.</summary>
public sealed record DueChore(Session Session, Chore Chore, DateOnly Due)
{
    /// <summary>Days ahead from which somebody should be at it.</summary>
    private const int Ahead = 7;

    public bool IsOverdue(DateOnly today) => !Chore.IsDone && Due < today;
    public bool IsSoon(DateOnly today) => !Chore.IsDone && Due >= today && Due <= today.AddDays(Ahead);

    /// <summary>What the session's staff prepare, the earliest first.</summary>
    public static IReadOnlyList<DueChore> Of(Session session) =>
        [.. session.Sheet.Checklist.Select(chore => new DueChore(session, chore, session.Sheet.DueDay(chore))).OrderBy(due => due.Due)];

    /// <summary>What is overdue or soon due of sessions that are still to come, the earliest first.</summary>
    public static IReadOnlyList<DueChore> Pressing(IEnumerable<Session> sessions, DateOnly today) =>
        [.. sessions.Where(session => !session.Sheet.IsCancelled && session.LastDay >= today).SelectMany(Of)
            .Where(due => due.IsOverdue(today) || due.IsSoon(today)).OrderBy(due => due.Due).ThenBy(due => due.Session.Id)];
}
