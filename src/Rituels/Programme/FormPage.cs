using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>What every form works with.</summary>
public sealed record Desk(Visit Visit, RituelsDb Db, ProgrammeWords Words, ShellWords Shared);

/// <summary>
/// A screen with forms. Before any of its handlers it loads what it shows, so that a form that comes back shows the same
/// screen with its errors. <see cref="Version"/> is that of the record as the screen showed it: a save based on an older
/// one is refused, and the screen comes back with what was typed.
/// </summary>
public abstract class FormPage(Desk desk) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    protected Visit Visit => desk.Visit;
    protected RituelsDb Db => desk.Db;
    protected CancellationToken Stop => HttpContext.RequestAborted;
    protected FormReader Form => new(ModelState, desk.Words);

    /// <summary>A closed cohort is only read; the screen that reopens it says otherwise.</summary>
    protected virtual bool IsReadOnly => Visit.HasCohort && Visit.Cohort.IsClosed;

    /// <summary>Whether the form that was sent has that field, be it empty: then what was typed is kept, and nothing filled in beside it.</summary>
    protected bool Sent(string field) => Request.HasFormContentType && Request.Form.ContainsKey(field);

    /// <summary>Loads what the screen shows; false when there is no such thing, for a 404.</summary>
    protected abstract Task<bool> Load();

    /// <summary>What is answered when there is no such thing; a screen that deletes says at a second press that it is done.</summary>
    protected virtual Task<IActionResult> Missing() => Task.FromResult<IActionResult>(NotFound());

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await Load()) context.Result = await Missing();
        else if (IsReadOnly && HttpMethods.IsPost(Request.Method)) context.Result = RefuseIn(desk.Shared["closed-cohort"]);
        else await next();
    }

    /// <summary>Saves a change of the record, all else with it, and goes on with a word on what was done (<c>done-…</c>).</summary>
    protected async Task<IActionResult> Save(IVersioned record, string done, string? next = null)
    {
        Db.Entry((object)record).Property(nameof(IVersioned.Version)).OriginalValue = Version;
        return await SaveNew(done, next);
    }

    /// <summary>
    /// Saves what rests on no version that somebody saw. What the same form, or another, added at the same moment under the
    /// same address is met like a newer version: nothing is saved, and the screen comes back with what was typed.
    /// </summary>
    protected async Task<IActionResult> SaveNew(string done, string? next = null)
    {
        try
        {
            await Write();
            return Done(done, next);
        }
        catch (DbUpdateException)
        {
            Db.ChangeTracker.Clear();
            return await Load() ? Refuse("stale") : await Missing();
        }
    }

    /// <summary>
    /// Saves a record whose id the form gave (<see cref="FormIdAttribute"/>): sent twice it is there once, and whoever sent it is told that it is.
    /// </summary>
    protected async Task<IActionResult> SaveOnce<T>(Guid id, string done, string? next = null) where T : class
    {
        try
        {
            await Write();
        }
        catch (DbUpdateException)
        {
            Db.ChangeTracker.Clear();
            if (await Db.FindAsync<T>([id], Stop) is null) return await Load() ? Refuse("stale") : NotFound();
        }
        return Done(done, next);
    }

    protected virtual Task Write() => Db.SaveChangesAsync(Stop);

    protected IActionResult Done(string done, string? next = null) => Redirect($"{next ?? Request.Path}?done={done}");

    /// <summary>The screen again, with a reason that concerns no field of its own.</summary>
    protected PageResult Refuse(string key) => RefuseIn(desk.Words[key]);

    private PageResult RefuseIn(string message)
    {
        Form.WrongText("", message);
        return Page();
    }
}

/// <summary>A screen of a cohort's settings.</summary>
public abstract class SettingsPage(Desk desk) : FormPage(desk)
{
    /// <summary>The cohort of the address, to be changed.</summary>
    public Cohort Cohort { get; private set; } = null!;

    protected string Root => $"/{Cohort.Slug}/settings";

    protected override async Task<bool> Load()
    {
        Cohort = await Db.Cohorts.SingleAsync(c => c.Id == Visit.Cohort.Id, Stop);
        return true;
    }

    protected override Task Write() => Db.SaveWithin(Cohort, Stop);
}
