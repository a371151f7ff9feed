using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>Notes of contacts go some months after the end.</summary>
internal sealed class CoachingErasure(RituelsDb db, TimeProvider clock) : IErasesAfterClosing
{
    public async Task<string?> Tell(Cohort cohort, DateTimeOffset closed, Tongue tongue, CancellationToken stop)
    {
        if (!await db.Set<Contact>().Of(cohort).AnyAsync(stop)) return null;
        var day = (await db.CoachingBookOf(cohort, stop)).ExpiresOn(cohort, closed);
        return new CoachingWords(tongue)[day > cohort.Today(clock.GetUtcNow()) ? "erases" : "expired", tongue.Date(day)];
    }
}
