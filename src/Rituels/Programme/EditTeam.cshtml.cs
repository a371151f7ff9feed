using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>What a team is there for and where its work is, by its own fellows or staff.</summary>
[Seen(By.Members)]
public sealed class EditTeamModel(Desk desk) : FormPage(desk)
{
    [BindProperty] public string? Mission { get; set; }
    [BindProperty] public string? Links { get; set; }

    public Team Team { get; private set; } = null!;

    protected override async Task<bool> Load()
    {
        var slug = (string)RouteData.Values["team"]!;
        Team = (await Db.Teams.Of(Visit.Cohort).FirstOrDefaultAsync(t => t.Slug == slug, Stop))!;
        return Team is not null && Visit.MayDescribe(Team);
    }

    public void OnGet() => (Mission, Links) = (Team.Mission, WebLink.Write(Team.Links));

    public async Task<IActionResult> OnPost()
    {
        var (mission, links) = (Form.OptionalText(nameof(Mission), Mission, CohortLimits.Mission), Form.Links(nameof(Links), Links, CohortLimits.Links));
        if (!Form.Holds) return Page();
        (Team.Mission, Team.Links) = (mission, links);
        return await Save(Team, "saved", $"/{Visit.Cohort.Slug}/teams/{Team.Slug}");
    }
}
