using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>A link with the name of who made it, unless they were erased.</summary>
public sealed record ShareLine(ShareLink Link, string? MadeBy);

/// <summary>
/// The links that show a team to somebody outside: those that work, one more, revoking each. An archive is shown around as
/// well, so that a closed cohort makes and revokes links too.
/// </summary>
[Seen(By.Staff)]
public sealed class SharesModel(Desk desk, IOptions<Settings> settings) : SettingsPage(desk)
{
    [BindProperty] public string? Team { get; set; }
    [BindProperty] public string? Label { get; set; }
    [BindProperty] public string? Until { get; set; }
    [BindProperty] public Guid Id { get; set; }

    public IReadOnlyList<ShareLine> Lines { get; private set; } = [];
    public IReadOnlyList<Team> Teams { get; private set; } = [];

    /// <summary>Shown once, in answer to the form that made it: nothing keeps it.</summary>
    public string? NewLink { get; private set; }

    public DateOnly Latest => Visit.Today.AddMonths(ShareLink.MostMonths);
    public IEnumerable<ShareLine> Living => Lines.Where(l => l.Link.WorksOn(Visit.Today));
    public IEnumerable<ShareLine> Ended => Lines.Where(l => !l.Link.WorksOn(Visit.Today));
    public IEnumerable<(string, string)> Choices => Teams.Select(team => (team.Slug, team.Name));

    protected override bool IsReadOnly => false;

    protected override async Task<bool> Load()
    {
        await base.Load();
        Lines = await Db.Set<ShareLink>().Include(s => s.Team).Where(s => s.CohortId == Cohort.Id).OrderByDescending(s => s.Id)
            .Select(s => new ShareLine(s, Db.People.Where(p => p.Id == s.MadeById).Select(p => p.Name).FirstOrDefault())).ToListAsync(Stop);
        Teams = [.. (await Db.Teams.Of(Cohort).ToListAsync(Stop)).OrderBy(t => t.Name, NameOrder.Alphabetical)];
        return true;
    }

    public void OnGet(string? team) => (Team, Until) = (team, SpanInput.Write(Visit.Today.AddMonths(ShareLink.UsualMonths)));

    public async Task<IActionResult> OnPostMake()
    {
        var (label, until) = (Form.Text(nameof(Label), Label, ShareLink.LongestLabel), Form.RequiredDay(nameof(Until), Until));
        var team = Teams.FirstOrDefault(t => t.Slug == Team);
        if (team is null) Form.Wrong(nameof(Team), "wrong-choice");
        if (Form.Holds && (until < Visit.Today || until > Latest)) Form.Wrong(nameof(Until), "wrong-until", Visit.Tongue.Date(Latest));
        return Form.Holds ? await Make(team!, label, until) : Page();
    }

    private async Task<IActionResult> Make(Team team, string label, DateOnly until)
    {
        var (link, token) = ShareLink.Make(team, label, until, Visit.Person!, Visit.Now);
        Db.AddRange(link, Row(Taken.LinkMade, team.Id));
        if (await SaveNew("added") is not RedirectResult) return Page();
        await Load();
        ModelState.Clear();
        OnGet(team.Slug);
        (Label, NewLink) = (null, settings.Value.LinkTo($"/shared/{token}"));
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    public async Task<IActionResult> OnPostRevoke()
    {
        if (Lines.FirstOrDefault(l => l.Link.Id == Id)?.Link is not { } link) return NotFound();
        link.Revoke(Visit.Now);
        Db.Add(Row(Taken.LinkRevoked, link.TeamId));
        return await Save(link, "revoked");
    }

    private RegisterRow Row(Taken what, Guid team) =>
        new() { CohortId = Cohort.Id, PersonId = Visit.Person!.Id, What = what, At = Visit.Now, TeamId = team, Records = 1 };
}
