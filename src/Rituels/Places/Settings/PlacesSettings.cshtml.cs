using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>The cohort's places, the hours for which rooms are kept each week, and how many rooms may be asked for.</summary>
[Seen(By.Staff)]
public sealed class PlacesSettingsModel(Desk desk, PlacesWords words) : SettingsPage(desk)
{
    private PlacesBook? _saved;

    [BindProperty] public PlaceInput Add { get; set; } = new();
    [BindProperty] public SlotInput Slot { get; set; } = new();
    [BindProperty] public string? PerTeam { get; set; }
    [BindProperty] public string? PerPerson { get; set; }

    public IReadOnlyList<Place> Places { get; private set; } = [];
    public IReadOnlyList<StandingSlot> Slots { get; private set; } = [];
    public int SavedVersion => _saved?.Version ?? 0;

    public IEnumerable<(string, string)> RoomChoices => Places.SelectMany(place => place.Rooms.Select(room => (room.Id.ToString(), words["room-in-list", place.Name, room.Name, words.Holds(room.Seats, "")])));
    public IEnumerable<(string, string)> Weekdays => SlotInput.Weekdays(Visit.Tongue);

    protected override async Task<bool> Load()
    {
        await base.Load();
        (Places, Slots) = (await Db.PlacesOf(Cohort, Stop), await Db.SlotsOf(Cohort, Stop));
        _saved = await Db.Set<PlacesBook>().FindAsync([Cohort.Id], Stop);
        if (!Sent("Slot.From")) Slot = new() { Weekday = nameof(DayOfWeek.Wednesday), From = "14:00", Until = "18:30" };
        var book = _saved ?? new PlacesBook { CohortId = Cohort.Id };
        (PerTeam, PerPerson) = (PerTeam ?? book.PerTeam.Write(), PerPerson ?? book.PerPerson.Write());
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAdd()
    {
        var sheet = Add.Read(Form, nameof(Add), Places, null, words);
        if (Places.Count >= Place.Most) Form.WrongText("Add.Name", words["wrong-most", Place.Most]);
        if (!Form.Holds) return Page();
        var place = Place.Open(Cohort.Id, sheet);
        Db.Add(place);
        return await SaveNew("added", $"{Root}/places/{place.Id}");
    }

    public async Task<IActionResult> OnPostSlot()
    {
        var (room, hours) = (Places.SelectMany(place => place.Rooms).FirstOrDefault(r => r.Id.ToString() == Slot.Room), Slot.Read(Form, nameof(Slot), words));
        if (room is null) Form.Wrong("Slot.Room", "wrong-choice");
        if (!Enum.TryParse<DayOfWeek>(Slot.Weekday, out var weekday) || !Enum.IsDefined(weekday)) Form.Wrong("Slot.Weekday", "wrong-choice");
        if (Slots.Count >= StandingSlot.Most) Form.WrongText("Slot.Room", words["wrong-most", StandingSlot.Most]);
        if (!Form.Holds) return Page();
        var slot = StandingSlot.Keep(room!, weekday, hours, Visit.Now);
        Db.Add(slot);
        return await SaveNew("added", $"{Root}/places/slots/{slot.Id}");
    }

    public async Task<IActionResult> OnPostLimits()
    {
        var (team, person) = (Form.Number(nameof(PerTeam), PerTeam, 0, PlacesBook.Most), Form.Number(nameof(PerPerson), PerPerson, 0, PlacesBook.Most));
        if (!Form.Holds) return Page();
        var book = _saved ?? new PlacesBook { CohortId = Cohort.Id };
        (book.PerTeam, book.PerPerson) = (team, person);
        if (_saved is not null) return await Save(book, "saved");
        Db.Add(book);
        return await SaveNew("saved");
    }
}
