using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>The register's lines of somebody, and the links that they made: both stay, without them.</summary>
internal sealed class PortabilityOnPeople(RituelsDb db, PrivacyWords words) : IHoldsOnPeople
{
    public string Name => "register";
    public IReadOnlyList<Type> Covers { get; } = [typeof(RegisterRow), typeof(ShareLink)];

    public async Task<object?> Tell(Person person, CancellationToken stop) => new
    {
        lines = await db.Set<RegisterRow>().AsNoTracking().Where(r => r.PersonId == person.Id).OrderBy(r => r.At).ThenBy(r => r.Id)
            .Select(r => new { cohort = db.Cohorts.First(c => c.Id == r.CohortId).Slug, r.What, r.At, r.Format, team = db.Teams.First(t => t.Id == r.TeamId).Slug, r.Week, r.Records }).ToListAsync(stop),
        linksMade = await db.Set<ShareLink>().AsNoTracking().Where(s => s.MadeById == person.Id).OrderBy(s => s.MadeAt).ThenBy(s => s.Id)
            .Select(s => new { cohort = db.Cohorts.First(c => c.Id == s.CohortId).Slug, team = s.Team!.Slug, s.Label, s.MadeAt, s.Until, s.RevokedAt }).ToListAsync(stop),
    };

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop)
    {
        var (lines, links) = (await Lines(erasure).CountAsync(stop), await Links(erasure).CountAsync(stop));
        return [.. new[] { lines == 0 ? null : words.Count("foretell-lines", lines), links == 0 ? null : words.Count("foretell-links", links) }.OfType<string>()];
    }

    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        await Lines(erasure).ExecuteUpdateAsync(set => set.SetProperty(r => r.PersonId, (Guid?)null), stop);
        await Links(erasure).ExecuteUpdateAsync(set => set.SetProperty(s => s.MadeById, (Guid?)null), stop);
    }

    private IQueryable<RegisterRow> Lines(Erasure erasure) =>
        db.Set<RegisterRow>().Where(r => r.PersonId != null).Of(erasure, person => r => r.PersonId == person, cohort => r => r.CohortId == cohort);

    private IQueryable<ShareLink> Links(Erasure erasure) =>
        db.Set<ShareLink>().Where(s => s.MadeById != null).Of(erasure, person => s => s.MadeById == person, cohort => s => s.CohortId == cohort);
}
