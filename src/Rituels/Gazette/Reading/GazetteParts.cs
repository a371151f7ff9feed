using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>The home's share: the latest gazette; for staff, the one that waits for them.</summary>
public sealed record HomeGazette(Issue? Latest, Preparation? Waiting);

internal sealed class GazetteHomePart(RituelsDb db) : IHomePart
{
    /// <summary>Weeks after which a gazette is no news any more.</summary>
    private const int Fresh = 2;

    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        if (visit.Cohort.IsClosed) return null;
        var week = IsoWeek.Of(visit.Today);
        var since = week.Plus(-Fresh);
        var recent = await db.Set<Issue>().AsNoTracking().Of(visit.Cohort).Where(i => i.Week >= since && i.Week <= week).OrderByDescending(i => i.Week).ToListAsync(stop);
        var waiting = visit.IsStaff && recent.Find(i => i.Week == week) is { HasLeft: false } issue ? new Preparation(week, issue, (await db.GazetteBookOf(visit.Cohort, stop)).HoursOf(visit.Cohort, week)) : null;
        var latest = recent.Find(i => i.HasLeft);
        return latest is null && waiting is null ? null : new("/Gazette/Reading/_Home.cshtml", new HomeGazette(latest, waiting));
    }
}

/// <summary>The archive's share: the gazettes that left.</summary>
public sealed record PastGazettes(IReadOnlyList<Issue> Latest, int All);

internal sealed class GazetteArchivePart(RituelsDb db) : IArchivePart
{
    private const int Most = 6;

    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        var left = db.Set<Issue>().AsNoTracking().Of(visit.Cohort).Left();
        var latest = await left.Take(Most).ToListAsync(stop);
        return latest.Count == 0 ? null : new("/Gazette/Reading/_Archive.cshtml", new PastGazettes(latest, latest.Count < Most ? latest.Count : await left.CountAsync(stop)));
    }
}
