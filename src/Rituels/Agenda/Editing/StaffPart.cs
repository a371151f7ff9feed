using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>What staff do with a session: its changes and what is left to prepare, on its page and on the page of its checklist.</summary>
public sealed record StaffPart(Session Session, Folk Folk, DateOnly Today, bool IsClosed, bool IsOwnPage = false)
{
    public string At(string cohort) => $"/{cohort}/agenda/sessions/{Session.Id}";

    public IReadOnlyList<DueChore> Chores { get; } = DueChore.Of(Session);

    /// <summary>What of the year's planning is worth a second look about this session.</summary>
    internal IReadOnlyList<YearWarning> Warnings { get; private init; } = [];
    internal AgendaHabits Habits { get; private init; } = new();

    /// <summary>Null for whoever is not of staff.</summary>
    public static async Task<StaffPart?> Of(RituelsDb db, Recall recall, Visit visit, Session session, CancellationToken stop)
    {
        if (!visit.IsStaff) return null;
        var (all, book) = await recall.AgendaOf(db, visit.Cohort, stop);
        return new(session, await Folk.Of(db, visit.Cohort, visit.Today, stop), visit.Today, visit.Cohort.IsClosed)
        {
            Habits = book.Habits, Warnings = visit.Cohort.IsClosed ? [] : new YearCheck(visit.Cohort, book.Habits, all, visit.Today).About(session),
        };
    }
}
