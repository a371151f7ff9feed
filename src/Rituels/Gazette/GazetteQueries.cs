using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Gazette;

internal static class GazetteQueries
{
    public static IQueryable<Issue> Of(this IQueryable<Issue> issues, Cohort cohort) => issues.Where(i => i.CohortId == cohort.Id);

    /// <summary>Those that have left, the latest first.</summary>
    public static IQueryable<Issue> Left(this IQueryable<Issue> issues) => issues.Where(i => i.LeftAt != null).OrderByDescending(i => i.Week);

    public static Task<Issue?> Of(this IQueryable<Issue> issues, Cohort cohort, IsoWeek week, CancellationToken stop) => issues.FirstOrDefaultAsync(i => i.CohortId == cohort.Id && i.Week == week, stop);

    /// <summary>As the cohort chose, or as one that chose nothing; not followed by the context.</summary>
    public static async Task<GazetteBook> GazetteBookOf(this RituelsDb db, Cohort cohort, CancellationToken stop) =>
        await db.Set<GazetteBook>().AsNoTracking().FirstOrDefaultAsync(b => b.CohortId == cohort.Id, stop) ?? new GazetteBook { CohortId = cohort.Id };

    /// <summary>The names of a cohort's teams.</summary>
    public static Task<Dictionary<Guid, string>> TeamNames(this RituelsDb db, Cohort cohort, CancellationToken stop) =>
        db.Teams.AsNoTracking().Of(cohort).ToDictionaryAsync(team => team.Id, team => team.Name, stop);
}
