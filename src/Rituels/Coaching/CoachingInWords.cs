using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>How often staff take news of a team, in a cohort that keeps in touch so. A team's own rhythm stays among staff.</summary>
internal sealed class CoachingInWords(RituelsDb db) : ITellsItsRhythm
{
    public async Task<RitualInWords?> Tell(Cohort cohort, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var book = await db.CoachingBookOf(cohort, stop);
        var isUsed = book.Version > 0 || await db.Set<Contact>().Of(cohort).AnyAsync(stop) || await db.Set<CoachingSession>().AnyAsync(s => s.CohortId == cohort.Id, stop);
        var words = new CoachingWords(tongue);
        return isUsed ? new("coaching", words["rhythm-title"], [words.Count("rhythm", book.Rhythm)]) : null;
    }
}
