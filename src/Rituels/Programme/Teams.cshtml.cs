using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>The teams of a cohort for its people: who hosts them, who is in them, who follows them.</summary>
[Seen(By.Members)]
public sealed class TeamsModel(Visit visit, RituelsDb db) : PageModel
{
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    private ILookup<Guid?, Membership> _members = Array.Empty<Membership>().ToLookup(m => m.TeamId);

    /// <summary>People of the team that day, or at its end when it has ended.</summary>
    public IEnumerable<string> Members(Team team, Role role) =>
        _members[team.Id].Where(m => m.Role == role && m.CoversDay(team.Ends < visit.Today ? team.Ends.Value : visit.Today)).Select(m => m.Person!.Name).Distinct();

    public bool IsMine(Team team) => visit.Memberships.Any(m => m.TeamId == team.Id && m.CoversDay(visit.Today));

    /// <summary>The key of what keeps the team from the week; null when nothing does.</summary>
    public string? State(Team team) =>
        team.Ends < visit.Today ? "ended" : visit.Today < team.Starts ? "not-started" : team.IsPausedOn(visit.Today) ? "paused" : null;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var teams = await db.Teams.AsNoTracking().Include(t => t.Referent).Of(visit.Cohort).ToListAsync(stop);
        Teams = [.. teams.OrderBy(t => State(t) == "ended").ThenBy(t => t.Name, NameOrder.Alphabetical)];
        var members = await db.Memberships.AsNoTracking().Of(visit.Cohort).Where(m => m.TeamId != null).ToListAsync(stop);
        _members = members.OrderBy(m => m.Person!.Name, NameOrder.Alphabetical).ToLookup(m => m.TeamId);
    }
}
