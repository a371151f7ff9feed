using Rituels.Programme;

namespace Rituels.Places;

/// <summary>An invented shared place: three rooms, one of them kept on Wednesday afternoons.</summary>
internal sealed record SharedPlace(Place Place, IReadOnlyList<Room> Rooms, StandingSlot Slot)
{
    public IEnumerable<object> Records => [Place, .. Rooms, Slot];

    public static SharedPlace Of(Cohort cohort, PlacesWords words, DateTimeOffset now)
    {
        var place = Place.Open(cohort.Id, new(words["sample-place"], words["sample-address"], words["sample-way"], words["sample-access"]));
        Room[] rooms =
        [
            Room.Furnish(place, new("Atlas", 10, words["sample-gear-1"])), Room.Furnish(place, new("Boréal", 24, words["sample-gear-2"])), Room.Furnish(place, new("Cèdre", 4, words["sample-gear-3"])),
        ];
        return new(place, rooms, StandingSlot.Keep(rooms[0], DayOfWeek.Wednesday, new(new(14, 0), new(18, 30), Note: words["sample-note"]), now));
    }
}
