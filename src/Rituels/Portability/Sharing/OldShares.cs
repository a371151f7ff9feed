using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;

namespace Rituels.Portability;

/// <summary>Forgets links 90 days after they ended or were revoked; the register keeps that there were some.</summary>
internal sealed class OldShares(RituelsDb db) : IPurge
{
    private const int Kept = 90;

    public Task<int> Purge(DateTimeOffset now, int most, CancellationToken stop)
    {
        var (moment, day) = (now.AddDays(-Kept), DateOnly.FromDateTime(now.UtcDateTime).AddDays(-Kept));
        return db.Set<ShareLink>().Where(s => s.RevokedAt < moment || s.Until < day).OrderBy(s => s.Id).Take(most).ExecuteDeleteAsync(stop);
    }
}
