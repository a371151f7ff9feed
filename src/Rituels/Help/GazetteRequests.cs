using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

/// <summary>Requests that wait for somebody, the oldest first, for the gazette: as everybody of the cohort may read them.</summary>
internal sealed class GazetteRequests(RituelsDb db) : IGazetteSource
{
    public async Task<IReadOnlyList<GazetteItem>> For(Cohort cohort, IsoWeek week, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var reader = new HelpReader(cohort, Guid.Empty, [], now);
        var open = await db.Set<HelpRequest>().AsNoTracking().Include(r => r.AskedBy).VisibleTo(reader).Open().Where(r => r.State != HelpState.Matched).OldestFirst().ToListAsync(stop);
        return [.. open.Select(r => new GazetteItem(GazetteSubject.Help, $"help/{r.Id}", Text(r), $"/{cohort.Slug}/help/{r.Id}") { TeamId = r.TeamId })];
    }

    private static string Text(HelpRequest request) => request.TeamId is null && request.AskedBy is { } asker ? $"{request.Text} ({asker.Name})" : request.Text;
}
