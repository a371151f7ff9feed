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
public sealed class AdminImportModel(RituelsDb db, Visit visit, PortabilityWords words, ProgrammeWords programme) : ImportPage(db, visit, words)
{
    [BindProperty]
    public string? Id { get; set; }

    [BindProperty]
    public string? Starts { get; set; }

    [BindProperty]
    public string? Ends { get; set; }

    protected override CohortHints? ReadHints()
    {
        var form = new FormReader(ModelState, programme);
        var id = form.OptionalText(nameof(Id), Id, Slug.Longest);
        if (id.Length > 0 && form.Holds && !Slug.IsAllowed(id)) form.Wrong(nameof(Id), "wrong-address", Slug.Free(id, _ => false));
        var (starts, ends) = form.Span(nameof(Starts), Starts, nameof(Ends), Ends);
        return form.Holds ? new CohortHints(id, starts, ends) : null;
    }

    protected override string? FieldOf(Problem problem) => problem.Key switch
    {
        "cohort-missing" => nameof(Id),
        "cohort-unknown" => nameof(Starts),
        _ => null,
    };

    protected override string? Refusal(Cohort? cohort) => cohort is null || IsStaffOf(cohort) ? null : "cohort-not-yours";

    protected override string Back(Cohort cohort) => "/admin/import";

    private bool IsStaffOf(Cohort cohort) =>
        Visit.Person!.Memberships.Any(m => m.CohortId == cohort.Id && m.Role == Role.Staff && m.ReadsOn(cohort.Today(Visit.Now), cohort));
}
