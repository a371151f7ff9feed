using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Delivery;

/// <summary>
/// Forgets what letters said 90 days after the last of them left, and to whom they went once nobody can stop them any more by
/// their link. A cohort's due work stays for good: it is what keeps an occasion from firing again.
/// </summary>
internal sealed class OldPost(RituelsDb db) : IPurge
{
    private static readonly TimeSpan Readable = TimeSpan.FromDays(90);

    public async Task<int> Purge(DateTimeOffset now, int most, CancellationToken stop) =>
        await Ended(now - Readable).Where(p => p.CohortId == null).OrderBy(p => p.Id).Take(most).ExecuteDeleteAsync(stop)
        + await Ended(now - StopTokens.Lifetime).OrderBy(p => p.Id).Take(most).ExecuteDeleteAsync(stop)
        + await Unposted.OrderBy(l => l.Id).Take(most).ExecuteDeleteAsync(stop)
        + await Read(now - Readable).OrderBy(l => l.Id).Take(most).ExecuteUpdateAsync(l => l.SetProperty(x => x.Html, "").SetProperty(x => x.Text, "").SetProperty(x => x.Calendar, (string?)null), stop);

    private IQueryable<Posting> Postings => db.Set<Posting>();

    private IQueryable<Posting> Ended(DateTimeOffset before) => Postings.Where(p => p.SentAt < before || p.FailedAt < before);

    /// <summary>A letter is saved together with its postings: without any, and none that may still need it, they are gone.</summary>
    private IQueryable<Letter> Unposted => db.Set<Letter>().Where(l => !Postings.Any(p => p.LetterId == l.Id) && !Postings.Any(p => p.MailInstead == l.Id));

    /// <summary>The subject stays: the page that stops this mail says it.</summary>
    private IQueryable<Letter> Read(DateTimeOffset before) => db.Set<Letter>().Where(l => l.Text != "" && !Postings
        .Any(p => p.LetterId == l.Id && ((p.SentAt == null && p.FailedAt == null) || p.SentAt >= before || p.FailedAt >= before)));
}
