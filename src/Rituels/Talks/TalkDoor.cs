using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>
/// Where people sign up. Whoever changes who is in first holds the talk's row for as long as that takes, so that others wait
/// their turn and then see what was done: no seat is given twice, on either database. Who left the cohort leaves their seat,
/// who comes to speak too; who may not come any more keeps theirs, and waits for none.
/// </summary>
public sealed class TalkDoor(RituelsDb db, TalkLetters letters)
{
    /// <summary>Signs somebody up, once. They wait when no seat is free, or others wait already.</summary>
    /// <returns>Whether there is such a talk.</returns>
    public Task<bool> SignUp(Cohort cohort, Guid talk, Guid person, DateTimeOffset now, CancellationToken stop) => Hold(cohort, talk, async found =>
    {
        // A seat that somebody left behind goes to whoever waits longest; only then to who comes now.
        await Fill(cohort, found, now, stop);
        if (found.TakesSignUps(cohort, now)) found.SignUp(person, now);
    }, stop);

    /// <summary>Gives the seat back; who waits longest gets it, and is told.</summary>
    public Task<bool> SignOff(Cohort cohort, Guid talk, Guid person, DateTimeOffset now, CancellationToken stop) => Hold(cohort, talk, found =>
    {
        found.SignedUp.RemoveAll(seat => seat.PersonId == person);
        return Fill(cohort, found, now, stop);
    }, stop);

    /// <summary>Does something to a talk that may free seats, such as another day or room, and fills them.</summary>
    public Task<bool> Change(Cohort cohort, Guid talk, Func<Talk, Task> change, DateTimeOffset now, CancellationToken stop) => Hold(cohort, talk, async found =>
    {
        await change(found);
        await Fill(cohort, found, now, stop);
    }, stop);

    /// <summary>Gives free seats to who waits, once who speaks or for whom it is may be others.</summary>
    public Task<bool> Fill(Cohort cohort, Guid talk, DateTimeOffset now, CancellationToken stop) => Change(cohort, talk, _ => Task.CompletedTask, now, stop);

    private async Task<bool> Hold(Cohort cohort, Guid id, Func<Talk, Task> act, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var held = await db.Set<Talk>().Where(t => t.Id == id && t.CohortId == cohort.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.Door, t => t.Door + 1), stop);
        if (held == 0) return false;
        db.ChangeTracker.Clear();
        var talk = await db.Set<Talk>().Include(t => t.SignedUp).ThenInclude(s => s.Person).SingleAsync(t => t.Id == id, stop);
        await act(talk);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task Fill(Cohort cohort, Talk talk, DateTimeOffset now, CancellationToken stop)
    {
        if (talk.State != TalkState.Dated || talk.IsOver(cohort, now)) return;
        var (today, people) = (cohort.Today(now), talk.SignedUp.Select(seat => seat.PersonId).ToList());
        var here = (await db.Memberships.AsNoTracking().Where(m => m.CohortId == cohort.Id && people.Contains(m.PersonId)).ToListAsync(stop)).Where(m => m.ReadsOn(today, cohort)).ToLookup(m => m.PersonId);
        talk.SignedUp.RemoveAll(seat => !here.Contains(seat.PersonId) || talk.IsGivenBy(seat.PersonId) || (!seat.IsIn && !talk.IsFor([.. here[seat.PersonId]])));
        foreach (var seat in talk.Fill()) await letters.Promoted(cohort, talk, seat, now, stop);
    }
}
