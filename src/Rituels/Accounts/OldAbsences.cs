using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Accounts;

/// <summary>Forgets absences a month after they are over: nobody needs to know any more.</summary>
internal sealed class OldAbsences(RituelsDb db) : IPurge
{
    public async Task<int> Purge(DateTimeOffset now, int most, CancellationToken stop)
    {
        var before = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-30);
        return await db.Set<Absence>().Where(a => a.To < before).OrderBy(a => a.To).ThenBy(a => a.PersonId).ThenBy(a => a.From).Take(most).ExecuteDeleteAsync(stop);
    }
}
