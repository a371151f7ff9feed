using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Skills;

internal static class RecalledAtlas
{
    /// <summary>The cohort's map as of today, shared by all its readers.</summary>
    public static ValueTask<Atlas> Atlas(this Recall recall, RituelsDb db, Visit visit, CancellationToken stop) =>
        recall.Of(("skills", visit.Cohort.Id, visit.Today), () => Skills.Atlas.Read(db, visit.Cohort, visit.Today, stop));
}
