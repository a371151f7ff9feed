using Microsoft.EntityFrameworkCore;

namespace Rituels.Programme;

/// <summary>A screen on one cohort for administrators, who need not belong to it.</summary>
public abstract class CohortAdminPage(Desk desk) : FormPage(desk)
{
    public Cohort Cohort { get; private set; } = null!;
    public IReadOnlyList<Membership> Staff { get; private set; } = [];

    protected override async Task<bool> Load()
    {
        if (await Db.Cohorts.FirstOrDefaultAsync(c => c.Slug == (string)RouteData.Values["slug"]!, Stop) is not { } cohort) return false;
        Cohort = cohort;
        Staff = await Db.Memberships.Of(cohort).Where(m => m.Role == Role.Staff).ToListAsync(Stop);
        return true;
    }
}
