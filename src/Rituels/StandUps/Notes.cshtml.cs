using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>The notes of a stand-up for whoever hosts it: one more, and what each becomes.</summary>
[Seen(By.Members)]
public sealed class NotesModel(Desk desk, Followers followers, StandUpsWords words) : HostPage(desk)
{
    [BindProperty] public NoteInput Note { get; set; } = new();

    public IReadOnlyList<StandUpNote> Notes { get; private set; } = [];

    /// <summary>Whose turn a note may be on, and the shared topics.</summary>
    public IEnumerable<(string, string)> Turns => StandUp.Turns.Select(turn => (turn.Id.ToString(), words.NameOf(turn))).Append(("", words["shared"]));

    protected override async Task<bool> Load()
    {
        if (!await base.Load()) return false;
        Notes = await Db.NotesOf(StandUp, Stop);
        return true;
    }

    public void OnGet() => Note.Turn = StandUp.Current?.Id.ToString();

    public async Task<IActionResult> OnPostAdd()
    {
        var text = Form.Text("Note.Text", Note.Text, Note.As == "date" ? StandUpNote.LongestDate : StandUpNote.Longest);
        var turn = StandUp.Turns.FirstOrDefault(turn => turn.Id.ToString() == Note.Turn);
        if (turn is null && !string.IsNullOrEmpty(Note.Turn)) Form.Wrong("Note.Turn", "wrong-choice");
        if (Notes.Count >= StandUpNote.Most) Form.WrongText("Note.Text", words["wrong-notes", StandUpNote.Most]);
        var note = new StandUpNote { StandUpId = StandUp.Id, CohortId = StandUp.CohortId, TurnId = turn?.Id, TeamId = turn?.TeamId, Text = text, ById = Visit.Person!.Id, At = Visit.Now };
        if (!await Become(note)) return Page();
        Db.Add(note);
        return await SaveNew("added", Note.Back == "remote" ? $"{At}/remote" : $"{At}/notes");
    }

    public async Task<IActionResult> OnPostBecome(Guid note)
    {
        var found = await Db.FindAsync<StandUpNote>([note], Stop);
        if (found?.StandUpId != StandUp.Id) return NotFound();
        if (found!.Kind == NoteKind.Note && !await Become(found)) return Page();
        return await SaveNew("saved", $"{At}/notes");
    }

    /// <summary>What the button says that the note is; false when something is missing for it.</summary>
    private async Task<bool> Become(StandUpNote note)
    {
        var day = Note.As == "date" ? Form.RequiredDay("Note.Day", Note.Day) : default;
        if (Note.As == "date" && note.TeamId is null) Form.WrongText("Note.Day", words["wrong-date-team"]);
        if (Note.As == "date" && !Characters.Fit(note.Text, StandUpNote.LongestDate)) Form.Wrong("Note.Text", "wrong-long", StandUpNote.LongestDate);
        if (!Form.Holds) return false;
        if (Note.As == "help") await followers.AskForHelp(Visit.Cohort, note, Visit.Person!.Id, Visit.Now, Stop);
        if (Note.As == "date") await followers.NoteDate(Visit.Cohort, note, day, Visit.Person!.Id, Visit.Now, Stop);
        return true;
    }
}
