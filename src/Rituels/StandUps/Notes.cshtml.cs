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
        if (Notes.Any(known => known.Id == Note.Key)) return Done("added", Where);
        // Whoever types a day and presses Enter means it.
        if (Note.As == "note" && !string.IsNullOrWhiteSpace(Note.Day)) Note.As = "date";
        var text = Form.Text("Note.Text", Note.Text, Note.As == "date" ? StandUpNote.LongestDate : StandUpNote.Longest);
        var turn = StandUp.Turns.FirstOrDefault(turn => turn.Id.ToString() == Note.Turn);
        if (turn is null && !string.IsNullOrEmpty(Note.Turn)) Form.Wrong("Note.Turn", "wrong-choice");
        if (Notes.Count >= StandUpNote.Most) Form.WrongText("Note.Text", words["wrong-notes", StandUpNote.Most]);
        var note = new StandUpNote { Id = Note.Key == default ? NewId.Next() : Note.Key, StandUpId = StandUp.Id, CohortId = StandUp.CohortId, TurnId = turn?.Id, TeamId = turn?.TeamId, Text = text, ById = Visit.Person!.Id, At = Visit.Now };
        if (!await Become(note, "Note.Day")) return Page();
        Db.Add(note);
        return await SaveOnce<StandUpNote>(note.Id, "added", Where);
    }

    public async Task<IActionResult> OnPostBecome(Guid note)
    {
        var found = await Db.FindAsync<StandUpNote>([note], Stop);
        if (found?.StandUpId != StandUp.Id) return NotFound();
        if (found!.Kind == NoteKind.Note && !await Become(found, $"day-{found.Id}")) return Page();
        return await SaveNew("saved", Where);
    }

    /// <summary>The page that the form stood on.</summary>
    private string Where => Note.Back == "remote" ? $"{At}/remote" : $"{At}/notes";

    /// <summary>What the button says that the note is; false when something is missing for it.</summary>
    /// <param name="field">Where its day is typed.</param>
    private async Task<bool> Become(StandUpNote note, string field)
    {
        var day = Note.As == "date" ? Form.NearDay(field, Note.Day, Visit.Cohort) : default;
        if (Note.As == "date" && Form.Holds && day < StandUp.Day) Form.WrongText(field, words["wrong-date-past"]);
        if (Note.As == "date" && note.TeamId is null) Form.WrongText(field, words["wrong-date-team"]);
        if (Form.Holds && Note.As == "date" && !Characters.Fit(note.Text, StandUpNote.LongestDate)) Form.Wrong(field, "wrong-long", StandUpNote.LongestDate);
        if (!Form.Holds) return false;
        if (Note.As == "help") await followers.AskForHelp(Visit.Cohort, StandUp, note, Visit.Person!.Id, Visit.Now, Stop);
        if (Note.As == "date") await followers.NoteDate(Visit.Cohort, note, day, Visit.Person!.Id, Visit.Now, Stop);
        return true;
    }
}
