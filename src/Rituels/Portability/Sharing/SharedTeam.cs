using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>What a link opens.</summary>
internal sealed record Shared(ShareLink Link, Cohort Cohort, Extract Extract);

/// <summary>
/// Opens a link for whoever holds it, and tells browsers and caches to keep nothing of it.
/// </summary>
internal sealed class SharedTeams(RituelsDb db, Visit visit, ShareUses uses)
{
    /// <summary>Null when the link is unknown, over or revoked: nobody is told which.</summary>
    public async Task<Shared?> Open(string token, HttpResponse response, CancellationToken stop)
    {
        SecretAddress.Hide(response.Headers);
        response.Headers.CacheControl = "private, no-store";
        var hash = ShareLink.Hash(token);
        var found = await db.Set<ShareLink>().AsNoTracking().Include(s => s.Team).FirstOrDefaultAsync(s => s.TokenHash == hash, stop);
        if (found is null) return null;
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == found.CohortId, stop);
        var today = cohort.Today(visit.Now);
        if (!found.WorksOn(today)) return null;
        uses.Note(found, today);
        visit.Tongue.Speak(visit.Tongue.Language, cohort.Vocabulary);
        return new Shared(found, cohort, Extract.ForOutsider(cohort, found.Team!, visit.Tongue, visit.Now));
    }
}
