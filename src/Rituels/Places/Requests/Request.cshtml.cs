using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>One request: staff give a room, propose another or refuse; who asks takes, leaves, gives back.</summary>
[Seen(By.Members)]
public sealed class RequestModel(Desk desk, PlacesWords words, RoomLetters letters, RoomDiary diary, WorkerBell bell) : FormPage(desk)
{
    private Diary _diary = null!;

    [BindProperty] public string? Word { get; set; }
    [BindProperty] public ProposalInput Proposal { get; set; } = new();

    public string At => $"/{Visit.Cohort.Slug}/places";
    public RoomRequest Asked { get; private set; } = null!;
    public int SavedVersion => Asked.Version;

    /// <summary>Rooms that are free at the hours asked for, and large enough.</summary>
    public IReadOnlyList<(Place Place, Room Room)> Free { get; private set; } = [];
    public IEnumerable<(string, string)> RoomChoices => _diary.Places.SelectMany(place => place.Rooms.Where(room => room.IsOpen).Select(room => (room.Id.ToString(), Named(place, room))));

    public bool IsAskers => Asked.AskedById == Visit.Person!.Id || (Asked.TeamId is { } team && Visit.TeamsOfReader().Contains(team));
    public bool IsToCome => (Asked.Held ?? Asked.Wish).EndsAt(Visit.Cohort, Visit.Now) > Visit.Now;
    public bool MayAnswer => Visit.IsStaff && Asked.State == RequestState.Asked && IsToCome && !IsReadOnly;
    public bool MayDecide => IsAskers && Asked.State == RequestState.Proposed && IsToCome && !IsReadOnly;

    /// <summary>That the room which is held has too few seats, in words; null when it has enough.</summary>
    public string? TooSmall => Asked is { IsLiving: true, Room: { Seats: { } seats } room } && !room.Seat(Asked.People) ? words["too-small", words.Count("seats", seats), words.Count("people", Asked.People)] : null;

    /// <summary>That no room at all has seats enough, in words; null when one has, or may have.</summary>
    public string? NoneLarge => Asked.State == RequestState.Asked && _diary.Places.SelectMany(place => place.Rooms).Where(room => room.IsOpen).ToList() is { Count: > 0 } rooms && !rooms.Exists(room => room.Seat(Asked.People))
        ? words["none-large", rooms.Max(room => room.Seats!.Value)] : null;

    /// <summary>Whether what staff answered holds; otherwise the word that stands there is somebody's last.</summary>
    public bool IsAnswered => Asked.State is RequestState.Proposed or RequestState.Booked or RequestState.Refused;

    /// <summary>What nobody answered yet, staff answer.</summary>
    public bool MayWithdraw => (IsAskers || (Visit.IsStaff && Asked.State != RequestState.Asked)) && Asked.IsLiving && IsToCome && !IsReadOnly;

    /// <summary>The place of what is held, with how to get in.</summary>
    public Place? Where => Asked.IsLiving && Asked.RoomId is { } id ? _diary.Places.FirstOrDefault(place => place.Rooms.Exists(room => room.Id == id)) : null;

    protected override async Task<bool> Load()
    {
        if (!Guid.TryParse(RouteData.Values["id"] as string, out var id)) return false;
        var seen = Db.Set<RoomRequest>().Whole().Include(r => r.Quarters).For(Visit.Cohort, Visit.Person!.Id, Visit.TeamsOfReader(), Visit.IsStaff);
        if (await seen.FirstOrDefaultAsync(r => r.Id == id, Stop) is not { } found) return false;
        Asked = found;
        _diary = await diary.Read(Visit.Cohort, Asked.Day, Asked.Day, Stop);
        Free = [.. _diary.Free(Asked.Wish.Time, Asked.People, Asked.Id).OrderByDescending(room => room.Room.Offers(Asked.Gear))];
        if (!Sent("Proposal.When.Day")) Proposal = new() { When = SpanOfDay.Of(Asked.Wish) };
        return true;
    }

    public void OnGet() { }

    /// <summary>Of two that give the same room at once, one does; the other is told, and shown what is free now.</summary>
    public async Task<IActionResult> OnPostAccept(Guid room)
    {
        if (!Visit.IsStaff) return NotFound();
        var word = ReadWord();
        if (IsGivenByReader(room)) return Done("booked");
        if (!MayAnswer) return Refuse("stale");
        if (Free.FirstOrDefault(free => free.Room.Id == room).Room is not { } chosen) return await Gone(room);
        if (!Form.Holds) return Page();
        Asked.Accept(chosen.Id, Visit.Person!.Id, word, Visit.Now);
        return await Settle("booked", RoomNews.Booked, WithPlace(chosen));
    }

    public async Task<IActionResult> OnPostPropose()
    {
        if (!Visit.IsStaff) return NotFound();
        var (word, span) = (ReadWord(), Proposal.When.Read(Form, "Proposal.When", Visit.Cohort, Visit.Now, words));
        var chosen = _diary.Places.SelectMany(place => place.Rooms).FirstOrDefault(room => room.Id.ToString() == Proposal.Room);
        if (chosen is null) Form.Wrong("Proposal.Room", "wrong-choice");
        if (!MayAnswer) return Refuse("stale");
        if (Form.Holds && !(await diary.Read(Visit.Cohort, span.Day, span.Day, Stop)).IsFree(chosen!, span.Time, Asked.Id)) Form.WrongText("Proposal.Room", words["not-free"]);
        if (!Form.Holds) return Page();
        Asked.Propose(chosen!.Id, span, Visit.Person!.Id, word, Visit.Now);
        return await Settle("proposed", RoomNews.Proposed, WithPlace(chosen));
    }

    public async Task<IActionResult> OnPostRefuse()
    {
        if (!Visit.IsStaff) return NotFound();
        var word = ReadWord();
        if (word.Length == 0 && Form.Holds) Form.Wrong(nameof(Word), "wrong-empty");
        if (!MayAnswer) return Refuse("stale");
        if (!Form.Holds) return Page();
        Asked.Refuse(Visit.Person!.Id, word, Visit.Now);
        return await Settle("refused", RoomNews.Refused, null);
    }

    public async Task<IActionResult> OnPostTake()
    {
        if (!IsAskers) return NotFound();
        if (!MayDecide) return Refuse("stale");
        Asked.Take(Visit.Now);
        await letters.Tell(Visit.Cohort, Told(Asked.Room), RoomNews.Taken, Visit.Person!.Id, Visit.Now, Stop);
        return await Settle("taken-up", RoomNews.Booked, Asked.Room);
    }

    public async Task<IActionResult> OnPostLeave()
    {
        if (!IsAskers) return NotFound();
        var word = ReadWord();
        if (!MayDecide) return Refuse("stale");
        if (!Form.Holds) return Page();
        Asked.Leave(Visit.Person!.Id, word, Visit.Now);
        return await Settle("left", RoomNews.Left, null);
    }

    /// <summary>The one side gives back, the other is told; whoever has it in their calendar is, whoever gives it back.</summary>
    public async Task<IActionResult> OnPostWithdraw()
    {
        var (word, was) = (ReadWord(), Asked.State);
        if (!MayWithdraw) return Refuse("stale");
        if (!Form.Holds) return Page();
        Asked.Withdraw(Visit.Person!.Id, word, Visit.Now);
        if (IsAskers && was == RequestState.Booked) await letters.Tell(Visit.Cohort, Told(Asked.Room), RoomNews.GivenBack, Visit.Person!.Id, Visit.Now, Stop);
        if (was == RequestState.Asked) return await Settle("unasked", RoomNews.Unasked, null);
        return await Settle("withdrawn", IsAskers ? RoomNews.Withdrawn : RoomNews.TakenBack, Asked.Room);
    }

    private string Named(Place place, Room room)
    {
        var named = words["room-in-list", place.Name, room.Name, words.Holds(room.Seats, room.Gear)];
        return room.Seat(Asked.People) ? named : words["room-too-small", named];
    }

    /// <summary>A second press on the same answer.</summary>
    private bool IsGivenByReader(Guid room) => Asked.State == RequestState.Booked && Asked.RoomId == room && Asked.AnsweredById == Visit.Person!.Id;

    private string ReadWord() => Form.OptionalText(nameof(Word), Word, RoomRequest.LongestWord);

    private Room WithPlace(Room room) => _diary.Places.SelectMany(place => place.Rooms).First(known => known.Id == room.Id);

    private ToldRequest Told(Room? room) => new(Asked, Asked.AskedBy, Asked.Team, room);

    private async Task<IActionResult> Settle(string done, RoomNews news, Room? room)
    {
        await letters.Tell(Visit.Cohort, Told(room), news, Visit.Person!.Id, Visit.Now, Stop);
        Db.Entry(Asked).Property(r => r.Version).OriginalValue = Version;
        try
        {
            await Db.SaveChangesAsync(Stop);
            bell.Ring();
            return Done(done);
        }
        catch (DbUpdateException)
        {
            return await Gone(news == RoomNews.Booked ? room?.Id : null);
        }
    }

    /// <summary>The same request was answered meanwhile, or its room was given to somebody else.</summary>
    private async Task<IActionResult> Gone(Guid? given = null)
    {
        Db.ChangeTracker.Clear();
        if (!await Load()) return NotFound();
        if (given is { } room && IsGivenByReader(room)) return Done("booked");
        if (Asked.Version != Version) return Refuse("stale");
        Form.WrongText("", words[Free.Count > 0 ? "taken" : "taken-none"]);
        return Page();
    }
}

/// <summary>Another room or other hours, as the form sends them.</summary>
public sealed class ProposalInput
{
    public string? Room { get; set; }
    public SpanOfDay When { get; set; } = new();
}
