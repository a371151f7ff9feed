using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>A session's sheet on paper, for staff and those who run it; what is for staff alone is on theirs only.</summary>
[Seen(By.Members)]
public sealed class SheetModel(Visit visit, RituelsDb db, Recall recall) : PageModel
{
    public SessionSheet Sheet { get; private set; } = new();
    public Guid Id { get; private set; }
    public AgendaReader Reader { get; } = AgendaReader.Of(visit);
    public IReadOnlyDictionary<Guid, string> Responsible { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        var session = (await recall.SessionsOf(db, visit.Cohort, Reader, stop)).FirstOrDefault(session => session.Id == id);
        if (session is null || !(Reader.IsStaff || session.Sheet.IsRunBy(visit.Person))) return NotFound();
        (Id, Sheet) = (id, session.Sheet);
        if (Reader.IsStaff) Responsible = await db.NamesOn(Sheet.Checklist, stop);
        return Page();
    }

    /// <summary>How long a step takes, in minutes; null when it lacks an end of its hours.</summary>
    public static int? Minutes(RunStep step) => step is { From: { } from, Until: { } until } ? (int)(until - from).TotalMinutes : null;
}
