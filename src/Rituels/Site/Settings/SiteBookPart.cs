using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Site;

/// <summary>A cloned cohort says the same of its programme.</summary>
internal sealed class SiteBookPart(RituelsDb db) : ICohortPart
{
    public async Task Copy(Cohort from, Cohort to, CancellationToken stop)
    {
        if (await db.Set<SiteBook>().AsNoTracking().FirstOrDefaultAsync(book => book.CohortId == from.Id, stop) is { } kept) db.Add(kept.For(to.Id));
    }
}
