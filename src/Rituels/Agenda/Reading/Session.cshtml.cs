using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// One session with its sheet. Who is not signed in and follows a link from their mail to a session that is not public is asked to
/// sign in, whether there is such a session or not.
/// </summary>
[Seen(By.Public)]
public sealed class SessionModel(Visit visit, RituelsDb db, Recall recall, IEnumerable<IRoomBook> rooms) : PageModel
{
    public Session Session { get; private set; } = null!;
    public SessionSheet Sheet => Session.Sheet;
    public AgendaReader Reader { get; } = AgendaReader.Of(visit);
    public Session? Before { get; private set; }
    public Session? After { get; private set; }

    /// <summary>What staff do with it; null for others.</summary>
    public StaffPart? Staff { get; private set; }

    /// <summary>Whether they come, and how many do; null for somebody outside.</summary>
    public AnswerPart? Answer { get; private set; }

    /// <summary>What else is in its rooms at its hours: for staff.</summary>
    public List<TakenRoom> Taken { get; } = [];

    public bool MaySeeSheet => Reader.IsStaff || Sheet.IsRunBy(visit.Person);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        var all = await recall.SessionsOf(db, visit.Cohort, Reader, stop);
        var at = all.ToList().FindIndex(session => session.Id == id);
        if (at < 0) return visit.Person is null ? Redirect("/account/sign-in?returnUrl=" + Uri.EscapeDataString(Request.Path)) : NotFound();
        (Session, Before, After) = (all[at], at > 0 ? all[at - 1] : null, at + 1 < all.Count ? all[at + 1] : null);
        Staff = await StaffPart.Of(db, recall, visit, Session, stop);
        Answer = await AnswerPart.Of(db, visit, Session, stop);
        if (Staff is not null && !Sheet.IsCancelled)
            foreach (var book in rooms) Taken.AddRange(await book.InTheWay(visit.Cohort, Session.Id, Session.FirstDay, Session.LastDay, stop));
        return Page();
    }
}
