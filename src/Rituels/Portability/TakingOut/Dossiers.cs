using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// Puts dossiers together: one team after the other, so that a whole cohort takes no more memory than its longest. Of one
/// week of a cohort, those that say something.
/// </summary>
public sealed class Dossiers(RituelsDb db, IEnumerable<IDossierPart> rituals, TakingOutWords words)
{
    public async IAsyncEnumerable<Dossier> Of(Extract extract, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var team in await Teams(extract, stop))
            if (await Of(extract, team, stop) is { } dossier && (extract.Week is null || extract.Team is not null || !dossier.IsEmpty)) yield return dossier;
    }

    public async Task<Dossier> Of(Extract extract, Team team, CancellationToken stop)
    {
        var parts = new List<DossierPart>();
        foreach (var ritual in rituals)
            if (await ritual.Tell(extract, team, stop) is { } part) parts.Add(part);
        return new Dossier(extract.Cohort, team, extract.NamesPeople ? await People(extract, team, stop) : [], parts);
    }

    private async Task<List<Team>> Teams(Extract extract, CancellationToken stop)
    {
        if (extract.Team is { } one) return [one];
        var teams = await db.Teams.AsNoTracking().Include(t => t.Referent).Of(extract.Cohort).ToListAsync(stop);
        return [.. teams.OrderBy(t => t.Name, NameOrder.Alphabetical)];
    }

    /// <summary>Everybody who was ever in the team, in the order they came.</summary>
    private async Task<IReadOnlyList<(string, string)>> People(Extract extract, Team team, CancellationToken stop)
    {
        var members = await db.Memberships.AsNoTracking().Include(m => m.Person).Where(m => m.TeamId == team.Id).OrderBy(m => m.From).ThenBy(m => m.Id).ToListAsync(stop);
        return
        [
            .. members.GroupBy(m => m.Role).OrderBy(role => role.Key)
                .Select(role => (words[$"people-{role.Key}"], extract.Tongue.List(role.Select(m => m.Person!.Name).Distinct()))),
            .. team.Referent is { } referent ? [(words["people-referent"], referent.Name)] : Array.Empty<(string, string)>(),
        ];
    }
}
