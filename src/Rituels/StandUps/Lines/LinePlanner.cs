using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>Keeps the windows of this week and the next as rows of due work; a change of the settings or of the cohort's days moves them.</summary>
internal sealed class LinePlanner(RituelsDb db, CohortPlanning planning) : IPlanner
{
    public async Task Plan(DateTimeOffset now, CancellationToken stop)
    {
        var stale = from book in db.Set<StandUpBook>()
                    join cohort in db.Cohorts on book.CohortId equals cohort.Id
                    where cohort.ClosedAt == null && (book.HasLines || book.PlannedVersion > 0)
                    where book.PlannedVersion != book.Version || book.PlannedCohort != cohort.Version || book.LookAgainAt <= now
                    orderby cohort.Id
                    select cohort;
        foreach (var cohort in await stale.AsNoTracking().ToListAsync(stop)) await planning.Try(StandUpSteps.Name, cohort.Id, () => Write(cohort, now, stop), stop);
    }

    public async Task Restored(CancellationToken stop)
    {
        foreach (var book in await db.Set<StandUpBook>().Where(b => b.PlannedVersion > 0).ToListAsync(stop)) book.Replan();
        await db.SaveChangesAsync(stop);
    }

    private async Task Write(Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var book = await db.Set<StandUpBook>().SingleAsync(b => b.CohortId == cohort.Id, stop);
        var week = IsoWeek.Of(cohort.Today(now));
        var periods = new[] { week.ToString(), week.Next.ToString() };
        var rows = await db.Set<DueWork>().Where(w => w.CohortId == cohort.Id && w.Ritual == StandUpSteps.Name && w.Kind == StandUpSteps.Lines && periods.Contains(w.Period)).ToListAsync(stop);
        foreach (var each in new[] { week, week.Next }) Match(cohort, LineWindow.Of(cohort, book, each), each, rows.Find(row => row.Period == each.ToString()), now);
        book.Planned(cohort.Version, WallClock.Read(week.Next.Monday, TimeOnly.MinValue, cohort.Zone(now)));
    }

    private void Match(Cohort cohort, LineWindow? window, IsoWeek week, DueWork? row, DateTimeOffset now)
    {
        if (row is null && window is not null && window.Opens >= now)
            db.Add(new DueWork { Ritual = StandUpSteps.Name, Kind = StandUpSteps.Lines, CohortId = cohort.Id, Period = week.ToString(), DueAt = window.Opens });
        else if (row is { DoneAt: null } && window is not null) row.DueAt = window.Opens;
        else if (row is { DoneAt: null }) db.Remove(row);
    }
}
