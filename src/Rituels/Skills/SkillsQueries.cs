using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>Questions that several screens ask of the database.</summary>
internal static class SkillsQueries
{
    public static IQueryable<Subject> Of(this IQueryable<Subject> subjects, Cohort cohort) => subjects.Where(s => s.CohortId == cohort.Id);

    public static IQueryable<Placement> Of(this IQueryable<Placement> placements, Cohort cohort) => placements.Where(p => p.CohortId == cohort.Id);

    /// <summary>As the cohort chose, or as one that chose nothing; not followed by the context.</summary>
    public static async Task<SkillsBook> SkillsBookOf(this RituelsDb db, Cohort cohort, CancellationToken stop) =>
        await db.Set<SkillsBook>().AsNoTracking().FirstOrDefaultAsync(b => b.CohortId == cohort.Id, stop) ?? new SkillsBook { CohortId = cohort.Id };

    /// <summary>The cohort's workshop that is on; the latest, should there be two.</summary>
    public static Task<SkillsWorkshop?> WorkshopOf(this RituelsDb db, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var since = now - SkillsWorkshop.Longest;
        return db.Set<SkillsWorkshop>().Where(w => w.CohortId == cohort.Id && w.Code != null && w.EndedAt == null && w.StartedAt > since).OrderByDescending(w => w.StartedAt).ThenByDescending(w => w.Id).FirstOrDefaultAsync(stop);
    }
}
