using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>
/// Keeps what a cohort's retention will do as rows of due work: announced thirty and seven days before, then done. A new
/// choice, or another end of the cohort, moves them.
/// </summary>
internal sealed class RetentionPlanner(RituelsDb db, CohortPlanning planning) : IPlanner
{
    public async Task Plan(DateTimeOffset now, CancellationToken stop)
    {
        var stale = await (from rule in db.Set<RetentionRule>()
                           join cohort in db.Cohorts on rule.CohortId equals cohort.Id
                           where rule.DoneAt == null && (rule.PlannedFor == null || rule.PlannedFrom != cohort.Version)
                           orderby rule.CohortId
                           select new { rule, cohort }).AsNoTracking().ToListAsync(stop);
        foreach (var found in stale) await planning.Try(RetentionSteps.Name, found.cohort.Id, () => Write(found.rule, found.cohort, now, stop), stop);
    }

    private async Task Write(RetentionRule rule, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var isNearer = rule.PlannedFor is { } planned && rule.ActsOn(cohort) < planned && rule.ActsOn(cohort) <= cohort.Today(now).AddDays(RetentionRule.Grace);
        if (isNearer) rule.PutOff(now);
        var rows = await db.Set<DueWork>().Where(w => w.CohortId == cohort.Id && w.Ritual == RetentionSteps.Name).ToListAsync(stop);
        var period = rule.Period(cohort);
        db.RemoveRange(rows.Where(row => row.DoneAt is null && row.Period != period));
        if (rows.TrueForAll(row => row.Period != period)) db.AddRange(RetentionSteps.Of(rule, cohort));
        await db.SaveChangesAsync(stop);
        await Note(rule, cohort, stop);
    }

    /// <summary>Without a new version: staff may have the settings open. A choice made meanwhile is left to be planned.</summary>
    private Task<int> Note(RetentionRule rule, Cohort cohort, CancellationToken stop) =>
        db.Set<RetentionRule>().Where(r => r.CohortId == rule.CohortId && r.Version == rule.Version).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.Since, rule.Since).SetProperty(r => r.PlannedFor, rule.ActsOn(cohort)).SetProperty(r => r.PlannedFrom, cohort.Version), stop);
}
