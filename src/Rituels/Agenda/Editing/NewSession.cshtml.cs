using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The sheet of a session to come.</summary>
[Seen(By.Staff)]
public sealed class NewSessionModel(Desk desk, SheetWords words, RoomOffer rooms) : FormPage(desk)
{
    [BindProperty] public SheetInput Sheet { get; set; } = new();

    /// <summary>The id that the session will have: the same form sent twice makes one.</summary>
    [BindProperty, FormId] public Guid Key { get; set; }

    private Folk _folk = Folk.Nobody;

    private string Agenda => $"/{Visit.Cohort.Slug}/agenda";

    public SheetForm Shown => new(Sheet, _folk, 0, isNew: true, Agenda) { Key = Key, Rooms = rooms };

    protected override async Task<bool> Load()
    {
        if (Key == default) Key = NewId.Next();
        _folk = await Folk.Of(Db, Visit.Cohort, Visit.Today, Stop);
        await rooms.Open(Visit.Cohort, Stop);
        return true;
    }

    /// <param name="day">From a link of the planning.</param>
    public async Task OnGet(DateOnly? day)
    {
        var book = await Db.AgendaBookOf(Visit.Cohort, Stop);
        Sheet = SheetInput.Of(new()
        {
            Starts = day ?? default, Ends = day ?? default, Audience = [new(Groups.Fellows)], Checklist = book.ChecklistFor(SheetWords.Of(Visit.Cohort)),
        }, _folk, words);
    }

    public async Task<IActionResult> OnPost()
    {
        var sheet = new SheetReader(Form, _folk, words, new()).Read(Sheet);
        if (!Form.Holds) return Page();
        var session = Session.Plan(Visit.Cohort, sheet, Visit.Now, Visit.Person!.Id, Key);
        Db.Add(session);
        var at = $"{Agenda}/sessions/{session.Id}";
        return await SaveOnce<Session>(session.Id, "added", RunDoubts.Of(sheet, _folk, words).Any(doubt => !doubt.IsOfAnEnd) ? $"{at}/edit" : at);
    }

    /// <summary>Free rooms, below what is typed, of which nothing is saved.</summary>
    public async Task<IActionResult> OnPostRooms(Guid? room)
    {
        ModelState.Clear();
        if (await rooms.Look(Visit.Cohort, Sheet.Time, 0, room, null, Stop) is { } chosen) (Sheet.Place, Sheet.Rooms) = (chosen.Place, chosen.Room);
        return Page();
    }
}
