using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>A cloned cohort sorts its subjects into the same families; its subjects come from its own people.</summary>
internal sealed class SkillsBookPart(RituelsDb db) : ICohortPart
{
    public async Task Copy(Cohort from, Cohort to, CancellationToken stop)
    {
        if (await db.Set<SkillsBook>().AsNoTracking().FirstOrDefaultAsync(book => book.CohortId == from.Id, stop) is { } kept)
            db.Add(new SkillsBook { CohortId = to.Id, Families = kept.Families });
    }
}
