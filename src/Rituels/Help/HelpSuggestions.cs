using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

/// <summary>
/// Whom rituals that know who knows what suggest for a request: people of the cohort today who neither ask nor offer already. Nobody
/// is written to.
/// </summary>
public sealed class HelpSuggestions(RituelsDb db, IEnumerable<ISuggestHelpers> rituals)
{
    private const int Most = 5;

    public async Task<IReadOnlyList<Suggested>> Of(Visit visit, HelpRequest request, CancellationToken stop)
    {
        var found = new List<HelperSuggestion>();
        foreach (var ritual in rituals) found.AddRange(await ritual.For(visit.Cohort, HelpDesk.Show(request, visit.Cohort), visit.Tongue, stop));
        if (found.Count == 0) return [];
        var ids = found.Select(s => s.PersonId).ToList();
        var parts = await db.Memberships.AsNoTracking().Of(visit.Cohort).Where(m => ids.Contains(m.PersonId)).ToListAsync(stop);
        var here = parts.Where(m => m.CoversDay(visit.Today)).ToLookup(m => m.PersonId);
        return [.. found.DistinctBy(s => s.PersonId)
            .Where(s => here.Contains(s.PersonId) && s.PersonId != request.AskedById && !here[s.PersonId].Any(m => m.TeamId is not null && m.TeamId == request.TeamId) && request.Standing.All(o => o.PersonId != s.PersonId))
            .Take(Most).Select(s => new Suggested(here[s.PersonId].First().Person!, s.Why))];
    }
}
