using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The cohorts that the visitor is staff of and may read today, the latest first.</summary>
internal static class StaffCohorts
{
    public static async Task<IReadOnlyList<Cohort>> Of(RituelsDb db, Visit visit, CancellationToken stop)
    {
        var parts = visit.Person!.Memberships.Where(part => part.Role == Role.Staff).ToList();
        var ids = parts.Select(part => part.CohortId).ToList();
        var cohorts = await db.Cohorts.AsNoTracking().Where(cohort => ids.Contains(cohort.Id)).OrderByDescending(cohort => cohort.Starts).ThenBy(cohort => cohort.Slug).ToListAsync(stop);
        return [.. cohorts.Where(cohort => parts.Exists(part => part.CohortId == cohort.Id && part.ReadsOn(visit.Today, cohort)))];
    }
}
