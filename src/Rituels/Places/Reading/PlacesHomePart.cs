using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>The home's share: the next day of a slot with who comes, own requests to come, what waits for staff and the rooms that two things take; for others where the cohort meets.</summary>
/// <param name="Names">Of places, where there is nothing nearer to say.</param>
public sealed record PlacesHome(IReadOnlyList<SlotCompany> Coming, IReadOnlyList<RoomRequest> Own, int Waiting, int Clashes, IReadOnlyList<string> Names, bool MaySay);

internal sealed class PlacesHomePart(RituelsDb db, Recall recall, RoomDiary diary) : IHomePart
{
    private const int Days = 14, MostOwn = 3;

    public bool IsForOutsiders => true;

    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        var cohort = visit.Cohort;
        var names = await recall.Of(("places-home", cohort.Id), () => db.Set<Place>().AsNoTracking().Where(p => p.CohortId == cohort.Id).Select(p => p.Name).ToListAsync(stop));
        if (names.Count == 0 || (visit.IsMember && cohort.IsClosed)) return null;
        var home = visit.IsMember ? await ForMembers(visit, stop) : new([], [], 0, 0, [], false);
        var sorted = home.Coming.Count + home.Own.Count == 0 ? names.Order(NameOrder.Alphabetical).ToList() : [];
        return new("/Places/Reading/_Home.cshtml", home with { Names = sorted });
    }

    private async Task<PlacesHome> ForMembers(Visit visit, CancellationToken stop)
    {
        var (cohort, today, self, teams) = (visit.Cohort, visit.Today, visit.Person!.Id, visit.TeamsOfReader());
        var coming = await recall.Of(("places-coming", cohort.Id, today), () => SlotCompany.Read(db, cohort, today, today.AddDays(Days), today, stop));
        var own = await recall.Of(("places-own", cohort.Id, self, today, string.Join(',', teams)), () => db.Set<RoomRequest>().AsNoTracking().Whole().For(cohort, self, teams, isStaff: false)
            .Where(r => (r.State == RequestState.Asked || r.State == RequestState.Proposed || r.State == RequestState.Booked) && (r.HeldDay ?? r.Day) >= today)
            .OrderBy(r => r.HeldDay ?? r.Day).ThenBy(r => r.HeldFrom ?? r.From).ThenBy(r => r.Id).Take(MostOwn).ToListAsync(stop));
        var waiting = visit.IsStaff ? await db.Set<RoomRequest>().Waiting(cohort, today).CountAsync(stop) : 0;
        var clashes = visit.IsStaff ? await recall.Of(("places-clashes", cohort.Id, today), async () => (await diary.Read(cohort, today, today.AddDays(RoomDiary.DaysAhead), stop)).Clashes.DistinctBy(clash => clash.Room.Id).Count()) : 0;
        return new([.. coming.Where(company => !company.Time.IsOver(cohort, visit.Now)).Take(1)], own, waiting, clashes, [], MaySay: true);
    }
}
