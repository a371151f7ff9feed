using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Programme;

internal static class TeamQueries
{
    /// <summary>The team of that address in the cohort, with who follows it; null when there is none.</summary>
    public static Task<Team?> TeamOf(this RituelsDb db, Cohort cohort, string slug, CancellationToken stop = default) =>
        db.Teams.AsNoTracking().Include(t => t.Referent).FirstOrDefaultAsync(t => t.CohortId == cohort.Id && t.Slug == slug, stop);
}
