using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>A cloned cohort keeps in touch the same way; teams and their own rhythms are not taken over.</summary>
internal sealed class CoachingBookPart(RituelsDb db) : ICohortPart
{
    public async Task Copy(Cohort from, Cohort to, CancellationToken stop)
    {
        if (await db.Set<CoachingBook>().AsNoTracking().FirstOrDefaultAsync(book => book.CohortId == from.Id, stop) is { } kept)
            db.Add(new CoachingBook { CohortId = to.Id, Rhythm = kept.Rhythm, Months = kept.Months, MailsOnMonday = kept.MailsOnMonday, MailAt = kept.MailAt });
    }
}
