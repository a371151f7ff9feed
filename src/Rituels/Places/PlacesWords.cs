using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>Sentences of the room's pages, and how rooms, hours and requests are named everywhere.</summary>
public sealed class PlacesWords(Tongue tongue) : Words(tongue)
{
    /// <summary><c>14 h – 18 h 30</c>.</summary>
    public string Hours(TimeOnly from, TimeOnly until) => this["span", Tongue.Hour(from), Tongue.Hour(until)];

    /// <summary>Hours that are open at an end say so.</summary>
    public string Hours(RoomTime time) => (time.From, time.Until) switch
    {
        ({ } from, { } until) => Hours(from, until),
        ({ } from, null) => this["from-on", Tongue.Hour(from)],
        (null, { } until) => this["until", Tongue.Hour(until)],
        _ => this["all-day"],
    };

    /// <summary><c>jeudi 14 mars, 14 h – 16 h</c>.</summary>
    public string When(RoomSpan span, bool year = false) => this["when", Tongue.Day(span.Day, year), Hours(span.From, span.Until)];

    /// <summary><c>Atlas, jeudi 14 mars, 14 h – 16 h</c>: where and when two things are at once.</summary>
    public string Where(Clash clash) => this["clash-where", clash.Room.Name, Tongue.Day(clash.Time.First), Hours(clash.Time)];

    /// <summary><c>mercredi, 14 h – 18 h 30</c>.</summary>
    public string Weekly(StandingSlot slot) => Weekly(slot.Weekday, slot.From, slot.Until);

    public string Weekly(DayOfWeek day, TimeOnly from, TimeOnly until) => this["when", Tongue.Weekday(day), Hours(from, until)];

    /// <summary><c>Atlas (Le Phare)</c>.</summary>
    public string Room(Room? room) => room is null ? this["room-gone"] : room.Place is { } place ? this["room-at", room.Name, place.Name] : room.Name;

    /// <summary><c>Atlas (Le Phare), 10 places</c>.</summary>
    public string WithSeats(Room? room) => room?.Seats is { } seats ? this["room-seats", Room(room), Count("seats", seats)] : Room(room);

    /// <summary><c>10 places · projecteur, tableau</c>; empty when nothing is known.</summary>
    public string Holds(int? seats, string gear) => string.Join(" · ", new[] { seats is { } number ? Count("seats", number) : "", gear }.Where(part => part.Length > 0));

    public string Who(RoomRequest request) => request.Team?.Name ?? request.AskedBy?.Name ?? this["somebody"];

    public string State(RoomRequest request) => this[$"state-{KeyOf(request)}"];

    public string Means(RoomRequest request) => this[$"means-{KeyOf(request)}"];

    /// <summary>The sign of a badge: what it says is said in words.</summary>
    public static string Tone(RequestState state) => state switch { RequestState.Booked => "success", RequestState.Proposed => "warning", RequestState.Refused => "error", _ => "" };

    public string Why(SlotOff off) => off.Holiday is { } holiday ? new ProgrammeWords(Tongue)[$"holiday-{holiday}"] : off.Reason.Length > 0 ? off.Reason : this["slot-off"];

    /// <summary>What held no room is not given back: it is no longer asked for.</summary>
    private static string KeyOf(RoomRequest request) => request is { State: RequestState.Withdrawn, RoomId: null } ? nameof(RoomNews.Unasked) : $"{request.State}";

    /// <summary>What takes a room, as the diary says it.</summary>
    public string Use(Taken use) => use.Kind switch
    {
        TakenBy.Slot => use.Title.Length > 0 ? use.Title : this["kept-for-all"],
        TakenBy.Request => this[use.IsProposal ? "use-proposed" : "use-booked", use.Title.Length > 0 ? use.Title : this["somebody"]],
        _ => use.Title,
    };
}
