using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>What somebody types in the weekly form and has not filed yet.</summary>
public sealed partial class EditModel
{
    private async Task<IActionResult> KeepDraft()
    {
        Remember(TypedVersion ?? 0);
        await db.SaveChangesAsync();
        if (Request.Headers["X-Requested-With"] == "fetch") return Content(words["draft-kept-now", visit.Tongue.Hour(TimeOnly.FromDateTime(visit.Now.In(visit.Zone).DateTime))]);
        return Redirect("?");
    }

    private async Task<IActionResult> DiscardDraft()
    {
        if (Draft is not null) db.Remove(Draft);
        await db.SaveChangesAsync();
        return Redirect("?");
    }

    private void Remember(int basedOn)
    {
        if (Draft is null) db.Add(Draft = new Draft { CohortId = visit.Cohort.Id, TeamId = Team.Id, Week = Plan.Week, PersonId = visit.Person!.Id });
        (Draft.Answers, Draft.KeyDateTyped, Draft.BasedOn, Draft.SavedAt) = (Form.Answers, Form.KeyDate, basedOn, visit.Now);
    }
}
