using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>
/// The weekly form of a team, before and after the closing. Nothing typed is ever lost: a form that cannot be filed, for
/// whatever reason, comes back with its text, which is also kept as a draft.
/// </summary>
[Seen(By.Members, KeepsForms = true), IgnoreAntiforgeryToken]
public sealed partial class EditModel(Visit visit, RituelsDb db, Recall recall, IHelpDesk desk, IAntiforgery antiforgery, RetrospectivesWords words) : PageModel
{
    public Team Team { get; private set; } = null!;
    public WeekPlan Plan { get; private set; } = null!;
    public IReadOnlyList<Question> Questions { get; private set; } = [];
    public TypedForm Form { get; private set; } = TypedForm.Blank;
    public Retrospective? Filed { get; private set; }
    public Draft? Draft { get; private set; }
    public string LastPriority { get; private set; } = "";

    /// <summary>Which notice stands above the form: filed, withdrawn, closed-meanwhile, expired, conflict… or none.</summary>
    public string? Notice { get; private set; }
    public Answers? Theirs { get; private set; }
    public string? TheirName { get; private set; }

    public WeekHours Hours => Plan.Hours!;
    public bool IsLate => visit.Now >= Hours.Closes;

    /// <summary>What the team changes now, it had told before the closing.</summary>
    public bool WasInTime => Filed is { FiledAt: var at, IsLate: false } && at != default;

    public async Task<IActionResult> OnGet(string week, string team, string? done)
    {
        if (await Open(week, team) is { } elsewhere) return elsewhere;
        Notice = done is "filed" or "withdrawn" && (done == "filed") == (Filed is not null) ? done : null;
        Form = Draft is null ? Filed is null ? TypedForm.Blank : TypedForm.Of(Filed.Answers) : TypedForm.Of(Draft.Answers, Draft.KeyDateTyped);
        if (Draft is not null && Draft.BasedOn != (Filed?.Version ?? 0)) await ShowConflict();
        return Page();
    }

    public async Task<IActionResult> OnPost(string week, string team, string? action)
    {
        if (visit.Person is null) return Kept();
        if (await Open(week, team) is { } elsewhere) return elsewhere;
        Form = TypedForm.Of(key => Request.Form[key], Questions);
        if (!await antiforgery.IsRequestValidAsync(HttpContext)) return await Again("expired", StatusCodes.Status400BadRequest);
        return action switch
        {
            "draft" => await KeepDraft(),
            "discard" => await DiscardDraft(),
            "withdraw" => await Withdraw(),
            _ => await File(),
        };
    }

    /// <summary>Loads what the form shows; the answer when there is no form to show.</summary>
    private async Task<IActionResult?> Open(string weekText, string slug)
    {
        var cohort = visit.Cohort;
        if (!IsoWeek.TryParse(weekText, out var week) || !cohort.Has(week)) return NotFound();
        if (visit.Memberships.FirstOrDefault(m => m.Team?.Slug == slug && cohort.RhythmOf(week).LetsFile(m.Role))?.Team is not { } team) return NotFound();
        (Team, Plan) = (team, cohort.PlanOf(week));
        Questions = (await recall.Questionnaire(db, cohort, HttpContext.RequestAborted)).Of(week);
        if (Plan.Hours is null || cohort.IsClosed || visit.Now < Plan.Begins || !team.TakesPartOn(Plan.ClosingDay)) return Away();
        // What a reader recalls is shared with other requests: only a form being sent follows changes.
        var tracking = HttpMethods.IsPost(Request.Method) ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        var told = await recall.Of(("form", team.Id, week), () => db.Set<Retrospective>().AsTracking(tracking).Before(team, week).ToListAsync());
        Filed = told.Find(r => r.Week == week);
        LastPriority = told.Find(r => r.Week < week)?.Answers[Question.Priority] ?? "";
        await FindAsked();
        Draft = (await recall.Of(("draft", team.Id, week, visit.Person!.Id), () => db.Set<Draft>().AsTracking(tracking).Of(team, week, visit.Person!).ToListAsync())).SingleOrDefault();
        return null;
    }

    /// <summary>A page without a form, which says why; what was typed is shown on it.</summary>
    private PageResult Away()
    {
        Notice = visit.Cohort.IsClosed ? "closed-cohort" : Plan.Hours is null ? "pause" : visit.Now < Plan.Begins ? "not-open" : "team-away";
        if (HttpMethods.IsPost(Request.Method)) (Form, Response.StatusCode) = (TypedForm.Of(key => Request.Form[key], Questions), StatusCodes.Status409Conflict);
        return Page();
    }

    private async Task<IActionResult> File()
    {
        foreach (var fault in Form.Faults(Questions, visit.Cohort)) ModelState.AddModelError(fault.Field, words[fault.Word, fault.Arguments]);
        if (!ModelState.IsValid) return await SafeAgain(null, StatusCodes.Status422UnprocessableEntity);
        if (IsLate && Request.Form.ContainsKey("open")) return await SafeAgain("closed-meanwhile", StatusCodes.Status409Conflict);
        if (IsStale()) return await Conflict();

        FilingOutcome outcome;
        for (var tries = 5; ; tries--)
        {
            outcome = await Apply();
            if (await Save()) break;
            if (IsStale()) return await Conflict();
            // A request for help was answered or ended at the same moment, which is no other version of the form: it is filed again.
            if (tries == 0) return await SafeAgain("expired", StatusCodes.Status409Conflict);
        }
        return outcome == FilingOutcome.Late ? Redirect($"/{visit.Cohort.Slug}/retrospectives/{Plan.Week}?done={(Filed!.IsLate ? "late" : "edited")}#{Team.Slug}") : Redirect("?done=filed");
    }

    /// <summary>Files, with what the form says of requests for help, without saving.</summary>
    private async Task<FilingOutcome> Apply()
    {
        if (Filed is null) db.Add(Filed = new Retrospective { CohortId = visit.Cohort.Id, TeamId = Team.Id, Week = Plan.Week });
        var outcome = Filed.File(visit.Person!.Id, Form.Answers.Keeping(Filed.Answers, Questions), visit.Now, Hours.Closes);
        await Ask(Filed.Answers[Question.Help]);
        await End();
        if (Draft is not null) db.Remove(Draft);
        return outcome;
    }

    private async Task<IActionResult> Withdraw()
    {
        if (IsLate) return await SafeAgain("closed-meanwhile", StatusCodes.Status409Conflict);
        for (var tries = 5; ; tries--)
        {
            if (IsStale()) return await Conflict();
            if (Filed is not null) db.Remove(Filed);
            await Ask("");
            Remember(basedOn: 0);
            if (await Save()) return Redirect("?done=withdrawn");
            if (tries == 0) return await Conflict();
        }
    }

    public int? TypedVersion => Request.HasFormContentType && int.TryParse(Request.Form["version"], out var version) ? version : null;

    /// <summary>Whether the form began from another version than the one that stands; without one, from somebody else's.</summary>
    private bool IsStale() => TypedVersion is { } version ? version != (Filed?.Version ?? 0) : Filed is not null && Filed.FiledById != visit.Person!.Id;

    private async Task<bool> Save()
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody filed, edited or withdrew between our reading and our writing: their version stands, ours comes back.
            db.ChangeTracker.Clear();
            Filed = await db.Set<Retrospective>().Of(Team, Plan.Week).FirstOrDefaultAsync();
            Draft = await db.Set<Draft>().Of(Team, Plan.Week, visit.Person!).FirstOrDefaultAsync();
            return false;
        }
    }

    private async Task<IActionResult> Conflict()
    {
        await ShowConflict();
        Remember(TypedVersion ?? 0);
        await db.SaveChangesAsync();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task ShowConflict()
    {
        Notice = "conflict";
        Theirs = Filed?.Answers;
        TheirName = Filed?.FiledById is { } id ? await db.People.Where(p => p.Id == id).Select(p => p.Name).FirstOrDefaultAsync() : null;
    }

    private async Task<IActionResult> SafeAgain(string? notice, int status)
    {
        Remember(TypedVersion ?? Filed?.Version ?? 0);
        await db.SaveChangesAsync();
        return await Again(notice, status);
    }

    /// <summary>The form with what was typed; with a colleague's version too, when one came meanwhile: the next sending replaces it knowingly.</summary>
    private async Task<IActionResult> Again(string? notice, int status)
    {
        Response.StatusCode = status;
        if (IsStale()) await ShowConflict();
        else Notice = notice;
        return Page();
    }

    /// <summary>Signed out while typing: the text goes back to the page it came from, and nothing of the cohort with it.</summary>
    private IActionResult Kept()
    {
        Form = TypedForm.OfAny(Request.Form.Keys, key => Request.Form[key]);
        (Notice, Response.StatusCode) = ("kept", StatusCodes.Status401Unauthorized);
        return Page();
    }
}
