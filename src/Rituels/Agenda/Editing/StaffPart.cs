using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>What staff do with a session: its changes and what is left to prepare, on its page and on the page of its checklist.</summary>
public sealed record StaffPart(Session Session, Folk Folk, DateOnly Today, bool IsClosed, bool IsOwnPage = false)
{
    public string At(string cohort) => $"/{cohort}/agenda/sessions/{Session.Id}";

    public IReadOnlyList<DueChore> Chores { get; } = DueChore.Of(Session);

    /// <summary>Null for whoever is not of staff.</summary>
    public static async Task<StaffPart?> Of(RituelsDb db, Visit visit, Session session, CancellationToken stop) =>
        visit.IsStaff ? new(session, await Folk.Of(db, visit.Cohort, visit.Today, stop), visit.Today, visit.Cohort.IsClosed) : null;
}
