using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Portability;

/// <summary>The days on which links were used.</summary>
public sealed class ShareUses(IDbContextFactory<RituelsDb> databases, TimeProvider clock, ILogger<ShareUses> logger) : DaysOfUse<Guid>(databases, clock, logger)
{
    /// <param name="today">The day in the time zone of the link's cohort.</param>
    public void Note(ShareLink link, DateOnly today)
    {
        if (link.LastUsedOn is not { } last || last < today) Note(link.Id, today);
    }

    protected override Task Write(RituelsDb db, Guid id, DateOnly day, CancellationToken stop) =>
        db.Set<ShareLink>().Where(s => s.Id == id && (s.LastUsedOn == null || s.LastUsedOn < day)).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastUsedOn, day), stop);
}
