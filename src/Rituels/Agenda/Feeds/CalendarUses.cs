using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;

namespace Rituels.Agenda;

/// <summary>The days on which personal calendars were fetched.</summary>
internal sealed class CalendarUses(IDbContextFactory<RituelsDb> databases, TimeProvider clock, ILogger<CalendarUses> logger) : DaysOfUse<string>(databases, clock, logger)
{
    public void Note(CalendarKey key, DateOnly today)
    {
        if (key.LastUsedOn is not { } last || last < today) Note(key.TokenHash, today);
    }

    /// <summary>One that was renewed meanwhile is not found: the new one begins anew.</summary>
    protected override Task Write(RituelsDb db, string hash, DateOnly day, CancellationToken stop) =>
        db.Set<CalendarKey>().Where(k => k.TokenHash == hash && (k.LastUsedOn == null || k.LastUsedOn < day)).ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedOn, day), stop);
}
