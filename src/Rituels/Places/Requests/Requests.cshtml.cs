using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>Where somebody asks for a room and finds what they asked for; staff find what waits for them.</summary>
[Seen(By.Members)]
public sealed class RequestsModel(Desk desk, PlacesWords words, RoomLetters letters, RoomDiary diary, WorkerBell bell) : FormPage(desk)
{
    private const int MostPast = 30;

    private PlacesBook _book = null!;

    [BindProperty] public RequestInput Ask { get; set; } = new();

    public string At => $"/{Visit.Cohort.Slug}/places";

    /// <summary>The teams that the reader may ask for.</summary>
    public IReadOnlyList<Team> Teams { get; private set; } = [];

    /// <summary>Those that staff have to answer, the first day first; none for others.</summary>
    public IReadOnlyList<RoomRequest> Waiting { get; private set; } = [];

    /// <summary>Other living ones to come that the reader may see.</summary>
    public IReadOnlyList<RoomRequest> Coming { get; private set; } = [];

    /// <summary>What is over, the latest first.</summary>
    public IReadOnlyList<RoomRequest> Past { get; private set; } = [];

    /// <summary>What stands in each other's way: for staff.</summary>
    public IReadOnlyList<Clash> Clashes { get; private set; } = [];
    public bool MayAsk => !Visit.Cohort.IsClosed;

    /// <summary>What a week allows, in words; null without limits.</summary>
    public string? Limits => (_book.PerTeam, _book.PerPerson) switch
    {
        (0, 0) => null,
        (var team, 0) => words.Count("limits-team", team),
        (0, var person) => words.Count("limits-person", person),
        var (team, person) => words["limits-both", team, person],
    };

    public IEnumerable<(string, string)> TeamChoices => Teams.Select(team => (team.Id.ToString(), team.Name)).Append(("", words["for-myself"]));

    protected override async Task<bool> Load()
    {
        var (own, today) = (Visit.TeamsOfReader(), Visit.Today);
        Teams = [.. Visit.Memberships.Where(m => m.Team is not null && m.CoversDay(today)).Select(m => m.Team!).DistinctBy(t => t.Id).OrderBy(t => t.Name, NameOrder.Alphabetical)];
        _book = await Db.PlacesBookOf(Visit.Cohort, Stop);
        var seen = await Db.Set<RoomRequest>().AsNoTracking().Whole().For(Visit.Cohort, Visit.Person!.Id, own, Visit.IsStaff)
            .OrderByDescending(r => r.HeldDay ?? r.Day).ThenByDescending(r => r.HeldFrom ?? r.From).ThenBy(r => r.Id).Take(300).ToListAsync(Stop);
        var coming = seen.Where(r => MayAsk && r.IsLiving && (r.Held ?? r.Wish).EndsAt(Visit.Cohort, Visit.Now) > Visit.Now).Reverse().ToList();
        Waiting = Visit.IsStaff ? coming.FindAll(r => r.State == RequestState.Asked) : [];
        (Coming, Past) = ([.. coming.Except(Waiting)], [.. seen.Except(coming).Take(MostPast)]);
        if (Visit.IsStaff && MayAsk) Clashes = [.. (await diary.Read(Visit.Cohort, today, today.AddDays(RoomDiary.DaysAhead), Stop)).Clashes];
        return true;
    }

    /// <param name="day">From a link of the places' page.</param>
    public void OnGet(DateOnly? day) => Ask = new() { Key = NewId.Next(), People = "6", Team = Teams.Count > 0 ? Teams[0].Id.ToString() : "", When = new() { Day = SpanInput.Write(day), From = "14:00", Until = "16:00" } };

    public async Task<IActionResult> OnPost()
    {
        var (wish, team) = (Ask.Read(Form, nameof(Ask), Visit.Cohort, Visit.Now, words), Teams.FirstOrDefault(t => t.Id.ToString() == Ask.Team));
        if (!string.IsNullOrEmpty(Ask.Team) && team is null) Form.Wrong("Ask.Team", "wrong-choice");
        if (!Form.Holds) return Page();
        if (await IsKnown()) return Redirect(AskedAt);
        if (await TurnOf(wish, team) is not { } turn) return Page();
        if (Ask.Key == default) Ask.Key = NewId.Next();
        var request = RoomRequest.Ask(Visit.Cohort, Visit.Person!.Id, team?.Id, wish, turn, Visit.Now, Ask.Key);
        Db.Add(request);
        await letters.Tell(Visit.Cohort, new(request, Visit.Person!, team), RoomNews.Asked, Visit.Person!.Id, Visit.Now, Stop);
        try
        {
            await Db.SaveChangesAsync(Stop);
            bell.Ring();
            return Redirect($"{AskedAt}?done=asked");
        }
        catch (DbUpdateException)
        {
            return await Again(wish, team);
        }
    }

    private string AskedAt => $"{At}/requests/{Ask.Key}";

    /// <summary>The same form, sent before.</summary>
    private Task<bool> IsKnown()
    {
        var (key, self, cohort) = (Ask.Key, Visit.Person!.Id, Visit.Cohort.Id);
        return Db.Set<RoomRequest>().AnyAsync(r => r.Id == key && r.AskedById == self && r.CohortId == cohort, Stop);
    }

    /// <summary>Two at once: the same form twice is one request; of two different ones the second looks again at what the week leaves.</summary>
    private async Task<IActionResult> Again(RoomWish wish, Team? team)
    {
        Db.ChangeTracker.Clear();
        if (await IsKnown()) return Redirect(AskedAt);
        await Load();
        return await TurnOf(wish, team) is null ? Page() : Refuse("stale");
    }

    /// <summary>The turn of another request; null once it was told that there is none. Staff ask for everybody, and know what they do.</summary>
    private async Task<(int Person, int? Team)?> TurnOf(RoomWish wish, Team? team)
    {
        var turns = await RequestTurns.Of(Db, Visit.Cohort, Visit.Person!.Id, team?.Id, IsoWeek.Of(wish.When.Day), Stop);
        if (Visit.IsStaff || turns.Over(_book) is not { } over) return turns.Next;
        Form.WrongText("Ask.When.Day", words.Count(over.Key, over.Limit));
        return null;
    }
}
