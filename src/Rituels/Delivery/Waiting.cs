using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Delivery;

/// <param name="Cohort">The slug of its cohort, if it has one.</param>
internal sealed record DuePosting(Posting Posting, Letter Letter, string? Cohort);

/// <summary>
/// The postings of one lane that wait, claimed batch by batch. A claim is a short lease that is renewed as long as its holder
/// lives: after a crash somebody else need not wait long.
/// </summary>
internal sealed class Waiting(IDbContextFactory<RituelsDb> databases, string lane)
{
    /// <summary>Small enough for two replicas to share a mail's readers, large enough for one claim to cost each of them little.</summary>
    public const int Batch = 50;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>Often enough for one renewal to come too late.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);

    private readonly Guid _claim = NewId.Next();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _held = [];
    private Dictionary<Guid, Letter> _letters = [];

    /// <summary>The lanes on which something is due, each with its channel.</summary>
    public static async Task<List<(string Lane, string Channel)>> Lanes(IDbContextFactory<RituelsDb> databases, DateTimeOffset now, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var lanes = await Free(db, now).Select(p => new { p.Lane, p.Channel }).Distinct().ToListAsync(stop);
        return [.. lanes.DistinctBy(l => l.Lane).Select(l => (l.Lane, l.Channel))];
    }

    /// <returns>Those that are ours now; null when nothing is due any more.</returns>
    public async Task<IReadOnlyList<DuePosting>?> Claim(DateTimeOffset now, DateTimeOffset present, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var found = await Free(db, now).Where(p => p.Lane == lane && (p.Claim == null || p.Claim != _claim)).OrderBy(p => p.NextTryAt).ThenBy(p => p.Id).Take(Batch).AsNoTracking()
            .Select(p => new { Posting = p, Cohort = db.Cohorts.Where(c => c.Id == p.CohortId).Select(c => c.Slug).FirstOrDefault() }).ToListAsync(stop);
        if (found.Count == 0) return null;
        var ours = await Take(db, [.. found.Select(f => f.Posting.Id)], now, present + Lease, stop);
        await Read(db, [.. found.Where(f => ours.Contains(f.Posting.Id)).Select(f => f.Posting.LetterId)], stop);
        return [.. found.Where(f => ours.Contains(f.Posting.Id)).Select(f => new DuePosting(Hold(f.Posting, present + Lease), _letters[f.Posting.LetterId], f.Cohort))];
    }

    /// <summary>What another replica took in between stays its own.</summary>
    private async Task<HashSet<Guid>> Take(RituelsDb db, List<Guid> ids, DateTimeOffset now, DateTimeOffset until, CancellationToken stop)
    {
        var taken = await Free(db, now).Where(p => ids.Contains(p.Id))
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.Claim, _claim).SetProperty(x => x.LeaseUntil, until), stop);
        return taken == ids.Count ? [.. ids] : [.. await Ours(db, ids).Select(p => p.Id).ToListAsync(stop)];
    }

    private IQueryable<Posting> Ours(RituelsDb db, List<Guid> ids) => db.Set<Posting>().Where(p => ids.Contains(p.Id) && p.Claim == _claim);

    private Posting Hold(Posting posting, DateTimeOffset until)
    {
        (posting.Claim, posting.LeaseUntil) = (_claim, _held[posting.Id] = until);
        return posting;
    }

    /// <summary>Whether nobody else can have taken it yet: not so when this process, or its machine, slept.</summary>
    public bool Holds(Posting posting, DateTimeOffset present) => _held.TryGetValue(posting.Id, out var until) && present < until;

    public void Done(Posting posting) => _held.TryRemove(posting.Id, out _);

    /// <summary>A letter is read once for all its readers, batch after batch.</summary>
    private async Task Read(RituelsDb db, HashSet<Guid> wanted, CancellationToken stop)
    {
        var missing = wanted.Where(id => !_letters.ContainsKey(id)).ToList();
        var read = missing.Count == 0 ? [] : await db.Set<Letter>().AsNoTracking().Where(l => missing.Contains(l.Id)).ToListAsync(stop);
        _letters = _letters.Values.Where(l => wanted.Contains(l.Id)).Concat(read).ToDictionary(l => l.Id);
    }

    /// <summary>As long as this process lives, what it claimed stays its own, however slow the other side.</summary>
    public async Task Renew(DateTimeOffset present)
    {
        if (_held.Keys.ToList() is not { Count: > 0 } ids) return;
        var until = present + Lease;
        await using var db = await databases.CreateDbContextAsync();
        await Ours(db, ids).ExecuteUpdateAsync(p => p.SetProperty(x => x.LeaseUntil, until));
        foreach (var id in await Ours(db, ids).Select(p => p.Id).ToListAsync())
            if (_held.TryGetValue(id, out var before)) _held.TryUpdate(id, until, before);
    }

    /// <summary>Gives back what was claimed and not begun, so that nobody waits for the lease's end.</summary>
    public async Task Release()
    {
        if (_held.Keys.ToList() is not { Count: > 0 } ids) return;
        await using var db = await databases.CreateDbContextAsync();
        await Ours(db, ids).ExecuteUpdateAsync(p => p.SetProperty(x => x.LeaseUntil, (DateTimeOffset?)null).SetProperty(x => x.Claim, (Guid?)null));
    }

    private static IQueryable<Posting> Free(RituelsDb db, DateTimeOffset now) => db.Set<Posting>()
        .Where(p => p.SentAt == null && p.FailedAt == null && p.NextTryAt <= now && (p.LeaseUntil == null || p.LeaseUntil <= now));
}
