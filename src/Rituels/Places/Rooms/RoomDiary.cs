using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Places;

/// <summary>What takes a room.</summary>
public enum TakenBy { Slot, Request, Session }

/// <summary>A room at a time, and what takes it.</summary>
/// <param name="By">Of the slot, the request or the session.</param>
/// <param name="Title">Whose it is, or what; empty when nobody knows any more.</param>
/// <param name="Path">Its page, for those who may see it.</param>
public sealed record Taken(Room Room, TakenBy Kind, Guid By, RoomTime Time, string Title, string? Path, bool IsProposal = false)
{
    /// <summary>What it is is told to staff alone.</summary>
    public bool IsForStaffAlone { get; init; }
}

/// <summary>Two things in one room at one time.</summary>
public sealed record Clash(Taken One, Taken Other)
{
    public Room Room => One.Room;
    public RoomTime Time => One.Time.Common(Other.Time);

    /// <summary>The page of one of them; null when neither has any.</summary>
    public string? Path => One.Path ?? Other.Path;

    /// <summary>What is in the room with that; null when that is not there.</summary>
    public Taken? With(Guid by) => One.By == by ? Other : Other.By == by ? One : null;
}

/// <summary>All that takes the rooms of a cohort between two days.</summary>
public sealed class Diary(IReadOnlyList<Place> places, IReadOnlyList<Taken> taken)
{
    public IReadOnlyList<Place> Places => places;

    /// <summary>By day, then hour.</summary>
    public IReadOnlyList<Taken> Taken => taken;

    public IEnumerable<Taken> On(DateOnly day) => taken.Where(use => use.Time.First <= day && day <= use.Time.Last).OrderBy(use => use.Time.From ?? TimeOnly.MinValue).ThenBy(use => use.Room.Name, NameOrder.Alphabetical);

    public bool IsFree(Room room, RoomTime time, Guid? but = null) => room.IsOpen && taken.All(use => use.Room.Id != room.Id || use.By == but || !use.Time.Meets(time));

    /// <summary>The smallest that is large enough first, those of unknown size last.</summary>
    public IReadOnlyList<(Place Place, Room Room)> Free(RoomTime time, int people, Guid? but = null) =>
    [
        .. places.SelectMany(place => place.Rooms.Select(room => (place, room))).Where(found => found.room.Seat(people) && IsFree(found.room, time, but))
            .OrderBy(found => found.room.Seats ?? int.MaxValue).ThenBy(found => found.place.Name, NameOrder.Alphabetical).ThenBy(found => found.room.Name, NameOrder.Alphabetical),
    ];

    /// <summary>What takes the same room at the same time: nothing forbids to plan a session where somebody is already.</summary>
    public IEnumerable<Clash> Clashes =>
        taken.GroupBy(use => use.Room.Id).SelectMany(room => Pairs([.. room])).OrderBy(clash => clash.Time.First).ThenBy(clash => clash.Time.From ?? TimeOnly.MinValue);

    /// <summary>Of uses by day: beyond the last day of one, none meets it.</summary>
    private static IEnumerable<Clash> Pairs(List<Taken> uses) => uses.SelectMany((one, at) =>
        uses.Skip(at + 1).TakeWhile(other => other.Time.First <= one.Time.Last).Where(other => other.By != one.By && other.Time.Meets(one.Time)).Select(other => new Clash(one, other)));
}

/// <summary>Reads what takes a cohort's rooms: what was booked or is proposed, kept hours, and the sessions of other rituals.</summary>
public sealed class RoomDiary(RituelsDb db, IEnumerable<IUseRooms> rituals)
{
    /// <summary>How far ahead staff are told what is in one room at once.</summary>
    public const int DaysAhead = 60;

    /// <summary>Between two days, both included.</summary>
    public async Task<Diary> Read(Cohort cohort, DateOnly first, DateOnly last, CancellationToken stop)
    {
        var places = await db.PlacesOf(cohort, stop);
        var rooms = places.SelectMany(place => place.Rooms).ToDictionary(room => room.Id);
        var taken = rooms.Count == 0 ? [] : (await Requests(cohort, first, last, rooms, stop)).Concat(await Slots(cohort, first, last, rooms, stop)).Concat(await Sessions(cohort, first, last, places, stop));
        return new(places, [.. taken.OrderBy(use => use.Time.First).ThenBy(use => use.Time.From ?? TimeOnly.MinValue).ThenBy(use => use.Kind).ThenBy(use => use.By)]);
    }

    private async Task<IEnumerable<Taken>> Requests(Cohort cohort, DateOnly first, DateOnly last, Dictionary<Guid, Room> rooms, CancellationToken stop)
    {
        var held = await db.Set<RoomRequest>().AsNoTracking().Include(r => r.Team).Include(r => r.AskedBy)
            .Where(r => r.CohortId == cohort.Id && (r.State == RequestState.Booked || r.State == RequestState.Proposed) && r.RoomId != null && first <= r.HeldDay && r.HeldDay <= last).ToListAsync(stop);
        return held.Select(r => new Taken(rooms[r.RoomId!.Value], TakenBy.Request, r.Id, r.Held!.Time, r.Team?.Name ?? r.AskedBy?.Name ?? "", $"/{cohort.Slug}/places/requests/{r.Id}", r.State == RequestState.Proposed));
    }

    private async Task<IEnumerable<Taken>> Slots(Cohort cohort, DateOnly first, DateOnly last, Dictionary<Guid, Room> rooms, CancellationToken stop) =>
        (await db.SlotTimes(cohort, first, last, stop)).Where(time => time.IsOn).Select(time => new Taken(rooms[time.Slot.RoomId], TakenBy.Slot, time.Slot.Id, time.Time, time.Slot.Note, null));

    private async Task<IEnumerable<Taken>> Sessions(Cohort cohort, DateOnly first, DateOnly last, IReadOnlyList<Place> places, CancellationToken stop)
    {
        var (names, uses) = (new RoomNames(places), new List<RoomUse>());
        foreach (var ritual in rituals) uses.AddRange(await ritual.Between(cohort, first, last, stop));
        return uses.SelectMany(use => names.In(use.Place, use.Rooms).Select(room => new Taken(room, TakenBy.Session, use.Id, use.Time, use.Title, use.Path) { IsForStaffAlone = use.IsForStaffAlone }));
    }
}
