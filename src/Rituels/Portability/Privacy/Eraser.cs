using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>Has every room tell, foretell and erase what it holds on people.</summary>
public sealed class Eraser(RituelsDb db, IEnumerable<IHoldsOnPeople> rooms)
{
    /// <summary>What is held on the person, room by room.</summary>
    public async Task<Dictionary<string, object>> Tell(Person person, CancellationToken stop)
    {
        var told = new Dictionary<string, object>();
        foreach (var room in rooms)
            if (await room.Tell(person, stop) is { } part) told[room.Name] = part;
        return told;
    }

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop)
    {
        var lines = new List<string>();
        foreach (var room in rooms) lines.AddRange(await room.Foretell(erasure, stop));
        return lines;
    }

    /// <summary>
    /// Erases and saves what waits on the context, with a line for each register concerned: all of it or nothing. Who is then
    /// of no cohort any more, and does not administer the instance, leaves it altogether.
    /// </summary>
    /// <exception cref="DbUpdateException">Somebody else changed the cohort, or what was about to go; nothing was erased.</exception>
    public async Task Erase(Erasure erasure, Taken what, Guid? by, DateTimeOffset now, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (erasure.Cohort is { } cohort) await Hold(cohort, stop);
        var (people, cohorts) = (await Concerned(erasure, stop), await erasure.Cohorts(db, stop));
        foreach (var id in cohorts) db.Add(new RegisterRow { CohortId = id, PersonId = by, What = what, At = now, Records = people.Count });
        await db.SaveChangesAsync(stop);
        await Everywhere(erasure with { HadPartIn = cohorts }, stop);
        foreach (var person in people)
            if (erasure.Cohort is null || await IsNobodys(person, stop)) await Leave(new(person, null, erasure.KeepsWords) { HadPartIn = cohorts }, stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Of two changes that were checked against the same people of the cohort, one is made.</summary>
    private async Task Hold(Cohort cohort, CancellationToken stop)
    {
        var mine = await db.Cohorts.Where(c => c.Id == cohort.Id && c.Roll == cohort.Roll).ExecuteUpdateAsync(set => set.SetProperty(c => c.Roll, c => c.Roll + 1), stop);
        if (mine == 0) throw new DbUpdateConcurrencyException($"Cohort {cohort.Slug} was changed since it was read.");
    }

    private async Task<IReadOnlyList<Person>> Concerned(Erasure erasure, CancellationToken stop) => erasure.Person is { } one ? [one]
        : await db.People.AsNoTracking().Where(p => p.Memberships.Any(m => m.CohortId == erasure.Cohort!.Id)).OrderBy(p => p.Id).ToListAsync(stop);

    private async Task Everywhere(Erasure erasure, CancellationToken stop)
    {
        foreach (var room in rooms) await room.Erase(erasure, stop);
    }

    private Task<bool> IsNobodys(Person person, CancellationToken stop) =>
        db.People.AnyAsync(p => p.Id == person.Id && !p.IsAdmin && p.Memberships.Count == 0, stop);

    private async Task Leave(Erasure everywhere, CancellationToken stop)
    {
        await Everywhere(everywhere, stop);
        await db.People.Where(p => p.Id == everywhere.Person!.Id).ExecuteDeleteAsync(stop);
    }
}
