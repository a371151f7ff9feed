using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The same session on another day, in this cohort or in another that the reader is staff of.</summary>
[Seen(By.Staff)]
public sealed class CopySessionModel(Desk desk) : SessionPage(desk)
{
    [BindProperty] public string? Starts { get; set; }
    [BindProperty] public string? Into { get; set; }

    /// <summary>The id that the copy will have: the same form sent twice makes one.</summary>
    [BindProperty, FormId] public Guid Key { get; set; }

    /// <summary>Where it may be copied to, this cohort first.</summary>
    public IReadOnlyList<Cohort> Cohorts { get; private set; } = [];

    /// <summary>A copy changes nothing here: an archive may be copied from.</summary>
    protected override bool IsReadOnly => false;

    protected override async Task<bool> Load()
    {
        if (!await base.Load()) return false;
        if (Key == default) Key = NewId.Next();
        Cohorts = [.. (await StaffCohorts.Of(Db, Visit, Stop)).Where(cohort => !cohort.IsClosed).OrderBy(cohort => cohort.Id != Visit.Cohort.Id)];
        return true;
    }

    public void OnGet()
    {
        Into = Cohorts.Count > 0 ? Cohorts[0].Slug : null;
        Starts = SpanInput.Write(Session.Sheet.Starts.AddDays(28));
    }

    public async Task<IActionResult> OnPost()
    {
        var day = Form.RequiredDay(nameof(Starts), Starts);
        if (Cohorts.FirstOrDefault(cohort => cohort.Slug == Into) is not { } target) { Form.Wrong(nameof(Into), "wrong-choice"); return Page(); }
        if (!Form.Holds) return Page();
        var sheet = target.Id == Session.CohortId ? Session.Sheet.On(day)
            : Session.Sheet.CopiedTo(day, await Folk.Of(Db, Visit.Cohort, Visit.Today, Stop), await Folk.Of(Db, target, Visit.Today, Stop));
        var copy = Session.Plan(target, sheet, Visit.Now, Visit.Person!.Id, Key);
        Db.Add(copy);
        return await SaveOnce<Session>(copy.Id, "added", $"/{target.Slug}/agenda/sessions/{copy.Id}/edit");
    }
}
