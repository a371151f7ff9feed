using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>What somebody says of themselves on a subject that they name.</summary>
public sealed record Said(string Name, string Family, IReadOnlySet<Level> Levels);

/// <summary>
/// Writes where people place themselves, and saves it. What somebody else wrote at the same moment is looked at and it is done
/// again, so that of what two write nothing is lost; the same twice is once.
/// </summary>
public sealed class Placing(RituelsDb db, LiveWatch watch)
{
    private const int Tries = 6;

    /// <summary>Adds levels on a subject, which is made when no other has its name. False when the cohort or the person has no room for more.</summary>
    public async Task<bool> Add(Cohort cohort, Guid person, Said said, bool isConfirmed, DateTimeOffset now, CancellationToken stop) => await Insist(cohort, async () =>
    {
        if (await Find(cohort, said, isConfirmed ? person : null, now, stop) is not { } subject) return false;
        if (await db.Set<Placement>().CountAsync(p => p.CohortId == cohort.Id && p.PersonId == person, stop) + said.Levels.Count > Placement.Most) return false;
        if (!isConfirmed && await Unconfirmed(cohort, person).CountAsync(stop) + said.Levels.Count > Placement.MostDoubted) return false;
        await Put(subject, [subject.Id], person, said.Levels, isConfirmed, now, stop);
        return true;
    }, stop);

    /// <summary>Somebody is on a subject at these levels and no others; at none, they are on it no more.</summary>
    /// <param name="ids">The subject and what was merged into it.</param>
    public Task<bool> Set(Cohort cohort, Guid person, IReadOnlyList<Guid> ids, IReadOnlySet<Level> levels, bool isConfirmed, DateTimeOffset now, CancellationToken stop) => Insist(cohort, async () =>
    {
        if (await db.Set<Subject>().FirstOrDefaultAsync(s => s.Id == ids[0] && s.CohortId == cohort.Id, stop) is not { } subject) return false;
        foreach (var other in await Put(subject, ids, person, levels, isConfirmed, now, stop)) if (!levels.Contains(other.Level)) db.Remove(other);
        return true;
    }, stop);

    /// <summary>Takes back what waits to be confirmed on a subject; what they said themselves stays.</summary>
    public Task<bool> Retract(Cohort cohort, Guid person, IReadOnlyList<Guid> ids, CancellationToken stop) => Insist(cohort, async () =>
    {
        db.RemoveRange(await Unconfirmed(cohort, person).Where(p => ids.Contains(p.SubjectId)).ToListAsync(stop));
        return true;
    }, stop);

    /// <summary>What was put down in their name is theirs.</summary>
    /// <param name="seen">The lines that they saw: more may have come since.</param>
    public Task<bool> Confirm(Cohort cohort, Guid person, IReadOnlyList<Guid> seen, CancellationToken stop) => Insist(cohort, async () =>
    {
        foreach (var placement in await Unconfirmed(cohort, person).Where(p => seen.Contains(p.Id)).ToListAsync(stop)) placement.Confirm();
        return true;
    }, stop);

    /// <summary>What was put down in their name is not theirs, and goes.</summary>
    public Task<bool> Disown(Cohort cohort, Guid person, IReadOnlyList<Guid> seen, CancellationToken stop) => Insist(cohort, async () =>
    {
        db.RemoveRange(await Unconfirmed(cohort, person).Where(p => seen.Contains(p.Id)).ToListAsync(stop));
        return true;
    }, stop);

    private IQueryable<Placement> Unconfirmed(Cohort cohort, Guid person) => db.Set<Placement>().Of(cohort).Where(p => p.PersonId == person && !p.IsConfirmed);

    /// <param name="by">Null when nobody knows that it is they who enter it.</param>
    private async Task<Subject?> Find(Cohort cohort, Said said, Guid? by, DateTimeOffset now, CancellationToken stop)
    {
        var key = Subject.KeyOf(said.Name);
        if (await db.Set<Subject>().Of(cohort).FirstOrDefaultAsync(s => s.NameKey == key, stop) is { } known) return known;
        if (await db.Set<Subject>().Of(cohort).CountAsync(stop) >= Subject.Most) return null;
        return db.Add(Subject.Named(said.Name, said.Family, cohort, by, now)).Entity;
    }

    /// <returns>All that they had said on it.</returns>
    private async Task<IReadOnlyList<Placement>> Put(Subject subject, IReadOnlyList<Guid> ids, Guid person, IReadOnlySet<Level> levels, bool isConfirmed, DateTimeOffset now, CancellationToken stop)
    {
        var own = await db.Set<Placement>().Where(p => ids.Contains(p.SubjectId) && p.PersonId == person).ToListAsync(stop);
        db.AddRange(levels.Where(level => own.TrueForAll(p => p.Level != level)).Select(level => Placement.Of(subject, person, level, isConfirmed, now)));
        if (isConfirmed) foreach (var placement in own.Where(p => levels.Contains(p.Level))) placement.Confirm();
        return own;
    }

    private async Task<bool> Insist(Cohort cohort, Func<Task<bool>> act, CancellationToken stop)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                if (!await act()) return false;
                await db.SaveChangesAsync(stop);
                watch.Ring(cohort.Id);
                return true;
            }
            catch (DbUpdateException) when (left > 0)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
