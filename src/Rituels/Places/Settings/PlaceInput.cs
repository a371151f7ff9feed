using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>A place as the form sends it.</summary>
public sealed class PlaceInput
{
    public string? Name { get; set; }
    public string? Address { get; set; }
    public string? HowToCome { get; set; }
    public string? Access { get; set; }

    internal static PlaceInput Of(Place place) => new() { Name = place.Name, Address = place.Street, HowToCome = place.HowToCome, Access = place.Access };

    /// <param name="known">The cohort's places, of which no other has the name.</param>
    internal PlaceSheet Read(FormReader form, string field, IReadOnlyList<Place> known, Guid? own, PlacesWords words)
    {
        var name = form.Text($"{field}.{nameof(Name)}", Name, Place.LongestName);
        if (known.Any(place => place.Id != own && place.Key == Folding.Fold(name))) form.WrongText($"{field}.{nameof(Name)}", words["wrong-name-taken", name]);
        return new(name, form.OptionalText($"{field}.{nameof(Address)}", Address, Place.LongestAddress),
            form.Lines($"{field}.{nameof(HowToCome)}", HowToCome, Place.LongestWay), form.Lines($"{field}.{nameof(Access)}", Access, Place.LongestWay));
    }
}

/// <summary>A room as the form sends it.</summary>
public sealed class RoomInput
{
    /// <summary>Of a room that is; null for a new one.</summary>
    public Guid? Id { get; set; }
    public int Version { get; set; }
    public string? Name { get; set; }
    public string? Seats { get; set; }
    public string? Gear { get; set; }
    public bool IsOpen { get; set; }

    internal static RoomInput Of(Room room) => new() { Id = room.Id, Version = room.Version, Name = room.Name, Seats = room.Seats?.Write(), Gear = room.Gear, IsOpen = room.IsOpen };

    internal RoomSheet Read(FormReader form, string field, Place place, PlacesWords words)
    {
        var name = form.Text($"{field}.{nameof(Name)}", Name, Room.LongestName);
        if (place.Rooms.Exists(room => room.Id != Id && room.Key == Folding.Fold(name))) form.WrongText($"{field}.{nameof(Name)}", words["wrong-name-taken", name]);
        int? seats = string.IsNullOrWhiteSpace(Seats) ? null : form.Number($"{field}.{nameof(Seats)}", Seats.Trim(), 1, Room.MostSeats);
        return new(name, seats, form.OptionalText($"{field}.{nameof(Gear)}", Gear, Room.LongestGear), IsOpen);
    }
}

/// <summary>Hours that are kept, as the form sends them.</summary>
public sealed class SlotInput
{
    public string? Room { get; set; }
    public string? Weekday { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }
    public string? First { get; set; }
    public string? Last { get; set; }
    public string? Note { get; set; }

    internal static SlotInput Of(StandingSlot slot) => new()
    {
        Room = slot.RoomId.ToString(), Weekday = slot.Weekday.ToString(), From = slot.From.Write(), Until = slot.Until.Write(),
        First = SpanInput.Write(slot.First), Last = SpanInput.Write(slot.Last), Note = slot.Note,
    };

    /// <summary>From Monday on.</summary>
    internal static IEnumerable<(string, string)> Weekdays(Tongue tongue) => Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).Select(day => (day.ToString(), tongue.Weekday(day)));

    internal SlotHours Read(FormReader form, string field, PlacesWords words)
    {
        var (from, until) = form.Hours($"{field}.{nameof(From)}", From, $"{field}.{nameof(Until)}", Until, words);
        var (first, last) = form.Span($"{field}.{nameof(First)}", First, $"{field}.{nameof(Last)}", Last);
        return new(from, until, first, last, form.OptionalText($"{field}.{nameof(Note)}", Note, StandingSlot.LongestNote));
    }
}
