using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>What is to be prepared for a session: ticked off here, and given to somebody.</summary>
[Seen(By.Staff)]
public sealed class ChecklistModel(Desk desk) : SessionPage(desk)
{
    /// <summary>The form stands on the session's own page, where its reader stays.</summary>
    [BindProperty] public bool Stays { get; set; }

    private Folk _folk = Folk.Nobody;

    public StaffPart Part => new(Session, _folk, Visit.Today, Visit.Cohort.IsClosed, IsOwnPage: true);

    protected override async Task<bool> Load()
    {
        if (!await base.Load()) return false;
        _folk = await Folk.Of(Db, Visit.Cohort, Visit.Today, Stop);
        return true;
    }

    public void OnGet() { }

    public Task<IActionResult> OnPost(Guid chore, bool done) =>
        Change(chore, known => known with { DoneAt = done ? known.DoneAt ?? Visit.Now : null });

    public async Task<IActionResult> OnPostGive(Guid chore, Guid? person) =>
        person is null || _folk.Staff.Any(known => known.Id == person) ? await Change(chore, known => known with { ResponsibleId = person }) : Refuse("wrong-choice");

    private async Task<IActionResult> Change(Guid chore, Func<Chore, Chore> change) =>
        Session.Sheet.Checklist.Any(known => known.Id == chore) ? await Keep(Session.Sheet.WithChore(chore, change), "saved", Stays ? At : $"{At}/checklist") : Refuse("stale");
}
