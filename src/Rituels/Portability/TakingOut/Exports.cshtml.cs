using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>Offers what its reader may take out: which team, which week, in which format; and each team's dossier.</summary>
[Seen(By.Members)]
public sealed class ExportsModel(Visit visit, RituelsDb db, IEnumerable<IExport> exports, TakingOutWords words) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Team { get; set; }
    [BindProperty(SupportsGet = true)] public string? Week { get; set; }

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    /// <summary>The records that the formats are of. One room has some today; with a second, each gets its form.</summary>
    public IEnumerable<string> Sources => exports.Select(source => source.Name);

    public IEnumerable<(string, string)> TeamChoices => [("", words["all-teams"]), .. Teams.Select(team => (team.Slug, team.Name))];

    /// <summary>The weeks that have begun, the latest first.</summary>
    public IEnumerable<(string, string)> WeekChoices =>
        [("", words["all-weeks"]), .. visit.Cohort.WeeksBetween(DateOnly.MinValue, visit.Today).Reverse().Select(week => (week.ToString(), words["choice-week", week.Number, visit.Tongue.Span(week)]))];

    public async Task OnGet(CancellationToken stop)
    {
        var teams = await db.Teams.AsNoTracking().Of(visit.Cohort).ToListAsync(stop);
        Teams = [.. teams.OrderBy(t => t.Name, NameOrder.Alphabetical)];
    }
}
