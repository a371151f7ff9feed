using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The cohort's year ahead: monthly sessions to tick and create, what is worth a second look, what presses.</summary>
[Seen(By.Staff)]
public sealed class PlanYearModel(Desk desk, SheetWords words) : FormPage(desk)
{
    /// <summary>The proposals that were ticked.</summary>
    [BindProperty] public List<DateOnly> Days { get; set; } = [];

    private IReadOnlyList<Session> _sessions = [];
    private Folk _folk = Folk.Nobody;

    internal AgendaHabits Habits { get; private set; } = new();
    internal IReadOnlyList<PlenaryProposal> Proposals { get; private set; } = [];
    internal IReadOnlyList<YearWarning> Warnings { get; private set; } = [];
    internal IReadOnlyList<DueChore> Pressing { get; private set; } = [];

    public string? NameOf(Guid? person) => _folk.NameOf(person);

    protected override async Task<bool> Load()
    {
        var book = await Db.AgendaBookOf(Visit.Cohort, Stop);
        _sessions = await Db.Set<Session>().AsNoTracking().Of(Visit.Cohort).OrderBy(session => session.FirstDay).ThenBy(session => session.Id).ToListAsync(Stop);
        _folk = await Folk.Of(Db, Visit.Cohort, Visit.Today, Stop);
        Habits = book.Habits;
        Proposals = new PlenaryPlan(Visit.Cohort, Habits, _sessions, Visit.Today).Proposals;
        Warnings = new YearCheck(Visit.Cohort, Habits, _sessions, Visit.Today).Warnings;
        Pressing = DueChore.Pressing(_sessions, Visit.Today);
        return true;
    }

    public void OnGet() { }

    /// <summary>What is proposed no more, for somebody has just created it, is left out.</summary>
    public async Task<IActionResult> OnPost()
    {
        var days = Proposals.Select(proposal => proposal.Day).OfType<DateOnly>().Where(Days.Contains).ToList();
        if (days.Count == 0) Form.WrongText("", words["wrong-no-proposal"]);
        if (!Form.Holds) return Page();
        var book = await Db.AgendaBookOf(Visit.Cohort, Stop);
        foreach (var day in days) Db.Add(Session.Plan(Visit.Cohort, Monthly(day, book), Visit.Now, Visit.Person!.Id));
        return await SaveNew("added");
    }

    /// <summary>At the hours and for those of the last plenary that the cohort planned.</summary>
    private SessionSheet Monthly(DateOnly day, AgendaBook book)
    {
        var last = _sessions.LastOrDefault(session => session.Sheet is { Kind: SessionKind.Plenary, IsCancelled: false })?.Sheet;
        var said = SheetWords.Of(Visit.Cohort);
        return new()
        {
            Title = MonthlyTitle.Of(day, said), Starts = day, Ends = day, Status = SessionStatus.Tentative, From = last?.From, Until = last?.Until,
            Audience = last?.Audience ?? [new(Groups.Fellows)], Place = last?.Place ?? "", Checklist = book.ChecklistFor(said),
        };
    }

    protected override Task Write() => Db.SaveWithin(Visit.Cohort, Stop);
}
