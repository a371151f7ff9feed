using Microsoft.EntityFrameworkCore;

namespace Rituels.Delivery;

/// <summary>A message as the ledger shows it: never its text, nor a reader's own link.</summary>
public sealed record Message(
    string Address, string Name, string Channel, string Occasion, DateTimeOffset DueAt, DateTimeOffset? SentAt, DateTimeOffset? FailedAt,
    DateTimeOffset NextTryAt, int Tries, string? LastError)
{
    public MessageState State => SentAt is not null ? MessageState.Sent : FailedAt is null ? MessageState.Waiting
        : LastError?.EndsWith(Posting.ByMail, StringComparison.Ordinal) == true ? MessageState.ByMail : MessageState.Failed;
}

/// <summary>What became of all messages of an occasion.</summary>
/// <param name="Total">Without those that went by mail instead, each of which has its mail among them.</param>
public sealed record Tally(string Occasion, int Total, int Sent, int Failed, int ByMail, DateTimeOffset DueAt, DateTimeOffset? FirstSentAt)
{
    public int Waiting => Total - Sent - Failed;
}

internal static class Messages
{
    public static IQueryable<Posting> Of(this IQueryable<Posting> postings, Guid cohort) => postings.AsNoTracking().Where(p => p.CohortId == cohort);

    public static IQueryable<Posting> In(this IQueryable<Posting> postings, MessageState? state) => state switch
    {
        MessageState.Sent => postings.Where(p => p.SentAt != null),
        MessageState.Failed => postings.Where(p => p.FailedAt != null && !p.LastError!.EndsWith(Posting.ByMail)),
        MessageState.ByMail => postings.Where(p => p.FailedAt != null && p.LastError!.EndsWith(Posting.ByMail)),
        MessageState.Waiting => postings.Where(p => p.SentAt == null && p.FailedAt == null),
        _ => postings,
    };

    /// <summary>Whose address contains that, whatever the case.</summary>
    public static IQueryable<Posting> To(this IQueryable<Posting> postings, string? part)
    {
        if (string.IsNullOrWhiteSpace(part)) return postings;
        var key = Programme.Person.KeyOf(part);
#pragma warning disable CA1304, CA1311, CA1862 // The database compares.
        return postings.Where(p => p.Address.ToLower().Contains(key));
#pragma warning restore CA1304, CA1311, CA1862
    }

    public static IQueryable<Message> AsMessages(this IQueryable<Posting> postings) => postings
        .OrderByDescending(p => p.DueAt).ThenBy(p => p.Address).ThenBy(p => p.Id)
        .Select(p => new Message(p.Address, p.Name, p.Channel, p.Occasion, p.DueAt, p.SentAt, p.FailedAt, p.NextTryAt, p.Tries, p.LastError));

    /// <summary>The newest occasion first.</summary>
    public static async Task<List<Tally>> Tallies(this IQueryable<Posting> postings, MessageState? having, int skip, int take, CancellationToken stop)
    {
        var groups = postings.GroupBy(p => p.Occasion).Select(g => new
        {
            Occasion = g.Key, Sent = g.Count(p => p.SentAt != null), Waiting = g.Count(p => p.SentAt == null && p.FailedAt == null),
            Failed = g.Count(p => p.FailedAt != null && !p.LastError!.EndsWith(Posting.ByMail)), ByMail = g.Count(p => p.FailedAt != null && p.LastError!.EndsWith(Posting.ByMail)),
            DueAt = g.Min(p => p.DueAt), FirstSentAt = g.Min(p => p.SentAt),
        });
        groups = having switch
        {
            MessageState.Sent => groups.Where(g => g.Sent > 0),
            MessageState.Failed => groups.Where(g => g.Failed > 0),
            MessageState.Waiting => groups.Where(g => g.Waiting > 0),
            MessageState.ByMail => groups.Where(g => g.ByMail > 0),
            _ => groups,
        };
        var found = await groups.OrderByDescending(g => g.DueAt).ThenBy(g => g.Occasion).Skip(skip).Take(take).ToListAsync(stop);
        return [.. found.Select(g => new Tally(g.Occasion, g.Sent + g.Waiting + g.Failed, g.Sent, g.Failed, g.ByMail, g.DueAt, g.FirstSentAt))];
    }
}
