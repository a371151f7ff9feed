using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;

namespace Rituels.StandUps;

/// <summary>Forgets screens of walls the next day: by then they follow nothing.</summary>
internal sealed class OldWalls(RituelsDb db) : IPurge
{
    public Task<int> Purge(DateTimeOffset now, int most, CancellationToken stop)
    {
        var before = now - PairedWall.Longest - PairedWall.CodeLife;
        return db.Set<PairedWall>().Where(w => w.MadeAt < before).OrderBy(w => w.MadeAt).Take(most).ExecuteDeleteAsync(stop);
    }
}
