using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>Questions that several screens ask of the database.</summary>
internal static class CoachingQueries
{
    public static IQueryable<Contact> Of(this IQueryable<Contact> contacts, Cohort cohort) => contacts.Where(c => c.CohortId == cohort.Id);

    /// <summary>With their team and who of the staff comes.</summary>
    public static IQueryable<CoachingSession> Of(this IQueryable<CoachingSession> sessions, Cohort cohort) =>
        sessions.Include(s => s.Team).Include(s => s.With).Where(s => s.CohortId == cohort.Id);

    public static IQueryable<CoachingSession> InOrder(this IQueryable<CoachingSession> sessions) => sessions.OrderBy(s => s.Day).ThenBy(s => s.From).ThenBy(s => s.Id);

    /// <summary>Those of these teams, or with that person of the staff.</summary>
    public static IQueryable<CoachingSession> For(this IQueryable<CoachingSession> sessions, IReadOnlyCollection<Guid> teams, IReadOnlyCollection<Guid> ofMentors, Guid? person) =>
        sessions.Where(s => teams.Contains(s.TeamId) || (s.WithMentors && ofMentors.Contains(s.TeamId)) || (person != null && s.WithId == person));

    /// <summary>Each team's last; of two on one day, the one that was logged last. With who of the staff it was.</summary>
    public static IQueryable<Contact> Last(this IQueryable<Contact> contacts, IQueryable<Contact> all) =>
        contacts.Include(c => c.By).Where(c => !all.Any(later => later.TeamId == c.TeamId && (later.Day > c.Day || (later.Day == c.Day && (later.LoggedAt > c.LoggedAt || (later.LoggedAt == c.LoggedAt && later.Id.CompareTo(c.Id) > 0))))));

    /// <summary>As the cohort chose, or as one that chose nothing; not followed by the context.</summary>
    public static async Task<CoachingBook> CoachingBookOf(this RituelsDb db, Cohort cohort, CancellationToken stop) =>
        await db.Set<CoachingBook>().AsNoTracking().FirstOrDefaultAsync(b => b.CohortId == cohort.Id, stop) ?? new CoachingBook { CohortId = cohort.Id };

    /// <summary>The hours that are offered from that day on, with who offers them.</summary>
    public static Task<List<OfferedHours>> HoursFrom(this RituelsDb db, Cohort cohort, DateOnly day, CancellationToken stop) =>
        db.Set<OfferedHours>().AsNoTracking().Include(h => h.Person).Where(h => h.CohortId == cohort.Id && h.Day >= day).OrderBy(h => h.Day).ThenBy(h => h.From).ThenBy(h => h.Id).ToListAsync(stop);

    /// <summary>What is planned from that day on.</summary>
    public static Task<List<CoachingSession>> PlannedFrom(this RituelsDb db, Cohort cohort, DateOnly day, CancellationToken stop) =>
        db.Set<CoachingSession>().AsNoTracking().Of(cohort).Where(s => s.Day >= day && s.State == SessionState.Planned).InOrder().ToListAsync(stop);
}
