using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>One place with its rooms.</summary>
[Seen(By.Staff)]
public sealed class PlaceSettingsModel(Desk desk, PlacesWords words, SlotLetters letters, WorkerBell bell) : SettingsPage(desk)
{
    [BindProperty] public PlaceInput Sheet { get; set; } = new();
    [BindProperty] public RoomInput Room { get; set; } = new();

    public Place Place { get; private set; } = null!;
    public int SavedVersion => Place.Version;

    /// <summary>By name.</summary>
    public IEnumerable<Room> Rooms => Place.Rooms.OrderBy(room => room.Name, NameOrder.Alphabetical);

    /// <summary>The room that the form changes; null when it adds one.</summary>
    public Room? Changed => Place.Rooms.Find(room => room.Id == Room.Id);

    protected override async Task<bool> Load()
    {
        await base.Load();
        if (!Guid.TryParse(RouteData.Values["place"] as string, out var id)) return false;
        if (await Db.Set<Place>().Include(p => p.Rooms).FirstOrDefaultAsync(p => p.Id == id && p.CohortId == Cohort.Id, Stop) is not { } place) return false;
        Place = place;
        if (!Sent("Sheet.Name")) Sheet = PlaceInput.Of(place);
        return true;
    }

    /// <param name="room">The one to change.</param>
    public void OnGet(Guid? room)
    {
        if (Place.Rooms.Find(known => known.Id == room) is { } chosen) Room = RoomInput.Of(chosen);
    }

    public async Task<IActionResult> OnPost()
    {
        var sheet = Sheet.Read(Form, nameof(Sheet), await Db.PlacesOf(Cohort, Stop), Place.Id, words);
        if (!Form.Holds) return Page();
        Place.Describe(sheet);
        return await Save(Place, "saved");
    }

    public async Task<IActionResult> OnPostRoom()
    {
        var sheet = Room.Read(Form, nameof(Room), Place, words);
        if (Room.Id is { } id) return Place.Rooms.Find(room => room.Id == id) is { } known ? await Change(known, sheet) : NotFound();
        if (Place.Rooms.Count >= Rituels.Places.Room.Most) Form.WrongText("Room.Name", words["wrong-most", Rituels.Places.Room.Most]);
        if (!Form.Holds) return Page();
        Db.Add(Rituels.Places.Room.Furnish(Place, sheet with { IsOpen = true }));
        return await SaveNew("added");
    }

    private async Task<IActionResult> Change(Room room, RoomSheet sheet)
    {
        if (!Form.Holds) return Page();
        room.Describe(sheet);
        Version = Room.Version;
        return await Save(room, "saved");
    }

    /// <summary>What is booked keeps its room: one with requests to come is closed instead.</summary>
    public async Task<IActionResult> OnPostRemoveRoom(Guid room)
    {
        if (Place.Rooms.Find(known => known.Id == room) is not { } known) return NotFound();
        if (await IsHeld(held => held.RoomId == room)) return Held();
        await TellComers([room]);
        Db.Remove(known);
        return Rung(await SaveNew("removed"));
    }

    public async Task<IActionResult> OnPostRemove()
    {
        var rooms = Place.Rooms.Select(room => room.Id).ToList();
        if (await IsHeld(held => rooms.Contains(held.RoomId!.Value))) return Held();
        await TellComers(rooms);
        Db.Remove(Place);
        return Rung(await SaveNew("removed", $"{Root}/places"));
    }

    /// <summary>The hours that were kept in a room go with it; in the same save, those who wanted to come are told.</summary>
    private async Task TellComers(IReadOnlyList<Guid> rooms) =>
        await letters.Gone(Cohort, await Db.Set<StandingSlot>().Include(s => s.Days).Include(s => s.Room).ThenInclude(r => r!.Place).Where(s => s.CohortId == Cohort.Id && rooms.Contains(s.RoomId)).ToListAsync(Stop), Visit.Person!.Id, Visit.Now, Stop);

    private IActionResult Rung(IActionResult answer)
    {
        bell.Ring();
        return answer;
    }

    private PageResult Held()
    {
        Form.WrongText("", words["wrong-held"]);
        return Page();
    }

    private Task<bool> IsHeld(System.Linq.Expressions.Expression<Func<RoomRequest, bool>> which) =>
        Db.Set<RoomRequest>().Where(r => r.CohortId == Cohort.Id && r.RoomId != null && r.HeldDay >= Visit.Today && (r.State == RequestState.Booked || r.State == RequestState.Proposed)).AnyAsync(which, Stop);
}
