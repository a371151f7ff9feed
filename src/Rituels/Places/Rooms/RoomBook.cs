using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Places;

/// <summary>Rooms that nobody has, for those who look for one.</summary>
internal sealed class RoomBook(RituelsDb db, RoomDiary diary, PlacesWords words) : IRoomBook
{
    public Task<bool> HasRooms(Cohort cohort, CancellationToken stop) => db.Set<Room>().AnyAsync(room => room.CohortId == cohort.Id && room.IsOpen, stop);

    public async Task<IReadOnlyList<FreeRoom>> Free(Cohort cohort, RoomTime time, int seats, Guid? but, CancellationToken stop) =>
        [.. (await diary.Read(cohort, time.First, time.Last, stop)).Free(time, seats, but).Select(found => new FreeRoom(found.Room.Id, found.Place.Name, found.Room.Name, found.Room.Seats, found.Room.Gear))];

    public async Task<bool> IsTaken(Cohort cohort, string place, RoomTime time, Guid? but, IReadOnlyCollection<Guid> seekers, CancellationToken stop)
    {
        var read = await diary.Read(cohort, time.First, time.Last, stop);
        var named = new RoomNames(read.Places).In(place, "").Select(room => room.Id).ToHashSet();
        var inTheWay = read.Taken.Where(use => use.Kind != TakenBy.Slot && use.By != but && named.Contains(use.Room.Id) && use.Time.Meets(time)).ToList();
        if (inTheWay.Count == 0) return false;
        var own = await OwnRequests(cohort, seekers, stop);
        return inTheWay.Exists(use => use.Kind != TakenBy.Request || !own.Contains(use.By));
    }

    public async Task<IReadOnlyList<TakenRoom>> InTheWay(Cohort cohort, Guid by, DateOnly first, DateOnly last, CancellationToken stop) =>
        [.. (await diary.Read(cohort, first, last, stop)).Clashes.Select(clash => (clash, Other: clash.With(by))).Where(found => found.Other is not null)
            .Select(found => new TakenRoom(words["taken-by", words.Where(found.clash), words.Use(found.Other!)], found.Other!.Path, found.Other.IsForStaffAlone))];

    private async Task<HashSet<Guid>> OwnRequests(Cohort cohort, IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        var teams = db.Memberships.Where(m => m.CohortId == cohort.Id && m.TeamId != null && people.Contains(m.PersonId)).Select(m => m.TeamId);
        return [.. await db.Set<RoomRequest>().Where(r => r.CohortId == cohort.Id && ((r.AskedById != null && people.Contains(r.AskedById.Value)) || teams.Contains(r.TeamId))).Select(r => r.Id).ToListAsync(stop)];
    }
}
