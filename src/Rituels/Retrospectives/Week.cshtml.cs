using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>A week of the cohort: before its mail who has filed and what is left to do, after it everybody's news.</summary>
[Seen(By.Members)]
public sealed class WeekModel(Visit visit, RituelsDb db, Recall recall, IHelpDesk desk) : PageModel
{
    public WeekPlan Plan { get; private set; } = null!;
    public WeekNews? News { get; private set; }
    public WeekProgress? Progress { get; private set; }
    public IReadOnlyList<OwnTeam> Own { get; private set; } = [];

    /// <summary>For staff: the week's mail, when it is held back.</summary>
    public DueWork? Held { get; private set; }
    public ILookup<Guid, Person> Fellows { get; private set; } = Enumerable.Empty<Person>().ToLookup(p => p.Id);

    public bool IsPublished => Plan.IsPublishedAt(visit.Now);
    public bool IsRunning => Plan.Week == visit.Cohort.WeekAt(visit.Now);

    /// <summary>The last week that was published: like its mail, its page begins with all requests for help that wait.</summary>
    private bool IsLatest => !visit.Cohort.WeeksFrom(Plan.Week.Next).TakeWhile(week => week <= visit.Cohort.WeekAt(visit.Now)).Any(week => visit.Cohort.PlanOf(week).IsPublishedAt(visit.Now));

    public IsoWeek? Before => Neighbour(-1);
    public IsoWeek? After => Neighbour(+1) is { } next && next <= visit.Cohort.WeekAt(visit.Now) ? next : null;

    public async Task<IActionResult> OnGet(string? week, CancellationToken stop)
    {
        var cohort = visit.Cohort;
        if (week is null) week = Nearest(cohort, cohort.WeekAt(visit.Now)).ToString();
        if (!IsoWeek.TryParse(week, out var wanted) || !cohort.Has(wanted)) return NotFound();
        Plan = cohort.PlanOf(wanted);
        if (Plan.Hours is null) return Page();
        Own = await recall.Of(("own", cohort.Id, wanted, visit.Person!.Id, visit.Today), () => OwnTeam.Find(db, visit, Plan, stop));
        if (visit.IsStaff) Held = await db.Set<DueWork>().AsNoTracking().Held(cohort, WeekSteps.Name, wanted.ToString()).FirstOrDefaultAsync(stop);
        if (!IsPublished) Progress = await recall.Of(("progress", cohort.Id, wanted), () => WeekProgress.Count(db, cohort, Plan, stop));
        else
        {
            DateOnly? readOn = IsLatest ? visit.Today : null;
            News = await recall.Of(("news", cohort.Id, wanted, readOn), () => WeekNews.Gather(db, desk, cohort, Plan, asMailed: false, stop, readOn));
            HttpContext.Features.Set(WeekPages.For(visit));
            Fellows = await recall.Of(("fellows", cohort.Id, wanted, visit.Today), () => FellowsOf(News, stop));
        }
        return Page();
    }

    /// <summary>Before the first week the first, after the last the last.</summary>
    private static IsoWeek Nearest(Cohort cohort, IsoWeek week) =>
        week < cohort.FirstWeek ? cohort.FirstWeek : week > cohort.LastWeek ? cohort.LastWeek : week;

    private IsoWeek? Neighbour(int step) => Plan.Week.Plus(step) is var week && visit.Cohort.Has(week) ? week : null;

    private async Task<ILookup<Guid, Person>> FellowsOf(WeekNews news, CancellationToken stop)
    {
        var asking = news.Asking.Select(n => n.Team.Id).ToList();
        var parts = await db.Memberships.AsNoTracking().Include(m => m.Person).Include(m => m.Team)
            .Where(m => asking.Contains(m.TeamId!.Value) && m.Role == Role.Fellow).OrderBy(m => m.Id).ToListAsync(stop);
        return parts.Where(m => m.CoversDay(visit.Today)).ToLookup(m => m.TeamId!.Value, m => m.Person!);
    }
}

/// <summary>How far a week is before its mail.</summary>
public sealed record WeekProgress(IReadOnlyList<Team> Filed, int Awaited, int Paused)
{
    public static async Task<WeekProgress> Count(RituelsDb db, Cohort cohort, WeekPlan plan, CancellationToken stop)
    {
        var teams = await db.Teams.AsNoTracking().Where(t => t.CohortId == cohort.Id).ToListAsync(stop);
        var filed = await db.Set<Retrospective>().AsNoTracking().Of(cohort, plan.Week).Select(r => r.TeamId).ToListAsync(stop);
        return new(
            [.. teams.Where(t => filed.Contains(t.Id)).OrderBy(t => t.Name, NameOrder.Alphabetical)],
            teams.Count(t => t.TakesPartOn(plan.ClosingDay) && !filed.Contains(t.Id)),
            teams.Count(t => t.IsActiveOn(plan.ClosingDay) && t.IsPausedOn(plan.ClosingDay)));
    }
}

/// <summary>A team that the visitor may file for, and how far its week is.</summary>
public sealed record OwnTeam(Team Team, bool IsFiled, bool HasDraft)
{
    public static async Task<IReadOnlyList<OwnTeam>> Find(RituelsDb db, Visit visit, WeekPlan plan, CancellationToken stop)
    {
        if (visit.Cohort.IsClosed) return [];
        var teams = (await db.TeamsToFileFor(visit.Cohort, visit.Memberships, plan.Week, stop)).Where(t => t.TakesPartOn(plan.ClosingDay)).ToList();
        if (teams.Count == 0) return [];
        var ids = teams.Select(t => t.Id).ToList();
        var filed = await db.Set<Retrospective>().Where(r => ids.Contains(r.TeamId) && r.Week == plan.Week).Select(r => r.TeamId).ToListAsync(stop);
        var drafts = await db.Set<Draft>().Where(d => ids.Contains(d.TeamId) && d.Week == plan.Week && d.PersonId == visit.Person!.Id).Select(d => d.TeamId).ToListAsync(stop);
        return [.. teams.Select(t => new OwnTeam(t, filed.Contains(t.Id), drafts.Contains(t.Id)))];
    }
}
