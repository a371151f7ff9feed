using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>A team's contacts, what was promised, what is planned, and its rhythm; here contacts are logged and sessions planned.</summary>
[Seen(By.Staff)]
public sealed class CoachingTeamModel(Desk desk, CoachingWords words, CoachingLetters letters) : CoachingPage(desk, words)
{
    /// <summary>Contacts that are shown unless somebody asks for all.</summary>
    private const int Most = 20;

    private TeamRhythm? _rhythm;

    [BindProperty] public SessionInput Plan { get; set; } = new();

    /// <summary>Days; the cohort's own when empty.</summary>
    [BindProperty] public string? Days { get; set; }
    [BindProperty(SupportsGet = true, Name = "all")] public bool IsWhole { get; set; }

    public Team Team { get; private set; } = null!;
    public CoachingBook Book { get; private set; } = null!;

    /// <summary>Null while the team takes no part.</summary>
    public TeamFollow? Follow { get; private set; }
    public IReadOnlyList<Contact> Contacts { get; private set; } = [];
    public IReadOnlyList<Contact> Promises { get; private set; } = [];
    public int Count { get; private set; }
    public IReadOnlyList<CoachingSession> Sessions { get; private set; } = [];
    public int RhythmVersion => _rhythm?.Version ?? 0;
    public int Rhythm => _rhythm?.Days ?? Book.Rhythm;

    private string Here => $"{At}/teams/{Team.Slug}";

    protected override async Task<bool> Load()
    {
        await base.Load();
        if (await Db.TeamOf(Visit.Cohort, (string)RouteData.Values["team"]!, Stop) is not { } team) return false;
        Team = team;
        Book = await Db.CoachingBookOf(Visit.Cohort, Stop);
        _rhythm = await Db.Set<TeamRhythm>().FirstOrDefaultAsync(r => r.TeamId == team.Id, Stop);
        Follow = (await TeamFollow.Read(Db, Visit.Cohort, Visit.Now, Stop)).FirstOrDefault(follow => follow.Team.Id == team.Id);
        await ReadContacts();
        Sessions = await Db.Set<CoachingSession>().AsNoTracking().Of(Visit.Cohort).Where(s => s.TeamId == team.Id && s.State == SessionState.Planned).InOrder().ToListAsync(Stop);
        FillForms();
        return true;
    }

    private async Task ReadContacts()
    {
        var all = Db.Set<Contact>().AsNoTracking().Include(c => c.By).Where(c => c.TeamId == Team.Id);
        var latest = all.OrderByDescending(c => c.Day).ThenByDescending(c => c.LoggedAt).ThenByDescending(c => c.Id);
        Count = await all.CountAsync(Stop);
        Contacts = await (IsWhole ? latest : latest.Take(Most)).ToListAsync(Stop);
        Promises = Follow?.Promises ?? [];
    }

    private void FillForms()
    {
        var referent = Staff.FirstOrDefault(person => person.Id == Team.ReferentId)?.Id ?? Visit.Person!.Id;
        if (!Sent("Log.Kind")) Log = ContactInput.Usual(Visit.Today, Visit.Person!.Id, Team.Slug);
        if (!Sent("Plan.Minutes")) Plan = SessionInput.Usual(referent);
    }

    public void OnGet() => Days = _rhythm?.Days.Write();

    public async Task<IActionResult> OnPostLog()
    {
        var line = Log.Read(Form, nameof(Log), Visit.Cohort, Visit.Today, Staff, Words);
        if (!Form.Holds) return Page();
        Db.Add(Contact.Log(Team, line, Visit.Now, Log.Key));
        return await SaveOnce<Contact>(Log.Key, "added", Here);
    }

    /// <summary>Both sides are told in the same save.</summary>
    public async Task<IActionResult> OnPostPlan()
    {
        var (time, who) = (Plan.Read(Form, nameof(Plan), Visit.Cohort, Visit.Now, Words), Plan.Who(Form, nameof(Plan), Staff));
        if (!Form.Holds) return Page();
        if ((await Db.PlannedFrom(Visit.Cohort, time.Day, Stop)).Exists(s => s.WithId == who!.Id && s.Id != Plan.Key && s.Meets(time.Day, time.From, time.From.AddMinutes(time.Minutes))))
        {
            Form.WrongText("Plan.From", Words["wrong-busy", who!.Name]);
            return Page();
        }
        var session = CoachingSession.Plan(Team, who!.Id, time, Visit.Now, Plan.Key);
        Db.Add(session);
        await letters.Tell(Visit.Cohort, session, Team, who, SessionNews.Planned, Visit.Now, Stop);
        return await SaveOnce<CoachingSession>(session.Id, "added", Here);
    }

    public async Task<IActionResult> OnPostRhythm()
    {
        if (string.IsNullOrWhiteSpace(Days)) return await Forget();
        var days = Form.Number(nameof(Days), Days, 1, CoachingBook.MostDays);
        if (!Form.Holds) return Page();
        if (_rhythm is null) Db.Add(new TeamRhythm { TeamId = Team.Id, CohortId = Team.CohortId, Days = days });
        else _rhythm.Days = days;
        return _rhythm is null ? await SaveNew("saved", Here) : await Save(_rhythm, "saved", Here);
    }

    /// <summary>The cohort's rhythm again.</summary>
    private async Task<IActionResult> Forget()
    {
        if (_rhythm is null) return Done("saved", Here);
        Db.Remove(_rhythm);
        return await Save(_rhythm, "saved", Here);
    }
}
