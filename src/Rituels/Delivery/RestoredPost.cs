using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Delivery;

/// <summary>How much was set aside: letters that waited, mail that staff let leave or not, work that is past.</summary>
public sealed record SetAsideTally(int Letters, int Held, int Skipped);

/// <summary>
/// Makes a database safe to serve that was brought back from an older copy. What waits in it, or fell due since, may have left
/// before, and nobody can tell: none of it leaves by itself, and the ledger says why.
/// </summary>
internal sealed class RestoredPost(RituelsDb db, IEnumerable<IDueHandler> rituals, IEnumerable<IPlanner> planners)
{
    /// <summary>All of it in one save, or nothing.</summary>
    public async Task<SetAsideTally> SetAside(DateTimeOffset now, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var letters = await SetLettersAside(now, stop);
        var works = await db.Set<DueWork>().Where(w => w.DoneAt == null && w.DueAt <= now).OrderBy(w => w.DueAt).ThenBy(w => w.Id).ToListAsync(stop);
        foreach (var work in works) await SetAside(work, now, stop);
        await db.SaveChangesAsync(stop);
        foreach (var planner in planners) await planner.Restored(stop);
        await transaction.CommitAsync(stop);
        return new SetAsideTally(letters, works.Count(w => w.IsSetAside), works.Count(w => w.IsSkipped));
    }

    private Task<int> SetLettersAside(DateTimeOffset now, CancellationToken stop) =>
        db.Set<Posting>().Where(p => p.SentAt == null && p.FailedAt == null).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.FailedAt, now).SetProperty(p => p.LastError, Posting.Restored).SetProperty(p => p.MailInstead, (Guid?)null)
            .SetProperty(p => p.Secret, (string?)null).SetProperty(p => p.LeaseUntil, (DateTimeOffset?)null).SetProperty(p => p.Claim, (Guid?)null), stop);

    /// <summary>Of a ritual that this program no longer has, nothing could be done anyway.</summary>
    private async Task SetAside(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        if (rituals.FirstOrDefault(ritual => ritual.Ritual == work.Ritual) is { } known) await known.Restored(work, now, stop);
        else work.Skip(now, DueWork.Restored);
    }
}
