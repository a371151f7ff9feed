using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>A team: who, where, since when, and what each ritual knows of it.</summary>
[Seen(By.Members)]
public sealed class TeamPageModel(Visit visit, RituelsDb db, Recall recall, IAddressBook book, IEnumerable<ITeamPart> rituals) : PageModel
{
    public Team Team { get; private set; } = null!;
    public List<Membership> Members { get; private set; } = [];
    public List<Part> First { get; } = [];
    public List<Part> Parts { get; } = [];

    /// <summary>Addresses of its fellows, as far as they show them.</summary>
    public IReadOnlyList<string> Written { get; private set; } = [];
    public bool MayDescribe => visit.MayDescribe(Team);

    /// <summary>Of a team that has ended, or not begun: those of its last day, or of its first.</summary>
    public IEnumerable<Person> Present(Role role) =>
        Members.Where(m => m.Role == role && m.CoversDay(Team.NearestDay(visit.Cohort, visit.Today))).Select(m => m.Person!);

    public async Task<IActionResult> OnGet(string team, CancellationToken stop)
    {
        if (await recall.Of(("team", visit.Cohort.Id, team), () => db.TeamOf(visit.Cohort, team, stop)) is not { } found) return NotFound();
        Team = found;
        Members = await recall.Of(("members", Team.Id), () => MembersOf(Team, stop));
        Written = (await book.For(visit, stop)).Shown(Present(Role.Fellow));
        foreach (var ritual in rituals)
            if (await ritual.Make(visit, Team, Request, stop) is { } part) (ritual.IsFirst ? First : Parts).Add(part);
        return Page();
    }

    private Task<List<Membership>> MembersOf(Team team, CancellationToken stop) =>
        db.Memberships.AsNoTracking().Include(m => m.Person).Include(m => m.Team).Where(m => m.TeamId == team.Id).OrderBy(m => m.Id).ToListAsync(stop);
}
