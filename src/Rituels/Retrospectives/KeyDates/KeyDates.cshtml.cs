using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>The key dates of the cohort's teams: those to come by month, then those of the past, the latest first.</summary>
[Seen(By.Members)]
public sealed class KeyDatesModel(Visit visit, RituelsDb db) : PageModel
{
    /// <summary>Past dates on one page; and at most so many to come, which no cohort reaches.</summary>
    private const int APage = 30, MostComing = 500, MostPages = 1000;

    [BindProperty(SupportsGet = true, Name = "team")] public string? TeamSlug { get; set; }

    /// <summary>The page of past dates.</summary>
    [BindProperty(SupportsGet = true)] public int P { get; set; } = 1;

    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public IReadOnlyList<KeyDate> Coming { get; private set; } = [];
    public IReadOnlyList<KeyDate> Past { get; private set; } = [];
    public bool HasOlder { get; private set; }
    public bool HasNewer => P > 1;

    public Team? Team => TeamSlug is null ? null : Teams.FirstOrDefault(team => team.Slug == TeamSlug);

    public async Task OnGetAsync(CancellationToken stop)
    {
        P = Math.Clamp(P, 1, MostPages);
        var teams = await db.Teams.AsNoTracking().Of(visit.Cohort).ToListAsync(stop);
        Teams = [.. teams.OrderBy(team => team.Name, NameOrder.Alphabetical)];
        TeamSlug = Team?.Slug;
        var (byId, today) = (teams.ToDictionary(team => team.Id), visit.Today);
        var told = db.Set<Retrospective>().WithKeyDate(WeekReader.Of(visit)).OfTeam(Team?.Id);
        var noted = db.Set<NotedDate>().Untold(visit.Cohort.Id, Team?.Id, told);
        if (!HasNewer)
            Coming = [.. (await told.Where(r => r.KeyDate >= today).OrderBy(r => r.KeyDate).ThenBy(r => r.TeamId).Take(MostComing).Of(byId, stop))
                .Concat(await noted.Where(n => n.Day >= today).OrderBy(n => n.Day).ThenBy(n => n.TeamId).Take(MostComing).AsKeyDates(visit.Cohort, byId, stop)).OrderBy(date => date.Day).ThenBy(date => date.Team.Id)];
        // Of both, as many as stand before the page's end: the page is among them.
        var past = (await told.Where(r => r.KeyDate < today).OrderByDescending(r => r.KeyDate).ThenBy(r => r.TeamId).Take(P * APage + 1).Of(byId, stop))
            .Concat(await noted.Where(n => n.Day < today).OrderByDescending(n => n.Day).ThenBy(n => n.TeamId).Take(P * APage + 1).AsKeyDates(visit.Cohort, byId, stop))
            .OrderByDescending(date => date.Day).ThenBy(date => date.Team.Id).Skip((P - 1) * APage).Take(APage + 1).ToList();
        (Past, HasOlder) = ([.. past.Take(APage)], past.Count > APage);
    }

    public string PathOf(int page) => "?" + (TeamSlug is null ? "" : $"team={Uri.EscapeDataString(TeamSlug)}&") + $"p={page}";

    /// <summary>Dates by month, in the order they come in.</summary>
    public static IEnumerable<IGrouping<(int Year, int Month), KeyDate>> ByMonth(IEnumerable<KeyDate> dates) => dates.GroupBy(date => (date.Day.Year, date.Day.Month));
}
