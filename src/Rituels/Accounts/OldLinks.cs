using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;

namespace Rituels.Accounts;

/// <summary>Forgets links a week after they ended, and requests for them, which come under a new period each time.</summary>
internal sealed class OldLinks(RituelsDb db) : IPurge
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public async Task<int> Purge(DateTimeOffset now, int most, CancellationToken stop)
    {
        var before = now - Kept;
        return await db.Set<AccountToken>().Where(t => t.ExpiresAt < before).OrderBy(t => t.ExpiresAt).Take(most).ExecuteDeleteAsync(stop)
            + await db.Set<DueWork>().Where(w => w.Ritual == LinkRequest.Ritual && w.DoneAt < before).OrderBy(w => w.Id).Take(most).ExecuteDeleteAsync(stop);
    }
}
