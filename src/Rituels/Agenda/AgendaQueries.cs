using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>Questions that several screens ask of the database.</summary>
internal static class AgendaQueries
{
    public static IQueryable<Session> Of(this IQueryable<Session> sessions, Cohort cohort) => sessions.Where(s => s.CohortId == cohort.Id);

    /// <summary>As the cohort chose, or as one that chose nothing; not followed by the context.</summary>
    public static async Task<AgendaBook> AgendaBookOf(this RituelsDb db, Cohort cohort, CancellationToken stop) =>
        await db.Set<AgendaBook>().AsNoTracking().FirstOrDefaultAsync(b => b.CohortId == cohort.Id, stop) ?? new AgendaBook { CohortId = cohort.Id };

    /// <summary>The cohort's sessions as far as the reader sees them, by their first day, then their hour. Not followed by the context.</summary>
    public static async Task<IReadOnlyList<Session>> SessionsFor(this RituelsDb db, Cohort cohort, AgendaReader reader, CancellationToken stop)
    {
        var (all, book) = await db.SessionsOf(cohort, stop);
        return [.. all.Where(s => reader.Sees(s.Sheet, book.IsPublic))];
    }

    /// <summary>All of them in their order, whoever may see them, with how the cohort keeps them.</summary>
    public static async Task<(IReadOnlyList<Session> All, AgendaBook Book)> SessionsOf(this RituelsDb db, Cohort cohort, CancellationToken stop)
    {
        var book = await db.AgendaBookOf(cohort, stop);
        var sessions = await db.Set<Session>().AsNoTracking().Of(cohort).ToListAsync(stop);
        return ([.. sessions.OrderBy(s => s.FirstDay).ThenBy(s => s.Sheet.From ?? TimeOnly.MinValue).ThenBy(s => s.Id)], book);
    }

    /// <summary>One session, as far as the reader sees it: null is a 404.</summary>
    public static async Task<Session?> SessionFor(this RituelsDb db, Cohort cohort, Guid id, AgendaReader reader, CancellationToken stop)
    {
        var book = await db.AgendaBookOf(cohort, stop);
        return await db.Set<Session>().Of(cohort).FirstOrDefaultAsync(s => s.Id == id, stop) is { } session && reader.Sees(session.Sheet, book.IsPublic) ? session : null;
    }
}
