using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>Announces and does what a cohort's retention says. Who could not be told in time is given their thirty days again.</summary>
internal sealed class RetentionSteps(RituelsDb db, Eraser eraser, RetentionLetters letters) : IDueHandler
{
    public const string Name = "retention";
    public const string Announce = "announce", Apply = "apply";

    private static readonly TimeOnly Morning = new(9, 0), Night = new(3, 0);
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public string Ritual => Name;

    public bool OutlivesCohort(DueWork work) => true;

    /// <summary>Ordinals of announcements are the days before.</summary>
    public static IEnumerable<DueWork> Of(RetentionRule rule, Cohort cohort)
    {
        var day = rule.ActsOn(cohort);
        return [Work(Announce, RetentionRule.Grace, day.AddDays(-RetentionRule.Grace), Morning), Work(Announce, 7, day.AddDays(-7), Morning), Work(Apply, 0, day, Night)];

        DueWork Work(string kind, int ordinal, DateOnly on, TimeOnly at) => new()
        {
            Ritual = Name, Kind = kind, CohortId = cohort.Id, Period = rule.Period(cohort), Ordinal = ordinal, DueAt = WallClock.Read(on, at, cohort.Zone(rule.Since)),
        };
    }

    public async Task Run(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        var rule = await db.Set<RetentionRule>().FirstOrDefaultAsync(r => r.CohortId == work.CohortId, stop);
        var cohort = await db.Cohorts.SingleAsync(c => c.Id == work.CohortId, stop);
        if (rule is null || rule.IsDone || rule.Period(cohort) != work.Period) work.Skip(now, "chosen otherwise since");
        else if (work.Kind == Announce) await Tell(work, rule, cohort, now, stop);
        else await Act(work, rule, cohort, now, stop);
    }

    /// <summary>People may have been told, or not: they get their thirty days again. What was to go still goes.</summary>
    public async Task Restored(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        if (work.Kind != Announce) return;
        work.Skip(now, DueWork.Restored);
        if (await db.Set<RetentionRule>().FirstOrDefaultAsync(r => r.CohortId == work.CohortId, stop) is { IsDone: false } rule) rule.PutOff(now);
    }

    private async Task Tell(DueWork work, RetentionRule rule, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        if (now - work.DueAt <= Patience) work.Done(now, Announce, await letters.Tell(work, rule, cohort, now, stop));
        else
        {
            rule.PutOff(now);
            work.Skip(now, "too late to announce: put off");
        }
    }

    private async Task Act(DueWork work, RetentionRule rule, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        work.Done(now, rule.What.ToString());
        rule.Finish(now);
        cohort.Close(now);
        if (rule.What == Retires.Everything) db.ChangeTracker.Clear();
        await eraser.Erase(new Erasure(null, cohort, KeepsWords: true), Taken.Retired, by: null, now, stop);
        if (rule.What == Retires.Everything) await db.DeleteWhole(cohort, by: null, stop);
    }
}
