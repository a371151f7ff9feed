using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

/// <summary>That teams help each other, in a cohort where somebody asked. What is asked stays within it.</summary>
internal sealed class HelpInWords(RituelsDb db) : ITellsItsRhythm
{
    public async Task<RitualInWords?> Tell(Cohort cohort, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var words = new HelpWords(tongue);
        return await db.Set<HelpRequest>().AnyAsync(r => r.CohortId == cohort.Id, stop) ? new("help", words["rhythm-title"], [words["rhythm"]]) : null;
    }
}
