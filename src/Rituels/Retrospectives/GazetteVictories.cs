using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>
/// The victories that teams told on the Friday before, as it was mailed, for the gazette. They are only offered: whoever edits it picks some. Of a
/// week whose mail has not left, none.
/// </summary>
internal sealed class GazetteVictories(RituelsDb db) : IGazetteSource
{
    public async Task<IReadOnlyList<GazetteItem>> For(Cohort cohort, IsoWeek week, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var friday = week.Previous;
        if (!cohort.PlanOf(friday).IsPublishedAt(now)) return [];
        var filed = await db.Set<Retrospective>().AsNoTracking().Include(r => r.Team).Of(cohort, friday).ToListAsync(stop);
        return [.. filed.Where(r => r.Told?[Question.Victories].Length > 0).OrderBy(r => r.Team!.Name, NameOrder.Alphabetical)
            .Select(r => new GazetteItem(GazetteSubject.GoodNews, $"victory/{r.Id}", r.Told![Question.Victories], $"/{cohort.Slug}/retrospectives/{friday}") { TeamId = r.TeamId, IsOfferedOnly = true })];
    }
}
