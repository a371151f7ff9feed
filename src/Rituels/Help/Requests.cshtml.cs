using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

/// <summary>Everybody's requests for help: those that are open, the oldest first, then those that have ended; and a form to ask.</summary>
[Seen(By.Members)]
public sealed class RequestsModel(Desk desk, Recall recall) : FormPage(desk)
{
    public const string Mine = "mine", OwnTeam = "team";

    /// <summary>The choice of a form for who asks for none of their teams.</summary>
    private const string NoTeam = "";

    private const int APage = 20;

    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? TeamId { get; set; }
    [BindProperty, FormId] public Guid Key { get; set; }

    /// <summary>Which requests: <c>mine</c>, <c>team</c>, or all.</summary>
    public string? Which { get; private set; }
    public int PageNumber { get; private set; }
    public bool HasOlder { get; private set; }
    public IReadOnlyList<HelpLine> OpenOnes { get; private set; } = [];
    public IReadOnlyList<HelpLine> Ended { get; private set; } = [];

    /// <summary>The teams that the reader may ask for.</summary>
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public bool MayAsk => !Visit.Cohort.IsClosed;

    public IEnumerable<(string Value, string Text)> TeamChoices(HelpWords words) =>
        [.. Teams.Select(team => (team.Id.ToString(), team.Name)), (NoTeam, words["for-myself"])];

    protected override async Task<bool> Load()
    {
        Which = Request.Query["show"].ToString() is Mine or OwnTeam ? Request.Query["show"].ToString() : null;
        PageNumber = int.TryParse(Request.Query["page"], out var page) && page is > 1 and < 10_000 ? page : 1;
        Teams = [.. Visit.Memberships.Where(m => m.Team is not null && m.CoversDay(Visit.Today)).Select(m => m.Team!).DistinctBy(t => t.Id).OrderBy(t => t.Name, NameOrder.Alphabetical)];
        var reader = HelpReader.Of(Visit);
        var key = (Visit.Cohort.Id, reader.PersonId, reader.LastTold, string.Join(',', reader.Teams), reader.IsStaff, Which);
        OpenOnes = await recall.Of(("help-open", key), () => Wanted(reader).Open().OldestFirst().Lines(Db.People, reader.PersonId).ToListAsync(Stop));
        var ended = await recall.Of(("help-ended", key, PageNumber), () => Wanted(reader).Where(r => r.EndedAt != null).OrderByDescending(r => r.EndedAt).ThenBy(r => r.Id)
            .Skip((PageNumber - 1) * APage).Take(APage + 1).Lines(Db.People, reader.PersonId).ToListAsync(Stop));
        (Ended, HasOlder) = ([.. ended.Take(APage)], ended.Count > APage);
        return true;
    }

    private IQueryable<HelpRequest> Wanted(HelpReader reader)
    {
        var (all, self, teams) = (Db.Set<HelpRequest>().AsNoTracking().VisibleTo(reader), reader.PersonId, reader.Teams);
        return Which switch
        {
            Mine => all.Where(r => r.AskedById == self || r.HelperId == self || r.Offers.Any(o => o.PersonId == self && o.WithdrawnAt == null)),
            OwnTeam => all.Where(r => teams.Contains(r.TeamId!.Value)),
            _ => all,
        };
    }

    public void OnGet() => TeamId = Teams.Count > 0 ? Teams[0].Id.ToString() : NoTeam;

    public async Task<IActionResult> OnPost()
    {
        var text = Form.Words(nameof(Text), Text, HelpRequest.Longest, required: true);
        var team = Teams.FirstOrDefault(t => t.Id.ToString() == TeamId);
        if (!string.IsNullOrEmpty(TeamId) && team is null) Form.Wrong(nameof(TeamId), "wrong-choice");
        if (!Form.Holds) return Page();
        var asked = HelpRequest.Ask(Visit.Cohort, team?.Id, text, HelpSources.Own(Key), Visit.Person!.Id, Visit.Now);
        Db.Add(asked);
        try
        {
            await Db.SaveChangesAsync(Stop);
        }
        catch (DbUpdateException) when (Key != default)
        {
            // Pressed twice: the first press asked.
            Db.ChangeTracker.Clear();
            asked = await Db.Set<HelpRequest>().AsNoTracking().SingleAsync(r => r.CohortId == asked.CohortId && r.Source == asked.Source, Stop);
        }
        return Redirect($"/{Visit.Cohort.Slug}/help/{asked.Id}?done=asked");
    }
}
