using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Site;

/// <summary>What a cohort's programme is, in a reader's language: the same for everybody.</summary>
/// <param name="About">In paragraphs.</param>
/// <param name="Teams">By name.</param>
public sealed record ProgrammeTold(IReadOnlyList<string> About, IReadOnlyList<RitualInWords> Rituals, IReadOnlyList<Team> Teams);

/// <summary>Asks every ritual how it goes in a cohort. One that is closed lives none any more.</summary>
public sealed class ProgrammeDesk(RituelsDb db, Recall recall, IEnumerable<ITellsItsRhythm> rituals)
{
    /// <summary>As the cohort chose, or as one that chose nothing; not to be changed.</summary>
    public async Task<SiteBook> BookOf(Cohort cohort, CancellationToken stop) => await recall.Of(("site", cohort.Id), () => db.SiteBookOf(cohort, stop));

    public async Task<ProgrammeTold> Tell(Cohort cohort, Tongue tongue, DateTimeOffset now, CancellationToken stop) =>
        await recall.Of(("programme", cohort.Id, tongue.Language, cohort.Today(now)), () => Read(cohort, tongue, now, stop));

    private async Task<ProgrammeTold> Read(Cohort cohort, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var told = new List<RitualInWords>();
        foreach (var ritual in cohort.IsClosed ? [] : rituals)
            if (await ritual.Tell(cohort, tongue, now, stop) is { } words) told.Add(words);
        var teams = await db.Teams.AsNoTracking().Of(cohort).ToListAsync(stop);
        return new((await BookOf(cohort, stop)).AboutIn(tongue.Language)?.Paragraphs ?? [], told, [.. teams.OrderBy(team => team.Name, NameOrder.Alphabetical)]);
    }
}

internal static class SiteQueries
{
    /// <summary>As the cohort chose, or as one that chose nothing; not followed by the context.</summary>
    public static async Task<SiteBook> SiteBookOf(this RituelsDb db, Cohort cohort, CancellationToken stop) =>
        await db.Set<SiteBook>().AsNoTracking().FirstOrDefaultAsync(b => b.CohortId == cohort.Id, stop) ?? new SiteBook { CohortId = cohort.Id };
}
