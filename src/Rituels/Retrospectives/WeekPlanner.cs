using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>
/// Keeps each cohort's running and next week as rows of due work, and moves them when days off are declared. A week missed
/// while the program was down is written too, so that what was due in it is done. A closed cohort has nothing coming any more.
/// </summary>
internal sealed class WeekPlanner(RituelsDb db, CohortPlanning planning) : IPlanner
{
    public async Task Plan(DateTimeOffset now, CancellationToken stop)
    {
        var books = db.Set<WeekBook>();
        var stale = await db.Cohorts.AsNoTracking()
            .Where(c => !books.Any(b => b.CohortId == c.Id && b.CohortVersion == c.Version && b.LookAgainAt > now))
            .OrderBy(c => c.Id).ToListAsync(stop);
        foreach (var cohort in stale) await planning.Try(WeekSteps.Name, cohort.Id, () => Write(cohort, now, stop), stop);
    }

    /// <summary>Without its book a cohort is planned from now on, and no week counts as missed.</summary>
    public Task Restored(CancellationToken stop) => db.Set<WeekBook>().ExecuteDeleteAsync(stop);

    private async Task Write(Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var running = cohort.WeekAt(now);
        var book = await db.Set<WeekBook>().FirstOrDefaultAsync(b => b.CohortId == cohort.Id, stop);
        if (book is null) db.Add(book = new WeekBook { CohortId = cohort.Id, Through = running.Previous });

        var first = Earlier(running, book.Through);
        var last = running.Next;
        var periods = Weeks(first, last).Select(week => week.ToString()).ToList();
        var rows = await db.Set<DueWork>().Where(w => w.CohortId == cohort.Id && w.Ritual == WeekSteps.Name && periods.Contains(w.Period)).ToListAsync(stop);
        foreach (var week in Weeks(first, last))
            Match(cohort, week, [.. rows.Where(r => r.Period == week.ToString())], isMissed: book.CohortVersion > 0 && week > book.Through, now);

        (book.Through, book.CohortVersion) = (last, cohort.Version);
        book.LookAgainAt = cohort.IsClosed || running > cohort.LastWeek ? DateTimeOffset.MaxValue.AddDays(-1) : cohort.PlanOf(last).Begins;
    }

    /// <summary>Makes the week's undone rows what the plan says. What was due before the week was known stays undone, unless it was missed.</summary>
    private void Match(Cohort cohort, IsoWeek week, List<DueWork> rows, bool isMissed, DateTimeOffset now)
    {
        var steps = cohort.Has(week) && !cohort.IsClosed ? WeekSteps.Of(cohort.PlanOf(week)).ToList() : [];
        // What is due already is done, or says why not.
        foreach (var row in rows.Where(r => r.DoneAt is null && (!cohort.IsClosed || r.DueAt > now) && !steps.Any(s => s.Kind == r.Kind && s.Ordinal == r.Ordinal))) db.Remove(row);
        foreach (var step in steps)
        {
            if (rows.Find(r => r.Kind == step.Kind && r.Ordinal == step.Ordinal) is { } row)
            {
                if (row.DoneAt is null) row.DueAt = step.At;
            }
            else if (step.At >= now || isMissed) db.Add(step.ToWork(cohort, week));
        }
    }

    private static IsoWeek Earlier(IsoWeek a, IsoWeek b) => a < b ? a : b;

    private static IEnumerable<IsoWeek> Weeks(IsoWeek first, IsoWeek last)
    {
        for (var week = first; week <= last; week = week.Next) yield return week;
    }
}
