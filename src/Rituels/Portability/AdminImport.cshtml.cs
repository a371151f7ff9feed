using Microsoft.AspNetCore.Mvc;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// Administrators begin a cohort with a file. One that exists is its staff's to change: an administrator who is not among them
/// would learn from the preview what it holds.
/// </summary>
[Seen(By.Admins)]
public sealed class AdminImportModel(RituelsDb db, Visit visit, PortabilityWords words) : ImportPage(db, visit, words)
{
    [BindProperty]
    public string? Id { get; set; }

    [BindProperty]
    public DateOnly? Starts { get; set; }

    [BindProperty]
    public DateOnly? Ends { get; set; }

    public override CohortHints Hints => new(Id?.Trim(), Starts, Ends);
    public override bool AsksForCohort => true;

    protected override string? Refusal(Cohort? cohort) => cohort is null || IsStaffOf(cohort) ? null : "cohort-not-yours";

    protected override string Back(Cohort cohort) => "/admin/import";

    private bool IsStaffOf(Cohort cohort) =>
        Visit.Person!.Memberships.Any(m => m.CohortId == cohort.Id && m.Role == Role.Staff && m.ReadsOn(cohort.Today(Visit.Now), cohort));
}
