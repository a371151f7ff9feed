using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>Where somebody placed themselves, which is theirs and goes with them; who entered and merged subjects and began workshops.</summary>
internal sealed class SkillsOnPeople(RituelsDb db, SkillsWords words) : IHoldsOnPeople
{
    public string Name => "skills";
    public IReadOnlyList<Type> Covers { get; } = [typeof(Subject), typeof(Placement), typeof(SkillsWorkshop)];

    public async Task<object?> Tell(Person person, CancellationToken stop)
    {
        var own = Erasure.Of(person);
        return new
        {
            placements = await Placements(own).AsNoTracking().OrderBy(p => p.PlacedAt).ThenBy(p => p.Id)
                .Select(p => new { cohort = db.Cohorts.First(c => c.Id == p.CohortId).Slug, subject = db.Set<Subject>().First(s => s.Id == p.SubjectId).Name, level = p.Level.ToString(), p.PlacedAt, p.IsConfirmed }).ToListAsync(stop),
            entered = await Created(own).AsNoTracking().OrderBy(s => s.CreatedAt).ThenBy(s => s.Id).Select(s => new { cohort = db.Cohorts.First(c => c.Id == s.CohortId).Slug, s.Name, s.CreatedAt }).ToListAsync(stop),
            merged = await Merged(own).AsNoTracking().OrderBy(s => s.MergedAt).ThenBy(s => s.Id).Select(s => new { cohort = db.Cohorts.First(c => c.Id == s.CohortId).Slug, s.Name, s.MergedAt }).ToListAsync(stop),
            workshops = await Workshops(own).AsNoTracking().OrderBy(w => w.StartedAt).ThenBy(w => w.Id).Select(w => new { cohort = db.Cohorts.First(c => c.Id == w.CohortId).Slug, w.StartedAt }).ToListAsync(stop),
        };
    }

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop)
    {
        var placements = await Placements(erasure).CountAsync(stop);
        return placements == 0 ? [] : [words.Count("foretell", placements)];
    }

    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        await Placements(erasure).ExecuteDeleteAsync(stop);
        await Created(erasure).ExecuteUpdateAsync(set => set.SetProperty(s => s.CreatedById, (Guid?)null), stop);
        await Merged(erasure).ExecuteUpdateAsync(set => set.SetProperty(s => s.MergedById, (Guid?)null), stop);
        await Workshops(erasure).ExecuteUpdateAsync(set => set.SetProperty(w => w.StartedById, (Guid?)null), stop);
    }

    private IQueryable<Placement> Placements(Erasure erasure) => db.Set<Placement>().Of(erasure, person => p => p.PersonId == person, cohort => p => p.CohortId == cohort);

    private IQueryable<Subject> Created(Erasure erasure) => db.Set<Subject>().Where(s => s.CreatedById != null).Of(erasure, person => s => s.CreatedById == person, cohort => s => s.CohortId == cohort);

    private IQueryable<Subject> Merged(Erasure erasure) => db.Set<Subject>().Where(s => s.MergedById != null).Of(erasure, person => s => s.MergedById == person, cohort => s => s.CohortId == cohort);

    private IQueryable<SkillsWorkshop> Workshops(Erasure erasure) => db.Set<SkillsWorkshop>().Where(w => w.StartedById != null).Of(erasure, person => w => w.StartedById == person, cohort => w => w.CohortId == cohort);
}
