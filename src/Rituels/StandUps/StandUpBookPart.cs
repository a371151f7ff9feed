using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>A cloned cohort holds its stand-ups the same way.</summary>
internal sealed class StandUpBookPart(RituelsDb db) : ICohortPart
{
    public async Task Copy(Cohort from, Cohort to, CancellationToken stop)
    {
        if (await db.Set<StandUpBook>().AsNoTracking().FirstOrDefaultAsync(book => book.CohortId == from.Id, stop) is { } kept) db.Add(kept.For(to.Id));
    }
}
