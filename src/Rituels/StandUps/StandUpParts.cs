using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>The home's share: what runs, what comes next, the window for lines; for staff a way to prepare one.</summary>
public sealed record HomeStandUps(IReadOnlyList<StandUp> Ahead, LineWindow? Window, bool MayWrite);

internal sealed class StandUpHomePart(RituelsDb db) : IHomePart
{
    private const int Most = 3, DaysAhead = 14;

    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        if (visit.Cohort.IsClosed) return null;
        var (first, last) = (visit.Today.AddDays(-1), visit.Today.AddDays(DaysAhead));
        var ahead = await db.Set<StandUp>().AsNoTracking().Of(visit.Cohort)
            .Where(s => s.State == StandUpState.Running || (s.State == StandUpState.Prepared && s.Day > first && s.Day <= last)).OrderBy(s => s.Day).ThenBy(s => s.Id).Take(Most).ToListAsync(stop);
        var window = LineWindow.Next(visit.Cohort, await db.StandUpBookOf(visit.Cohort, stop), visit.Now);
        var open = window?.IsOpenAt(visit.Now) == true ? window : null;
        return ahead.Count == 0 && open is null && !visit.IsStaff ? null : new("/StandUps/_Home.cshtml", new HomeStandUps(ahead, open, visit.Memberships.Any(m => m.TeamId is not null)));
    }
}

/// <summary>The archive's share: stand-ups that were held, and weeks of lines.</summary>
public sealed record PastStandUps(IReadOnlyList<StandUp> Held, int All, bool HasLines);

internal sealed class StandUpArchivePart(RituelsDb db) : IArchivePart
{
    private const int Most = 8;

    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        var held = db.Set<StandUp>().AsNoTracking().Of(visit.Cohort).Where(s => s.State == StandUpState.Ended);
        var latest = await held.OrderByDescending(s => s.Day).ThenByDescending(s => s.Id).Take(Most).ToListAsync(stop);
        var lines = await db.Set<StandUpLine>().AnyAsync(l => l.CohortId == visit.Cohort.Id, stop);
        return latest.Count == 0 && !lines ? null : new("/StandUps/_Archive.cshtml", new PastStandUps(latest, latest.Count < Most ? latest.Count : await held.CountAsync(stop), lines));
    }
}
