using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>Notes of contacts go some months after the end.</summary>
internal sealed class CoachingErasure(RituelsDb db) : IErasesAfterClosing
{
    public async Task<string?> Tell(Cohort cohort, DateTimeOffset closed, Tongue tongue, CancellationToken stop)
    {
        if (!await db.Set<Contact>().Of(cohort).AnyAsync(stop)) return null;
        return new CoachingWords(tongue)["erases", tongue.Date((await db.CoachingBookOf(cohort, stop)).ExpiresOn(cohort, closed))];
    }
}
