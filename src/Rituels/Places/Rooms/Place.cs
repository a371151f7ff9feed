using Rituels.Programme;

namespace Rituels.Places;

/// <summary>Somewhere the cohort meets. Its name, address and way are for everybody who may see the cohort's page; how to get in is for its people.</summary>
public sealed class Place : IVersioned
{
    public const int Most = 30, LongestName = 120, LongestAddress = 300, LongestWay = 1000;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public string Name { get; private set; } = "";

    /// <summary>The name without case or accents: one place of a cohort has it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The postal address, on one line.</summary>
    public string Street { get; private set; } = "";
    public string HowToCome { get; private set; } = "";

    /// <summary>The code of the door, whom to ask at the desk: for people of the cohort only, on every way out.</summary>
    public string Access { get; private set; } = "";
    public int Version { get; set; }
    public List<Room> Rooms { get; } = [];

    public static Place Open(Guid cohort, PlaceSheet sheet, Guid? id = null)
    {
        var place = new Place { Id = id ?? NewId.Next(), CohortId = cohort };
        place.Describe(sheet);
        return place;
    }

    public void Describe(PlaceSheet sheet) =>
        (Name, Key, Street, HowToCome, Access) = (sheet.Name, Folding.Fold(sheet.Name), sheet.Address, sheet.HowToCome, sheet.Access);
}

/// <summary>What is written about a place.</summary>
public sealed record PlaceSheet(string Name, string Address = "", string HowToCome = "", string Access = "");

/// <summary>A room of a place.</summary>
public sealed class Room : IVersioned
{
    public const int Most = 40, LongestName = 80, LongestGear = 200, MostSeats = 5000;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid PlaceId { get; init; }
    public string Name { get; private set; } = "";

    /// <summary>The name without case or accents: one room of a place has it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Null when nobody said.</summary>
    public int? Seats { get; private set; }

    /// <summary>What is there, in words with commas between them.</summary>
    public string Gear { get; private set; } = "";

    /// <summary>Whether it can be had; one that is closed keeps what was booked.</summary>
    public bool IsOpen { get; private set; } = true;
    public int Version { get; set; }
    public Place? Place { get; init; }

    public static Room Furnish(Place place, RoomSheet sheet, Guid? id = null)
    {
        var room = new Room { Id = id ?? NewId.Next(), CohortId = place.CohortId, PlaceId = place.Id };
        room.Describe(sheet);
        return room;
    }

    public void Describe(RoomSheet sheet) =>
        (Name, Key, Seats, Gear, IsOpen) = (sheet.Name, Folding.Fold(sheet.Name), sheet.Seats, sheet.Gear, sheet.IsOpen);

    public bool Seat(int people) => Seats is null || Seats >= people;

    /// <summary>Whether all that is asked for is there, as far as words say it: who asks for a "vidéoprojecteur" finds a "projecteur", and the other way.</summary>
    public bool Offers(string gear)
    {
        var own = Words(Gear).ToList();
        return Words(gear).All(wanted => own.Exists(has => has.Contains(wanted, StringComparison.Ordinal) || (!wanted.Contains(' ', StringComparison.Ordinal) && wanted.EndsWith(has, StringComparison.Ordinal))));
    }

    private static IEnumerable<string> Words(string gear) => gear.Split(',').Select(Folding.Fold).Select(word => word.Trim()).Where(word => word.Length > 0);
}

/// <summary>What is written about a room.</summary>
public sealed record RoomSheet(string Name, int? Seats = null, string Gear = "", bool IsOpen = true);
