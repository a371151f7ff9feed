using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>
/// Keeps Monday's mail of the running and the next week as rows of due work, and of a closed cohort the day on which its notes go.
/// It looks again when the cohort or its settings changed, or a week begins.
/// </summary>
internal sealed class CoachingPlanner(RituelsDb db, CohortPlanning planning) : IPlanner
{
    private static readonly TimeOnly Night = new(3, 0);

    public async Task Plan(DateTimeOffset now, CancellationToken stop)
    {
        var stale = await Stale(now).ToListAsync(stop);
        foreach (var cohort in stale) await planning.Try(CoachingSteps.Name, cohort.Id, () => Write(cohort, now, stop), stop);
    }

    /// <summary>Without their plans cohorts are planned from now on, and no Monday counts as missed.</summary>
    public Task Restored(CancellationToken stop) => db.Set<CoachingPlan>().ExecuteDeleteAsync(stop);

    private IQueryable<Cohort> Stale(DateTimeOffset now) =>
        from cohort in db.Cohorts.AsNoTracking()
        join own in db.Set<CoachingBook>() on cohort.Id equals own.CohortId into books
        from book in books.DefaultIfEmpty()
        join made in db.Set<CoachingPlan>() on cohort.Id equals made.CohortId into plans
        from plan in plans.DefaultIfEmpty()
        where plan == null || plan.CohortVersion != cohort.Version || plan.BookVersion != (book == null ? 0 : book.Version) || plan.LookAgainAt <= now
        orderby cohort.Id
        select cohort;

    private async Task Write(Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var book = await db.CoachingBookOf(cohort, stop);
        var rows = await db.Set<DueWork>().Where(w => w.CohortId == cohort.Id && w.Ritual == CoachingSteps.Name && w.DoneAt == null).ToListAsync(stop);
        var weeks = cohort.IsClosed || !book.MailsOnMonday ? [] : new[] { cohort.WeekAt(now), cohort.WeekAt(now).Next };
        Match(rows, CoachingSteps.Monday, cohort, [.. weeks.Select(week => (Mondays.PeriodOf(week), Mondays.Of(cohort, week, book.MailAt)))], now);
        Match(rows, CoachingSteps.Expire, cohort, Expiry(cohort, book, now), now);
        await Note(cohort, book, now, stop);
    }

    private static List<(string, DateTimeOffset?)> Expiry(Cohort cohort, CoachingBook book, DateTimeOffset now) =>
        book.ExpiresOn(cohort) is { } day ? [($"{day:yyyy-MM-dd}", WallClock.Read(day, Night, cohort.Zone(now)))] : [];

    /// <summary>A mail whose hour was past before anybody knew of it does not leave; notes whose day is past go now.</summary>
    private void Match(List<DueWork> rows, string kind, Cohort cohort, List<(string Period, DateTimeOffset? At)> wanted, DateTimeOffset now)
    {
        var own = rows.Where(r => r.Kind == kind).ToList();
        // What is due and not done yet, because the program was away, is done all the same, as long as the cohort wants it.
        db.RemoveRange(own.Where(r => wanted.Count == 0 || (r.DueAt > now && wanted.TrueForAll(w => w.Period != r.Period || w.At is null))));
        foreach (var (period, at) in wanted)
            if (own.Find(r => r.Period == period) is { } row) row.DueAt = at ?? row.DueAt;
            else if (at is { } due && (due > now || kind == CoachingSteps.Expire) && !IsDone(cohort, kind, period)) db.Add(new DueWork { Ritual = CoachingSteps.Name, Kind = kind, CohortId = cohort.Id, Period = period, DueAt = due });
    }

    private bool IsDone(Cohort cohort, string kind, string period) =>
        db.Set<DueWork>().Any(w => w.CohortId == cohort.Id && w.Ritual == CoachingSteps.Name && w.Kind == kind && w.Period == period && w.DoneAt != null);

    private async Task Note(Cohort cohort, CoachingBook book, DateTimeOffset now, CancellationToken stop)
    {
        var plan = await db.Set<CoachingPlan>().FirstOrDefaultAsync(p => p.CohortId == cohort.Id, stop);
        if (plan is null) db.Add(plan = new CoachingPlan { CohortId = cohort.Id });
        (plan.CohortVersion, plan.BookVersion) = (cohort.Version, book.Version);
        plan.LookAgainAt = cohort.IsClosed || cohort.Today(now) > cohort.Ends ? DateTimeOffset.MaxValue.AddDays(-1) : cohort.PlanOf(cohort.WeekAt(now).Next).Begins;
    }
}
