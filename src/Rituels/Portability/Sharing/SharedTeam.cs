using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>What a link opens.</summary>
internal sealed record Shared(ShareLink Link, Cohort Cohort, Extract Extract);

/// <summary>
/// Opens a link for whoever holds it, and tells browsers, caches and search engines to keep it to themselves: the address
/// is the secret.
/// </summary>
internal sealed class SharedTeams(RituelsDb db, Visit visit, ShareUses uses)
{
    /// <summary>Null when the link is unknown, over or revoked: nobody is told which.</summary>
    public async Task<Shared?> Open(string token, HttpResponse response, CancellationToken stop)
    {
        Hide(response.Headers);
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

    private static void Hide(IHeaderDictionary headers)
    {
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        headers.CacheControl = "private, no-store";
    }
}
