using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>The staff's view of all teams: who has filed this week, and whom to think of first.</summary>
[Seen(By.Staff)]
public sealed class OverviewModel(Visit visit, RituelsDb db, Recall recall, IHelpDesk desk) : PageModel
{
    private IReadOnlyList<TeamCare> _teams = [];
    private ILookup<Guid, Person> _fellows = Enumerable.Empty<Person>().ToLookup(p => p.Id);

    public WeekPlan Running { get; private set; } = null!;

    /// <summary>Whether the running week is one of the cohort's.</summary>
    public bool IsOn => visit.Cohort.Has(Running.Week);

    public IEnumerable<TeamCare> InNeed => TeamCare.InOrder(_teams.Where(t => t.Signs > 0));
    public IEnumerable<TeamCare> Well => _teams.Where(t => t.Signs == 0);
    public IReadOnlyList<TeamCare> All => _teams;
    public IEnumerable<Team> Filed => _teams.Where(t => t.Now.IsFiled).Select(t => t.Team);
    public IEnumerable<Team> Awaited => _teams.Where(t => t.Now.Presence == Presence.Silent).Select(t => t.Team);
    public IEnumerable<Team> Paused => _teams.Where(t => t.Now.Presence == Presence.Paused).Select(t => t.Team);

    public async Task OnGet(CancellationToken stop)
    {
        var cohort = visit.Cohort;
        Running = cohort.PlanOf(cohort.WeekAt(visit.Now));
        var year = await recall.Of(("begun", cohort.Id, Running.Week), () => CohortYear.Read(db, cohort, [.. CohortYear.Begun(cohort, visit.Now)], stop));
        var asking = (await recall.Of(("asking", cohort.Id), () => desk.Open(cohort, stop))).Where(r => r.TeamId is not null).ToLookup(r => r.TeamId!.Value, Open);
        _teams = [.. year.Teams.Where(t => t.IsActiveOn(visit.Today)).Select(t => TeamCare.Of(t, [.. year.Row(t)], [.. asking[t.Id]], visit.Today, visit.Now))];
        _fellows = await recall.Of(("all-fellows", cohort.Id, visit.Today), () => Fellows(cohort, stop));
    }

    /// <summary>Whom to write to about the team: who follows it, or its fellows when that is the reader or nobody.</summary>
    public (Person? Referent, IReadOnlyList<string> Addresses) Contact(Team team) =>
        team.Referent is { } referent && referent.Id != visit.Person!.Id ? (referent, [referent.Email]) : (null, [.. _fellows[team.Id].Select(p => p.Email)]);

    private OpenRequest Open(RequestForHelp asked) =>
        new(asked.Week, asked.Text, Math.Max(0, asked.DaysOn(visit.Today)), asked.Path);

    private async Task<ILookup<Guid, Person>> Fellows(Cohort cohort, CancellationToken stop)
    {
        var parts = await db.Memberships.AsNoTracking().Of(cohort).Where(m => m.TeamId != null && m.Role == Role.Fellow).ToListAsync(stop);
        return parts.Where(m => m.CoversDay(visit.Today)).OrderBy(m => m.Person!.Name, NameOrder.Alphabetical).ToLookup(m => m.TeamId!.Value, m => m.Person!);
    }
}
