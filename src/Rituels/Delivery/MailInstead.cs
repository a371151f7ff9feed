using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Delivery;

/// <summary>
/// What somebody's chat refused for good goes to them by mail, once: the refused posting and the mail are saved together, and
/// the same occasion is posted to an address once, whatever replica sees it first.
/// </summary>
internal sealed class MailInstead(RituelsDb db, Outbox outbox) : IPlanner
{
    public async Task Plan(DateTimeOffset now, CancellationToken stop)
    {
        var refused = await db.Set<Posting>().Where(p => p.MailInstead != null && p.FailedAt != null).OrderBy(p => p.Id).ToListAsync(stop);
        if (refused.Count == 0) return;
        var readers = await Readers(refused, stop);
        var letters = await Letters(refused, stop);
        foreach (var posting in refused)
        {
            if (readers.GetValueOrDefault(posting.Id) is { } reader && letters.GetValueOrDefault(posting.MailInstead!.Value) is { } letter && !posting.IsWorthlessAt(now)) Send(posting, reader, letter, now);
            else posting.MailInstead = null;
        }
    }

    private void Send(Posting refused, Person reader, Letter letter, DateTimeOffset now)
    {
        outbox.Post(letter, new(reader.Email, reader.Name, reader.Id, letter.Language), refused.Occasion, now, refused.Stoppable, worthlessAfter: refused.WorthlessAfter);
        refused.GoByMail();
    }

    /// <summary>Each posting's reader: not whoever left, or stopped this mail meanwhile, or has it already.</summary>
    private async Task<Dictionary<Guid, Person>> Readers(List<Posting> refused, CancellationToken stop)
    {
        var ids = refused.Select(p => p.Id).ToList();
        return await (from posting in db.Set<Posting>()
                      join person in db.People on posting.PersonId equals (Guid?)person.Id
                      where ids.Contains(posting.Id) && person.Memberships.Any(m => m.CohortId == posting.CohortId)
                            && !outbox.MailStops.Any(s => s.CohortId == posting.CohortId && s.PersonId == person.Id && s.Kind == posting.Stoppable)
                            && !db.Set<Posting>().Any(other => other.Occasion == posting.Occasion && other.Address == person.Email)
                      select new { posting.Id, person }).AsNoTracking().ToDictionaryAsync(found => found.Id, found => found.person, stop);
    }

    private Task<Dictionary<Guid, Letter>> Letters(List<Posting> refused, CancellationToken stop)
    {
        var ids = refused.Select(p => p.MailInstead!.Value).Distinct().ToList();
        return db.Set<Letter>().AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, stop);
    }
}
