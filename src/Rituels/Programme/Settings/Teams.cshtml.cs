using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>The teams of a cohort, and a form to add one.</summary>
[Seen(By.Staff)]
public sealed class TeamsSettingsModel(Desk desk) : SettingsPage(desk)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Host { get; set; }

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    protected override async Task<bool> Load()
    {
        await base.Load();
        var teams = await Db.Teams.AsNoTracking().Include(t => t.Referent).Of(Cohort).ToListAsync(Stop);
        Teams = [.. teams.OrderBy(t => t.Name, NameOrder.Alphabetical)];
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        var name = Form.Text(nameof(Name), Name, CohortLimits.Name);
        var host = Form.OptionalText(nameof(Host), Host, CohortLimits.Host);
        if (Teams.FirstOrDefault(t => t.IsCalled(name)) is { } other) Form.Wrong(nameof(Name), "wrong-team-name", name, other.Name);
        if (Teams.Count >= CohortLimits.Teams) Form.Wrong(nameof(Name), "wrong-teams", CohortLimits.Teams);
        if (!Form.Holds) return Page();

        var slugs = await Db.Slugs(Cohort.Id, Stop);
        var team = new Team { CohortId = Cohort.Id, Slug = Slug.Free(name, slugs.Contains), Name = name, Host = host };
        Db.Add(team);
        return await SaveNew("added", $"{Root}/teams/{team.Slug}");
    }
}
