using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Programme;

internal static class TeamQueries
{
    /// <summary>The team of that address in the cohort, with who follows it; null when there is none.</summary>
    public static Task<Team?> TeamOf(this RituelsDb db, Cohort cohort, string slug, CancellationToken stop = default) =>
        db.Teams.AsNoTracking().Include(t => t.Referent).FirstOrDefaultAsync(t => t.CohortId == cohort.Id && t.Slug == slug, stop);

    /// <summary>Its own fellows and staff say what it is there for, as long as the cohort runs.</summary>
    public static bool MayDescribe(this Visit visit, Team team) =>
        !visit.Cohort.IsClosed && visit.Memberships.Any(m => m.Role == Role.Staff || (m.Role == Role.Fellow && m.TeamId == team.Id && m.CoversDay(visit.Today)));
}
