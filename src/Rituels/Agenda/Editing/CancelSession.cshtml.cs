using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Cancels a session, which stays in the agenda, struck; brings it back; deletes one that nobody was told of and that was only just created.</summary>
[Seen(By.Staff)]
public sealed class CancelSessionModel(Desk desk) : SessionPage(desk)
{
    /// <summary>Those who were written to, or follow it in their calendars, must see that it does not take place: it is cancelled instead.</summary>
    public bool MayGo => Session.MayGo(Visit.Now);

    public void OnGet() { }

    public Task<IActionResult> OnPost() => Keep(Session.Sheet.WithStatus(SessionStatus.Cancelled), "saved");

    public async Task<IActionResult> OnPostBack() => await Keep(Session.Sheet.IsCancelled ? Session.Sheet.WithStatus(await StatusBefore()) : Session.Sheet, "saved");

    public async Task<IActionResult> OnPostDelete()
    {
        if (!MayGo) return Refuse("stale");
        Db.Remove(Session);
        return await Save(Session, "removed", $"/{Visit.Cohort.Slug}/agenda");
    }

    /// <summary>As it was before it was cancelled.</summary>
    private async Task<SessionStatus> StatusBefore()
    {
        var changes = await Db.Set<SessionChange>().AsNoTracking().Where(change => change.SessionId == Session.Id).OrderByDescending(change => change.At).ThenByDescending(change => change.Id).ToListAsync(Stop);
        return changes.Find(change => !change.Before.IsCancelled)?.Before.Status ?? SessionStatus.Tentative;
    }
}
