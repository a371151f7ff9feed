using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Places;

/// <summary>Questions that several screens ask of the database.</summary>
internal static class PlacesQueries
{
    /// <summary>By name, each with its rooms by name; not followed by the context.</summary>
    public static async Task<IReadOnlyList<Place>> PlacesOf(this RituelsDb db, Cohort cohort, CancellationToken stop)
    {
        var places = await db.Set<Place>().AsNoTracking().Include(p => p.Rooms).Where(p => p.CohortId == cohort.Id).ToListAsync(stop);
        foreach (var place in places) place.Rooms.Sort((one, other) => NameOrder.Alphabetical.Compare(one.Name, other.Name));
        return [.. places.OrderBy(p => p.Name, NameOrder.Alphabetical)];
    }

    /// <summary>With their rooms, places, and the days that somebody decided; by weekday from Monday, then hour.</summary>
    public static async Task<IReadOnlyList<StandingSlot>> SlotsOf(this RituelsDb db, Cohort cohort, CancellationToken stop)
    {
        var slots = await db.Set<StandingSlot>().AsNoTracking().Include(s => s.Days).Include(s => s.Room).ThenInclude(r => r!.Place).Where(s => s.CohortId == cohort.Id).ToListAsync(stop);
        return [.. slots.OrderBy(s => ((int)s.Weekday + 6) % 7).ThenBy(s => s.From).ThenBy(s => s.Id)];
    }

    /// <summary>The days of slots between two others, both included, in their order.</summary>
    public static async Task<IReadOnlyList<SlotTime>> SlotTimes(this RituelsDb db, Cohort cohort, DateOnly first, DateOnly last, CancellationToken stop) =>
        [.. (await db.SlotsOf(cohort, stop)).SelectMany(slot => slot.Between(cohort, first, last)).OrderBy(time => time.Day).ThenBy(time => time.Slot.From).ThenBy(time => time.Slot.Id)];

    /// <summary>With who asks, their team, the room and its place.</summary>
    public static IQueryable<RoomRequest> Whole(this IQueryable<RoomRequest> requests) =>
        requests.Include(r => r.AskedBy).Include(r => r.AnsweredBy).Include(r => r.Team).Include(r => r.Room).ThenInclude(r => r!.Place);

    /// <summary>Staff see all of a cohort's; others their own, and those of their teams.</summary>
    public static IQueryable<RoomRequest> For(this IQueryable<RoomRequest> requests, Cohort cohort, Guid person, IReadOnlyCollection<Guid> teams, bool isStaff) =>
        requests.Where(r => r.CohortId == cohort.Id && (isStaff || r.AskedById == person || (r.TeamId != null && teams.Contains(r.TeamId.Value))));

    /// <summary>Those that somebody of the staff has to answer.</summary>
    public static IQueryable<RoomRequest> Waiting(this IQueryable<RoomRequest> requests, Cohort cohort, DateOnly today) =>
        requests.Where(r => r.CohortId == cohort.Id && r.State == RequestState.Asked && r.Day >= today);

    /// <summary>As the cohort chose, or as one that chose nothing; not followed by the context.</summary>
    public static async Task<PlacesBook> PlacesBookOf(this RituelsDb db, Cohort cohort, CancellationToken stop) =>
        await db.Set<PlacesBook>().AsNoTracking().FirstOrDefaultAsync(b => b.CohortId == cohort.Id, stop) ?? new PlacesBook { CohortId = cohort.Id };

    /// <summary>Who says that they come on these slots' days, by name.</summary>
    public static async Task<ILookup<(Guid Slot, DateOnly Day), Person>> Visitors(this RituelsDb db, Cohort cohort, DateOnly first, DateOnly last, CancellationToken stop)
    {
        var visits = await db.Set<SlotVisit>().AsNoTracking().Include(v => v.Person).Where(v => v.CohortId == cohort.Id && first <= v.Day && v.Day <= last).ToListAsync(stop);
        return visits.OrderBy(v => v.Person!.Name, NameOrder.Alphabetical).ThenBy(v => v.PersonId).ToLookup(v => (v.SlotId, v.Day), v => v.Person!);
    }
}
