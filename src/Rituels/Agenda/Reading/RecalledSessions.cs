using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>The cohort's sessions from memory while nothing changes: every page of the agenda reads them all, for its neighbours and its filters.</summary>
internal static class RecalledSessions
{
    /// <summary>As far as the reader sees them, by their first day, then their hour. To be left as they are.</summary>
    public static async Task<IReadOnlyList<Session>> SessionsOf(this Recall recall, RituelsDb db, Cohort cohort, AgendaReader reader, CancellationToken stop)
    {
        var (all, book) = await recall.AgendaOf(db, cohort, stop);
        return [.. all.Where(s => reader.Sees(s.Sheet, book.IsPublic))];
    }

    /// <summary>All sessions, whoever may see them, and how the cohort keeps them. To be left as they are.</summary>
    public static ValueTask<(IReadOnlyList<Session> All, AgendaBook Book)> AgendaOf(this Recall recall, RituelsDb db, Cohort cohort, CancellationToken stop) =>
        recall.Of(("agenda", cohort.Id), () => db.SessionsOf(cohort, stop));
}
