using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>
/// Stops one kind of a cohort's mail for the reader whose letter had the link, and takes it up again. Mail programs post here
/// by themselves (RFC 8058), without antiforgery: the token itself cannot be guessed.
/// </summary>
[Seen(By.Bearer), IgnoreAntiforgeryToken]
public sealed class StopMailModel(RituelsDb db, StopTokens tokens, Visit visit) : PageModel
{
    private MailStop _wish = null!;

    public string Subject { get; private set; } = "";
    public string CohortName { get; private set; } = "";
    public bool IsStopped { get; private set; }

    /// <summary>stop, stopped or resumed: the words to say.</summary>
    public string State { get; private set; } = "stop";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-store";
        if (await Find((string)RouteData.Values["token"]!)) await next();
        else context.Result = NotFound();
    }

    private async Task<bool> Find(string token)
    {
        if (tokens.Read(token) is not { } id) return false;
        var posting = await db.Set<Posting>().Include(p => p.Letter).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);
        if (posting is not { Stoppable: { } kind, PersonId: { } person, CohortId: { } cohortId }) return false;
        var cohort = await db.Set<Cohort>().AsNoTracking().SingleAsync(c => c.Id == cohortId);
        visit.Tongue.Speak(visit.Tongue.Language, cohort.Vocabulary);
        (Subject, CohortName) = (posting.Letter!.Subject, cohort.Name);
        _wish = new MailStop { CohortId = cohortId, PersonId = person, Kind = kind, Since = visit.Now };
        return true;
    }

    public async Task OnGetAsync()
    {
        if (await Known().AnyAsync()) Stopped();
    }

    public async Task OnPostAsync()
    {
        if (!await Known().AnyAsync()) await Remember();
        Stopped();
    }

    private async Task Remember()
    {
        db.Add(_wish);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Clicked twice at once: the other click has written the same wish.
            if (!await Known().AnyAsync()) throw;
        }
    }

    public async Task OnPostResumeAsync()
    {
        await Known().ExecuteDeleteAsync();
        State = "resumed";
    }

    private IQueryable<MailStop> Known() =>
        db.Set<MailStop>().Where(s => s.CohortId == _wish.CohortId && s.PersonId == _wish.PersonId && s.Kind == _wish.Kind);

    private void Stopped() => (IsStopped, State) = (true, "stopped");
}
