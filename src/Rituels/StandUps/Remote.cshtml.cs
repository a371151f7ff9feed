using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>
/// What whoever hosts holds in their hand. Every press says which state it was pressed on: of two at once one counts, and a second press of "next" on the
/// same turn does nothing.
/// </summary>
[Seen(By.Members)]
public sealed class RemoteModel(Desk desk, Boards boards, LiveWatch watch, WallDesk walls, CodeLimit limit, Announcement announcement, StandUpsWords words) : HostPage(desk)
{
    [BindProperty] public string? Code { get; set; }

    public Board Board { get; private set; } = null!;
    public NoteInput Note { get; } = new();
    public IReadOnlyList<StandUpNote> Notes { get; private set; } = [];
    public int Walls { get; private set; }

    protected override async Task<bool> Load()
    {
        if (!await base.Load()) return false;
        Board = await boards.Of(Visit.Cohort, StandUp, Visit.Now, Stop);
        Notes = await Db.NotesOf(StandUp, Stop);
        Walls = await walls.Walls(StandUp, Stop);
        return true;
    }

    /// <summary>In a closed cohort there is nothing to press any more.</summary>
    public IActionResult OnGet() => IsReadOnly ? Redirect(At) : Page();

    public async Task<IActionResult> OnPostPress(string? verb)
    {
        if (StandUp.Version != Version || !Do(verb)) return Answer(stale: true);
        await announcement.Follow(StandUp, Visit.Now, Stop);
        try
        {
            await Db.SaveChangesAsync(Stop);
        }
        catch (DbUpdateException)
        {
            // Another remote was quicker, at this very moment.
            return Answer(stale: true);
        }
        watch.Ring(StandUp.Id);
        return Answer(stale: false);
    }

    public async Task<IActionResult> OnPostPair()
    {
        if (!limit.Allows($"{Visit.Person!.Id}")) Form.WrongText(nameof(Code), words["wrong-code-often"]);
        else if (!await walls.Pair(StandUp, Code, Stop)) Form.WrongText(nameof(Code), words["wrong-code"]);
        else return Redirect($"{At}/remote?paired#walls");
        return Page();
    }

    public async Task<IActionResult> OnPostUnpair()
    {
        await walls.Unpair(StandUp, Stop);
        return Redirect($"{At}/remote#walls");
    }

    /// <summary>A mark names its turn: <c>absent-…</c> or <c>here-…</c>.</summary>
    private bool Do(string? verb) => verb switch
    {
        "start" => StandUp.Start(Visit.Now),
        "pause" => StandUp.Pause(Visit.Now),
        "resume" => StandUp.Resume(Visit.Now),
        "next" => StandUp.Next(Visit.Now),
        "back" => StandUp.Back(Visit.Now),
        "skip" => StandUp.Skip(Visit.Now),
        "last" => StandUp.MoveToEnd(Visit.Now),
        "end" => StandUp.End(Visit.Now),
        not null when verb.Split('-', 2) is ["absent" or "here", var id] && Guid.TryParse(id, out var turn) => StandUp.Mark(turn, absent: verb[0] == 'a'),
        _ => false,
    };

    private IActionResult Answer(bool stale) =>
        Request.Headers.XRequestedWith == "fetch" ? StatusCode(stale ? StatusCodes.Status409Conflict : StatusCodes.Status204NoContent) : Redirect($"{At}/remote{(stale ? "?stale" : "")}");
}
