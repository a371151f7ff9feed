using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The sheet of a session, to be changed as a whole.</summary>
[Seen(By.Staff)]
public sealed class EditSessionModel(Desk desk, SheetWords words, RoomOffer rooms) : SessionPage(desk)
{
    [BindProperty] public SheetInput Sheet { get; set; } = new();

    private Folk _folk = Folk.Nobody;

    public SheetForm Shown => new(Sheet, _folk, Session.Version, isNew: false, At) { Rooms = rooms, Doubts = Form.Holds ? RunDoubts.Of(Session.Sheet, _folk, words) : [] };

    protected override async Task<bool> Load()
    {
        if (!await base.Load()) return false;
        _folk = await Folk.Of(Db, Visit.Cohort, Visit.Today, Stop);
        await rooms.Open(Visit.Cohort, Stop);
        return true;
    }

    public void OnGet() => Sheet = SheetInput.Of(Session.Sheet, _folk, words);

    /// <summary>With something worth a second look, the form comes again and tells it; a run of show that is not complete yet is told on the session's page.</summary>
    public async Task<IActionResult> OnPost()
    {
        var sheet = new SheetReader(Form, _folk, words, Session.Sheet).Read(Sheet);
        if (!Form.Holds) return Page();
        return await Keep(sheet, "saved", RunDoubts.Of(sheet, _folk, words).Any(doubt => !doubt.IsOfAnEnd) ? $"{At}/edit" : At);
    }

    /// <summary>Free rooms, below what is typed, of which nothing is saved.</summary>
    public async Task<IActionResult> OnPostRooms(Guid? room)
    {
        ModelState.Clear();
        if (await rooms.Look(Visit.Cohort, Sheet.Time, 0, room, Session.Id, Stop) is { } chosen) (Sheet.Place, Sheet.Rooms) = (chosen.Place, chosen.Room);
        return Page();
    }
}
