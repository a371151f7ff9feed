using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>A week's lines, as they come: one of each team, written while the window is open.</summary>
[Seen(By.Members)]
public sealed class LinesModel(Desk desk, StandUpsWords words) : FormPage(desk)
{
    /// <summary>The team that a line is for, by its address.</summary>
    [BindProperty] public string? For { get; set; }
    [BindProperty] public string? Text { get; set; }

    public IsoWeek Week { get; private set; }
    public LineWindow? Window { get; private set; }
    public bool HasLines { get; private set; }
    public IReadOnlyList<Team> Own { get; private set; } = [];
    public IReadOnlyList<(Team Team, StandUpLine Line)> Lines { get; private set; } = [];
    public IReadOnlyList<Team> Silent { get; private set; } = [];
    public IReadOnlyList<IsoWeek> Others { get; private set; } = [];

    public bool IsOpen => Window?.IsOpenAt(Visit.Now) == true && !Visit.Cohort.IsClosed;
    public bool IsComing => Visit.Now < Window?.Opens;
    public StandUpLine? LineOf(Team team) => Lines.FirstOrDefault(line => line.Team.Id == team.Id).Line;

    protected override async Task<bool> Load()
    {
        var book = await Db.StandUpBookOf(Visit.Cohort, Stop);
        if (!Choose(book)) return false;
        (HasLines, Window) = (book.HasLines, LineWindow.Of(Visit.Cohort, book, Week));
        var teams = await Db.Teams.AsNoTracking().Of(Visit.Cohort).ToListAsync(Stop);
        var lines = await Db.Set<StandUpLine>().AsNoTracking().Where(l => l.CohortId == Visit.Cohort.Id && l.Week == Week).OrderBy(l => l.At).ThenBy(l => l.Id).ToListAsync(Stop);
        Lines = [.. lines.Select(line => (teams.First(team => team.Id == line.TeamId), line))];
        var day = Window is null ? Week.Sunday : DateOnly.FromDateTime(Window.Opens.DateTime);
        Silent = [.. teams.Where(team => team.TakesPartOn(day) && LineOf(team) is null).OrderBy(team => team.Name, NameOrder.Alphabetical)];
        Own = [.. teams.Where(team => team.TakesPartOn(day) && Visit.Memberships.Any(m => m.TeamId == team.Id && m.CoversDay(day) && Visit.Cohort.RhythmOf(Week).LetsFile(m.Role))).OrderBy(team => team.Name, NameOrder.Alphabetical)];
        Others = await Db.Set<StandUpLine>().AsNoTracking().Where(l => l.CohortId == Visit.Cohort.Id && l.Week != Week).Select(l => l.Week).Distinct().OrderByDescending(w => w).Take(60).ToListAsync(Stop);
        return HasLines || lines.Count > 0 || Others.Count > 0 || Visit.IsStaff;
    }

    /// <summary>That of the address; else the one whose window is open, or comes, or was.</summary>
    private bool Choose(StandUpBook book)
    {
        var typed = RouteData.Values["week"] as string;
        Week = LineWindow.Next(Visit.Cohort, book, Visit.Now)?.Week ?? IsoWeek.Of(Visit.Today);
        if (typed is null) return true;
        var found = IsoWeek.TryParse(typed, out var week) && Visit.Cohort.Has(week);
        if (found) Week = week;
        return found;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (Own.FirstOrDefault(team => team.Slug == For) is not { } team) return NotFound();
        var text = Form.Text(nameof(Text), Text, StandUpLine.Longest);
        if (!IsOpen) Form.WrongText(nameof(Text), words["wrong-lines-closed"]);
        if (!Form.Holds) return Page();
        var line = await Db.Set<StandUpLine>().FirstOrDefaultAsync(l => l.TeamId == team.Id && l.Week == Week, Stop);
        if (line is not null && line.Version != Version && line.Text != text) return Overtaken(line);
        line ??= Db.Add(new StandUpLine { CohortId = Visit.Cohort.Id, TeamId = team.Id, Week = Week }).Entity;
        line.Say(text, Visit.Person!.Id, Visit.Now);
        return await SaveNew("saved", $"/{Visit.Cohort.Slug}/stand-ups/lines/{Week}");
    }

    /// <summary>Somebody else of the team wrote meanwhile: what was typed stays, beside theirs.</summary>
    private PageResult Overtaken(StandUpLine line)
    {
        Form.WrongText(nameof(Text), words["lines-overtaken", line.Text]);
        return Page();
    }
}
