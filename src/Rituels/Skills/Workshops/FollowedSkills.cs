using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>A cohort's map as a wall follows it: by how many placed themselves and when the last did, by its subjects, and whether its workshop is on.</summary>
internal sealed class FollowedSkills : IFollowed
{
    public static readonly FollowedSkills Kind = new();

    public string Name => "skills";

    public async Task<LiveState?> Look(RituelsDb db, Guid cohort, LiveState? known, CancellationToken stop)
    {
        var placements = await db.Set<Placement>().Where(p => p.CohortId == cohort).GroupBy(_ => 1).Select(all => new { Count = all.Count(), Last = all.Max(p => p.PlacedAt), Confirmed = all.Count(p => p.IsConfirmed) }).FirstOrDefaultAsync(stop);
        var subjects = await db.Set<Subject>().Where(s => s.CohortId == cohort).GroupBy(_ => 1).Select(all => new { Count = all.Count(), Versions = all.Sum(s => s.Version) }).FirstOrDefaultAsync(stop);
        var workshops = await db.Set<SkillsWorkshop>().CountAsync(w => w.CohortId == cohort && w.EndedAt == null, stop);
        var tag = $"{placements?.Count}-{placements?.Last.UtcTicks}-{placements?.Confirmed}-{subjects?.Count}-{subjects?.Versions}-{workshops}";
        return known?.Tag == tag ? known : new(tag, $"\"{tag}\"");
    }
}
