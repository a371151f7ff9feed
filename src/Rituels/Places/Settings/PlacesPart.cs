using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Places;

/// <summary>A cloned cohort meets in the same places, at the same weekly hours, with the same limits; single days are the old cohort's.</summary>
internal sealed class PlacesPart(RituelsDb db) : ICohortPart
{
    public async Task Copy(Cohort from, Cohort to, CancellationToken stop)
    {
        var rooms = new Dictionary<Guid, Room>();
        foreach (var place in await db.PlacesOf(from, stop))
        {
            var copy = Place.Open(to.Id, new(place.Name, place.Street, place.HowToCome, place.Access));
            db.Add(copy);
            foreach (var room in place.Rooms) db.Add(rooms[room.Id] = Room.Furnish(copy, new(room.Name, room.Seats, room.Gear, room.IsOpen)));
        }
        foreach (var slot in await db.SlotsOf(from, stop)) db.Add(StandingSlot.Keep(rooms[slot.RoomId], slot.Weekday, new(slot.From, slot.Until, Note: slot.Note), to.CreatedAt));
        if (await db.Set<PlacesBook>().AsNoTracking().FirstOrDefaultAsync(book => book.CohortId == from.Id, stop) is { } kept)
            db.Add(new PlacesBook { CohortId = to.Id, PerTeam = kept.PerTeam, PerPerson = kept.PerPerson });
    }
}
