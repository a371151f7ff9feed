using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>Keeps the windows of this week and the next as rows of due work; a change of the settings or of the cohort's days moves them.</summary>
internal sealed partial class LinePlanner(RituelsDb db, ILogger<LinePlanner> logger) : IPlanner
{
    public async Task Plan(DateTimeOffset now, CancellationToken stop)
    {
        var stale = from book in db.Set<StandUpBook>()
                    join cohort in db.Cohorts on book.CohortId equals cohort.Id
                    where cohort.ClosedAt == null && (book.HasLines || book.PlannedVersion > 0)
                    where book.PlannedVersion != book.Version || book.PlannedCohort != cohort.Version || book.LookAgainAt <= now
                    orderby cohort.Id
                    select new { Book = book, Cohort = cohort };
        foreach (var one in await stale.ToListAsync(stop)) await TryWrite(one.Cohort, one.Book, now, stop);
    }

    public async Task Restored(CancellationToken stop)
    {
        foreach (var book in await db.Set<StandUpBook>().Where(b => b.PlannedVersion > 0).ToListAsync(stop)) book.Replan();
        await db.SaveChangesAsync(stop);
    }

    /// <summary>One cohort that cannot be planned holds no other back; it is tried again at the next tick.</summary>
    private async Task TryWrite(Cohort cohort, StandUpBook book, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            await Write(cohort, book, now, stop);
            await db.SaveChangesAsync(stop);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(cohort.Slug, error.GetType().Name);
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The windows for lines of {Cohort} were not planned: {Error}")]
    private partial void LogFailed(string cohort, string error);

    private async Task Write(Cohort cohort, StandUpBook book, DateTimeOffset now, CancellationToken stop)
    {
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
