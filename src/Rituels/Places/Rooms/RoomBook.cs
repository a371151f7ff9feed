using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Places;

/// <summary>Rooms that nobody has, for those who look for one.</summary>
internal sealed class RoomBook(RituelsDb db, RoomDiary diary) : IRoomBook
{
    public Task<bool> HasRooms(Cohort cohort, CancellationToken stop) => db.Set<Room>().AnyAsync(room => room.CohortId == cohort.Id && room.IsOpen, stop);

    public async Task<IReadOnlyList<FreeRoom>> Free(Cohort cohort, RoomTime time, int seats, Guid? but, CancellationToken stop) =>
        [.. (await diary.Read(cohort, time.First, time.Last, stop)).Free(time, seats, but).Select(found => new FreeRoom(found.Room.Id, found.Place.Name, found.Room.Name, found.Room.Seats, found.Room.Gear))];

    public async Task<bool> IsTaken(Cohort cohort, string place, RoomTime time, Guid? but, CancellationToken stop)
    {
        var read = await diary.Read(cohort, time.First, time.Last, stop);
        var named = new RoomNames(read.Places).In(place, "").Select(room => room.Id).ToHashSet();
        return read.Taken.Any(use => use.Kind != TakenBy.Slot && use.By != but && named.Contains(use.Room.Id) && use.Time.Meets(time));
    }
}
