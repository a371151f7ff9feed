using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>That a cohort has a map of what its people know. Who knows what stays within it.</summary>
internal sealed class SkillsInWords(RituelsDb db) : ITellsItsRhythm
{
    public async Task<RitualInWords?> Tell(Cohort cohort, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var words = new SkillsWords(tongue);
        return await db.Set<Subject>().Of(cohort).AnyAsync(stop) ? new("skills", words["title"], [words["rhythm"]]) : null;
    }
}
