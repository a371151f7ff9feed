using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Delivery;

/// <summary>
/// Sends what waits in the outbox. A posting is claimed just before it leaves and noted as soon as it is accepted, so that a
/// crash can only double what was accepted and not yet noted; such a double has the same Message-ID.
/// </summary>
public sealed partial class PostWorker(
    IDbContextFactory<RituelsDb> databases, IServiceScopeFactory scopes, Envelope envelope, IOptions<MailOptions> options, TimeProvider clock, ILogger<PostWorker> logger)
{
    private const int Batch = 200;

    /// <summary>Longer than a transport may take for one mail.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly int _connections = options.Value.Smtp.Host is null ? 1 : 4;

    /// <summary>Sends everything that is due, and comes back when the rest must wait.</summary>
    /// <returns>How many postings were tried, with or without success.</returns>
    public async Task<int> SendDue(DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var transport = scope.ServiceProvider.GetRequiredService<IMailTransport>();
        int all = 0, tried;
        do all += tried = await SendBatch(transport, now, stop); while (tried > 0);
        return all;
    }

    private async Task<int> SendBatch(IMailTransport transport, DateTimeOffset now, CancellationToken stop)
    {
        var tried = 0;
        await Parallel.ForEachAsync(await Due(now, stop), new ParallelOptions { MaxDegreeOfParallelism = _connections, CancellationToken = stop }, async (due, _) =>
        {
            await using var db = await databases.CreateDbContextAsync(stop);
            if (!await Claim(db, due.Posting, Later(now), stop)) return;
            Interlocked.Increment(ref tried);
            await SendAndNote(db, due, transport, now);
        });
        return tried;
    }

    /// <summary>A round of slow mails takes minutes: a lease counts from its own claim.</summary>
    private DateTimeOffset Later(DateTimeOffset now) => clock.GetUtcNow() is var present && present > now ? present : now;

    /// <param name="Posting">With its letter.</param>
    /// <param name="Cohort">The slug of its cohort, if it has one.</param>
    private sealed record DuePosting(Posting Posting, string? Cohort);

    /// <summary>Two queries for the whole batch: a letter is read once, however many it goes to.</summary>
    private async Task<List<DuePosting>> Due(DateTimeOffset now, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var due = await Free(db, now).OrderBy(p => p.NextTryAt).ThenBy(p => p.Id).Take(Batch)
            .Select(p => new DuePosting(p, db.Cohorts.Where(c => c.Id == p.CohortId).Select(c => c.Slug).FirstOrDefault())).ToListAsync(stop);
        var letters = due.Select(d => d.Posting.LetterId).Distinct().ToList();
        await db.Set<Letter>().Where(l => letters.Contains(l.Id)).LoadAsync(stop);
        return due;
    }

    /// <summary>Only as it was read: each try by another replica counts one more.</summary>
    private static async Task<bool> Claim(RituelsDb db, Posting posting, DateTimeOffset now, CancellationToken stop)
    {
        posting.LeaseUntil = now + Lease;
        return await Free(db, now).Where(p => p.Id == posting.Id && p.Tries == posting.Tries)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.LeaseUntil, posting.LeaseUntil), stop) == 1;
    }

    private static IQueryable<Posting> Free(RituelsDb db, DateTimeOffset now) => db.Set<Posting>()
        .Where(p => p.SentAt == null && p.FailedAt == null && p.NextTryAt <= now && (p.LeaseUntil == null || p.LeaseUntil <= now));

    /// <summary>Not to be stopped half-way: a mail that was accepted must be noted.</summary>
    private async Task SendAndNote(RituelsDb db, DuePosting due, IMailTransport transport, DateTimeOffset now)
    {
        var posting = db.Attach(due.Posting).Entity;
        try
        {
            await Send(due, transport, now);
        }
        catch (MailRefused refusal)
        {
            posting.Fail(Later(now), refusal.Message);
        }
        catch (Exception error)
        {
            posting.Postpone(Later(now), MailError.Describe(error));
        }
        await db.SaveChangesAsync();
        Log(posting);
    }

    private async Task Send(DuePosting due, IMailTransport transport, DateTimeOffset now)
    {
        if (due.Posting.IsWorthlessAt(Later(now)))
        {
            due.Posting.Fail(Later(now), "expired");
            return;
        }
        await transport.Send(envelope.Around(due.Posting, due.Cohort), CancellationToken.None);
        due.Posting.Sent(Later(now));
    }

    private void Log(Posting posting)
    {
        if (posting.SentAt is not null) LogSent(posting.Id, posting.Occasion);
        else if (posting.FailedAt is not null) LogGivenUp(posting.Id, posting.Occasion, posting.LastError);
        else LogPostponed(posting.Id, posting.Occasion, posting.NextTryAt, posting.LastError);
    }

    [LoggerMessage(LogLevel.Information, "Sent {Posting} of {Occasion}")]
    private partial void LogSent(Guid posting, string occasion);

    [LoggerMessage(LogLevel.Warning, "Not sent {Posting} of {Occasion}, for good: {Error}")]
    private partial void LogGivenUp(Guid posting, string occasion, string? error);

    [LoggerMessage(LogLevel.Warning, "Not sent {Posting} of {Occasion}, next try at {Next}: {Error}")]
    private partial void LogPostponed(Guid posting, string occasion, DateTimeOffset next, string? error);
}
