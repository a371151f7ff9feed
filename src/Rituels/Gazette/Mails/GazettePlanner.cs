using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Gazette;

/// <summary>
/// Keeps the draft and the leaving of the running and the next week as rows of due work. It looks again when the cohort or its settings
/// changed, or a week begins.
/// </summary>
internal sealed class GazettePlanner(RituelsDb db, CohortPlanning planning) : IPlanner
{
    public async Task Plan(DateTimeOffset now, CancellationToken stop)
    {
        foreach (var cohort in await Stale(now).ToListAsync(stop)) await planning.Try(GazetteSteps.Name, cohort.Id, () => Write(cohort, now, stop), stop);
    }

    /// <summary>Without their plans cohorts are planned from now on, and nothing counts as missed.</summary>
    public Task Restored(CancellationToken stop) => db.Set<GazettePlan>().ExecuteDeleteAsync(stop);

    private IQueryable<Cohort> Stale(DateTimeOffset now) =>
        from cohort in db.Cohorts.AsNoTracking()
        join own in db.Set<GazetteBook>() on cohort.Id equals own.CohortId into books
        from book in books.DefaultIfEmpty()
        join made in db.Set<GazettePlan>() on cohort.Id equals made.CohortId into plans
        from plan in plans.DefaultIfEmpty()
        where plan == null || plan.CohortVersion != cohort.Version || plan.BookVersion != (book == null ? 0 : book.Version) || plan.LookAgainAt <= now
        orderby cohort.Id
        select cohort;

    private async Task Write(Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var (book, week) = (await db.GazetteBookOf(cohort, stop), IsoWeek.Of(cohort.Today(now)));
        foreach (var planned in new[] { week, week.Next }) await Match(cohort, planned, cohort.IsClosed || !book.IsOn ? null : book.HoursOf(cohort, planned), now, stop);
        if (await db.Set<GazettePlan>().FirstOrDefaultAsync(p => p.CohortId == cohort.Id, stop) is not { } plan) db.Add(plan = new GazettePlan { CohortId = cohort.Id });
        (plan.CohortVersion, plan.BookVersion) = (cohort.Version, book.Version);
        plan.LookAgainAt = cohort.IsClosed || week.Monday > cohort.Ends ? DateTimeOffset.MaxValue.AddDays(-1) : cohort.At(week.Next.Monday, TimeOnly.MinValue);
    }

    private async Task Match(Cohort cohort, IsoWeek week, (DateTimeOffset Draft, DateTimeOffset Leaves)? hours, DateTimeOffset now, CancellationToken stop)
    {
        var period = Periods.Of(week);
        var rows = await db.Set<DueWork>().Where(w => w.CohortId == cohort.Id && w.Ritual == GazetteSteps.Name && w.Period == period && w.Ordinal == 0).ToListAsync(stop);
        // An issue that somebody made and approved by hand leaves all the same.
        if (hours is null && await db.Set<Issue>().AnyAsync(i => i.CohortId == cohort.Id && i.Week == week && i.ApprovedAt != null && i.LeftAt == null, stop)) return;
        Match(rows.Find(r => r.Kind == GazetteSteps.Draft), GazetteSteps.Draft, cohort, period, hours?.Draft, now);
        Match(rows.Find(r => r.Kind == GazetteSteps.Leave), GazetteSteps.Leave, cohort, period, hours?.Leaves, now);
    }

    /// <summary>What is due and not done yet, because the program was away, is done all the same; an hour that was past before anybody knew of it is not caught up.</summary>
    private void Match(DueWork? row, string kind, Cohort cohort, string period, DateTimeOffset? at, DateTimeOffset now)
    {
        if (row is null && at > now) db.Add(new DueWork { Ritual = GazetteSteps.Name, Kind = kind, CohortId = cohort.Id, Period = period, DueAt = at.Value });
        else if (row is { DoneAt: null } && at is null) db.Remove(row);
        else if (row is { DoneAt: null } && row.DueAt > now) row.DueAt = at!.Value;
    }
}
