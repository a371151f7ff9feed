using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>A talk: what it is, who gives it and who comes; voices for an idea, a seat for one that is dated, what is left of one that was held.</summary>
[Seen(By.Public)]
public sealed class TalkPageModel(Desk desk, TalkTools tools) : FormPage(desk)
{
    public Talk Talk { get; private set; } = null!;
    public TalkBook Book { get; private set; } = null!;
    public TalkKind Kind { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    private Guid? Self => Visit.IsMember ? Visit.Person!.Id : null;
    public string Path => $"/{Visit.Cohort.Slug}/talks/{Talk.Id}";
    public bool IsOver => Talk.IsOver(Visit.Cohort, Visit.Now);
    public bool MayEdit => Visit.MayEdit(Talk);
    public TalkVoice? Voice => Talk.Voices.Find(v => v.PersonId == Self);
    public TalkSeat? Seat => Talk.SignedUp.Find(s => s.PersonId == Self);
    public int PlaceInLine => Talk.Waiting.TakeWhile(s => s.PersonId != Self).Count() + 1;
    public bool TakesSignUps => !Visit.Cohort.IsClosed && Talk.TakesSignUps(Visit.Cohort, Visit.Now);
    public bool MaySignUp => TakesSignUps && Talk.IsFor(Visit.Memberships) && !Talk.IsGivenBy(Self);
    
    /// <summary>An idea is everybody's to take up, and not to take away.</summary>
    public bool MayDrop => MayEdit && Talk.State is not (TalkState.Dropped or TalkState.Told) && (Talk.State != TalkState.Idea || Visit.IsStaff || Talk.ProposedById == Self);

    /// <summary>What else is in its room then, told to whoever sees to it.</summary>
    public List<TakenRoom> Taken { get; } = [];

    public IEnumerable<string> Comers => Talk.In.Select(seat => seat.Person!.Name);

    protected override async Task<bool> Load()
    {
        if (await Db.TalkOf(Visit, (string?)RouteData.Values["id"], Stop) is not { } talk) return false;
        (Talk, Book) = (talk, await Db.TalkBookOf(Visit.Cohort, Stop));
        (Kind, Names) = (new TalkKinds(Book, tools.Words).Of(talk.Kind), await Db.NamesOf([talk], Stop));
        return true;
    }

    public async Task OnGet()
    {
        if (!MayEdit || IsOver || Talk is not { IsDated: true, Day: { } day }) return;
        foreach (var book in tools.Rooms) Taken.AddRange((await book.InTheWay(Visit.Cohort, Talk.Id, day, day, Stop)).Where(taken => Visit.IsStaff || !taken.IsForStaffAlone));
    }

    /// <summary>"I would come", "I would give it": said, or taken back.</summary>
    public async Task<IActionResult> OnPostVoice(bool comes, bool gives)
    {
        if (Self is not { } self) return NotFound();
        // Somebody has taken it up since.
        if (Talk.State != TalkState.Idea) return Redirect(Path);
        for (var tries = 3; ; tries--)
        {
            var voice = Voice ?? Db.Add(new TalkVoice { CohortId = Talk.CohortId, TalkId = Talk.Id, PersonId = self }).Entity;
            (voice.Comes, voice.Gives) = (comes, gives);
            try
            {
                await Db.SaveChangesAsync(Stop);
                return Redirect(Path + "#voices");
            }
            catch (DbUpdateException) when (tries > 0)
            {
                // Pressed twice at once: the other press has written the row that this one changes.
                Db.ChangeTracker.Clear();
                if (!await Load()) return NotFound();
            }
        }
    }

    public async Task<IActionResult> OnPostSignUp()
    {
        if (Self is not { } self) return NotFound();
        if (!MaySignUp) return Refused("cannot-sign-up");
        await tools.Door.SignUp(Visit.Cohort, Talk.Id, self, Visit.Now, Stop);
        return Redirect(Path + "#seats");
    }

    public async Task<IActionResult> OnPostSignOff()
    {
        if (Self is not { } self) return NotFound();
        if (!TakesSignUps) return Refused("cannot-sign-off");
        await tools.Door.SignOff(Visit.Cohort, Talk.Id, self, Visit.Now, Stop);
        tools.Bell.Ring();
        return Redirect(Path + "#seats");
    }

    public async Task<IActionResult> OnPostDrop()
    {
        if (!MayDrop) return MayEdit && Talk.State == TalkState.Dropped ? Done("dropped", Path) : NotFound();
        for (var tries = 3; MayDrop; tries--)
        {
            Talk.Drop(Visit.Now);
            if (Talk.Day is not null) await tools.Notices.Changed(Visit.Cohort, Talk, Book, Talk.When, Visit.Now, Stop);
            try
            {
                await Db.SaveChangesAsync(Stop);
                tools.Bell.Ring();
                break;
            }
            catch (DbUpdateException) when (tries > 0)
            {
                Db.ChangeTracker.Clear();
                if (!await Load()) return NotFound();
            }
        }
        return Done("dropped", Path);
    }

    private PageResult Refused(string key)
    {
        Form.WrongText("", tools.Words[key]);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
