using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>
/// Who prepared, hosts or spoke at a stand-up, who noted what, who wrote a team's line. A turn stays without its name; a note or a line is the cohort's, and
/// somebody's in so far as they wrote it.
/// </summary>
internal sealed class StandUpsOnPeople(RituelsDb db, StandUpsWords words) : IHoldsOnPeople
{
    public string Name => "standUps";
    public IReadOnlyList<Type> Covers { get; } = [typeof(StandUp), typeof(StandUpNote), typeof(StandUpLine)];

    public async Task<object?> Tell(Person person, CancellationToken stop)
    {
        var own = Erasure.Of(person);
        return new
        {
            prepared = await Made(own).AsNoTracking().OrderBy(s => s.Day).ThenBy(s => s.Id).Select(s => new { s.Title, s.Day, s.CreatedAt }).ToListAsync(stop),
            named = (await Naming(own, stop)).Select(s => new { s.Title, s.Day, hosts = s.HostId == person.Id, turns = s.Turns.Where(t => t.PersonId == person.Id).Select(t => new { t.Name, t.IsAbsent, end = t.End.ToString(), seconds = t.Spoken / 1000 }) }),
            notes = await Notes(own).AsNoTracking().OrderBy(n => n.At).ThenBy(n => n.Id).Select(n => new { n.At, n.Text, kind = n.Kind.ToString(), n.Day }).ToListAsync(stop),
            lines = await Lines(own).AsNoTracking().OrderBy(l => l.Week).ThenBy(l => l.Id).Select(l => new { team = db.Teams.First(t => t.Id == l.TeamId).Slug, l.Week, l.At, l.Text }).ToListAsync(stop),
        };
    }

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop)
    {
        var (named, written) = ((await Naming(erasure, stop)).Count, await Notes(erasure).CountAsync(stop) + await Lines(erasure).CountAsync(stop));
        return
        [
            .. named == 0 ? Array.Empty<string>() : [words.Count("foretell-named", named)],
            .. written == 0 ? Array.Empty<string>() : [words.Count(erasure.KeepsWords ? "foretell-unsigned" : "foretell-gone", written)],
        ];
    }

    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        foreach (var standUp in await Naming(erasure, stop)) standUp.Forget(erasure.Person?.Id);
        await db.SaveChangesAsync(stop);
        await Made(erasure).ExecuteUpdateAsync(set => set.SetProperty(s => s.CreatedById, (Guid?)null), stop);
        if (!erasure.KeepsWords)
        {
            await Notes(erasure).ExecuteDeleteAsync(stop);
            await Lines(erasure).ExecuteDeleteAsync(stop);
        }
        await Notes(erasure).ExecuteUpdateAsync(set => set.SetProperty(n => n.ById, (Guid?)null), stop);
        await Lines(erasure).ExecuteUpdateAsync(set => set.SetProperty(l => l.ById, (Guid?)null), stop);
    }

    /// <summary>Stand-ups in which somebody hosts or has a turn by their account; a person's are among those of their cohorts.</summary>
    private async Task<IReadOnlyList<StandUp>> Naming(Erasure erasure, CancellationToken stop)
    {
        var person = erasure.Person?.Id;
        var all = await db.Set<StandUp>().Where(s => erasure.Cohort != null ? s.CohortId == erasure.Cohort.Id : db.Memberships.Any(m => m.CohortId == s.CohortId && m.PersonId == person))
            .OrderBy(s => s.Day).ThenBy(s => s.Id).ToListAsync(stop);
        bool Is(Guid? id) => id is not null && (person is null || id == person);
        return [.. all.Where(s => Is(s.HostId) || s.Turns.Any(turn => Is(turn.PersonId)))];
    }

    private IQueryable<StandUp> Made(Erasure erasure) =>
        db.Set<StandUp>().Where(s => s.CreatedById != null).Of(erasure, person => s => s.CreatedById == person, cohort => s => s.CohortId == cohort);

    private IQueryable<StandUpNote> Notes(Erasure erasure) =>
        db.Set<StandUpNote>().Where(n => n.ById != null).Of(erasure, person => n => n.ById == person, cohort => n => n.CohortId == cohort);

    private IQueryable<StandUpLine> Lines(Erasure erasure) =>
        db.Set<StandUpLine>().Where(l => l.ById != null).Of(erasure, person => l => l.ById == person, cohort => l => l.CohortId == cohort);
}
