using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>Staff import a file into their cohort, and into no other.</summary>
[Seen(By.Staff)]
public sealed class ImportModel(RituelsDb db, Visit visit, PortabilityWords words) : ImportPage(db, visit, words)
{
    protected override CohortHints ReadHints() => new(Visit.Cohort.Slug);

    protected override string? Refusal(Cohort? cohort) => cohort?.Id == Visit.Cohort.Id ? null : "cohort-other";

    protected override string Back(Cohort cohort) => $"/{cohort.Slug}/settings/import";
}
