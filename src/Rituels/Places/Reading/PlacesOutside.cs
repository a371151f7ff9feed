using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>The programme's page: where the cohort meets. How to get in is not told there.</summary>
internal sealed class PlacesProgrammePart(RituelsDb db, Recall recall) : IProgrammePart
{
    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        var places = await recall.Of(("places-programme", visit.Cohort.Id), () => db.PlacesOf(visit.Cohort, stop));
        return places.Count == 0 ? null : new("/Places/Reading/_Programme.cshtml", places);
    }
}

/// <summary>Places in the navigation of those outside, where there are any.</summary>
internal sealed class PlacesDoor(RituelsDb db, Recall recall) : IOutsideDoor
{
    public async Task<Door?> For(Cohort cohort, CancellationToken stop) =>
        await recall.Of(("places-door", cohort.Id), () => db.Set<Place>().AnyAsync(place => place.CohortId == cohort.Id, stop)) ? new("places") : null;
}

/// <summary>The page of places, where there are any.</summary>
internal sealed class PlacesFiles(RituelsDb db) : ISitePart
{
    public async Task<IReadOnlyList<SitePage>> Pages(Cohort cohort, DateTimeOffset now, CancellationToken stop) =>
        await db.Set<Place>().AnyAsync(place => place.CohortId == cohort.Id, stop) ? [new($"/{cohort.Slug}/places", "places/index.html")] : [];
}
