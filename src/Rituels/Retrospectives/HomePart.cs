using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>The home's share: what is left to file, the last mail, what comes.</summary>
public sealed record HomeNews(WeekPlan Running, IReadOnlyList<OwnTeam> Own, WeekNews? Last, IReadOnlyList<KeyDate> Coming);

internal sealed class HomePart(RituelsDb db, IHelpDesk desk) : IHomePart
{
    /// <summary>How many weeks back a last mail is looked for: a summer's pause is shorter.</summary>
    private const int WeeksBack = 8;

    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        var cohort = visit.Cohort;
        var running = cohort.PlanOf(cohort.WeekAt(visit.Now));
        var open = cohort.Has(running.Week) && running.Hours is not null && visit.Now < running.Hours.Digest;
        var own = open ? await OwnTeam.Find(db, visit, running, stop) : [];
        var last = await LastPublished(visit, stop);
        var teams = await db.Teams.AsNoTracking().Where(t => t.CohortId == cohort.Id).ToListAsync(stop);
        var coming = last is null ? [] : await WeekNews.Upcoming(db, cohort, teams, visit.Today, last.Plan.Week, asMailed: false, stop);
        return new Part("/Retrospectives/_Home.cshtml", new HomeNews(running, own, last, coming));
    }

    private async Task<WeekNews?> LastPublished(Visit visit, CancellationToken stop)
    {
        var from = visit.Cohort.WeekAt(visit.Now) is var now && now > visit.Cohort.LastWeek ? visit.Cohort.LastWeek : now;
        var plan = Enumerable.Range(0, WeeksBack).Select(back => from.Plus(-back)).Where(visit.Cohort.Has)
            .Select(visit.Cohort.PlanOf).FirstOrDefault(p => p.IsPublishedAt(visit.Now));
        return plan is null ? null : await WeekNews.Gather(db, desk, visit.Cohort, plan, asMailed: true, stop);
    }
}
