using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>Screens follow a stand-up by its version.</summary>
internal sealed class FollowedStandUp : IFollowed
{
    public static readonly FollowedStandUp Kind = new();

    public string Name => "beat";

    public async Task<LiveState?> Look(RituelsDb db, Guid id, LiveState? known, CancellationToken stop)
    {
        var version = await db.Set<StandUp>().Where(s => s.Id == id).Select(s => (int?)s.Version).FirstOrDefaultAsync(stop);
        if (version is null || known?.Tag == $"{version}") return version is null ? null : known;
        return Of(await db.Set<StandUp>().AsNoTracking().SingleAsync(s => s.Id == id, stop));
    }

    public static LiveState Of(StandUp standUp) => new($"{standUp.Version}", Beat.Of(standUp).Json);
}
