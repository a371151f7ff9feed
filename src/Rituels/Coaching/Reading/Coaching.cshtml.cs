using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>A référent's teams by how long they have waited, with what changed since; staff may look at another's, or at all.</summary>
[Seen(By.Staff)]
public sealed class CoachingModel(Desk desk, CoachingWords words, IEnumerable<ITeamChanges> rituals) : CoachingPage(desk, words)
{
    public const string Everybody = "all";

    /// <summary>Changes of a team that are shown, the latest first.</summary>
    private const int MostChanges = 6;

    private ILookup<Guid, TeamChange> _changes = Enumerable.Empty<TeamChange>().ToLookup(c => c.TeamId);

    /// <summary>Whose teams: somebody's id, or all; the reader's own without it.</summary>
    [BindProperty(SupportsGet = true)] public string? Of { get; set; }

    public IReadOnlyList<TeamFollow> All { get; private set; } = [];

    /// <summary>The reader first, when they follow a team.</summary>
    public IReadOnlyList<Person> Referents { get; private set; } = [];

    /// <summary>Null for all teams.</summary>
    public Person? Whose { get; private set; }
    public IEnumerable<TeamFollow> Shown => All.Where(team => Whose is null || team.Team.ReferentId == Whose.Id);

    /// <summary>Teams that nobody of today's staff follows.</summary>
    public IEnumerable<Team> Orphans => All.Select(team => team.Team).Where(team => Staff.All(person => person.Id != team.ReferentId));
    public bool IsMine => Whose?.Id == Visit.Person!.Id;
    public bool IsOver => Visit.Cohort.IsClosed || Visit.Today > Visit.Cohort.Ends;
    public DateOnly? ExpiresOn { get; private set; }

    public IEnumerable<(string, string)> Teams => [("", Words["choose-team"]), .. All.Select(team => (team.Team.Slug, team.Team.Name)).OrderBy(team => team.Item2, NameOrder.Alphabetical)];

    public IEnumerable<TeamChange> Changes(TeamFollow team) => _changes[team.Team.Id].OrderByDescending(change => change.At).Take(MostChanges);
    public int More(TeamFollow team) => Math.Max(0, _changes[team.Team.Id].Count() - MostChanges);

    protected override async Task<bool> Load()
    {
        await base.Load();
        All = await TeamFollow.Read(Db, Visit.Cohort, Visit.Now, Stop);
        Referents = [.. All.Select(team => team.Team.Referent).OfType<Person>().DistinctBy(person => person.Id).OrderByDescending(person => person.Id == Visit.Person!.Id).ThenBy(person => person.Name, NameOrder.Alphabetical)];
        ExpiresOn = Visit.Cohort.IsClosed ? (await Db.CoachingBookOf(Visit.Cohort, Stop)).ExpiresOn(Visit.Cohort) : null;
        if (!Choose()) return false;
        if (!Sent("Log.Kind")) Log = ContactInput.Usual(Visit.Today, Visit.Person!.Id, Log.Team);
        await ReadChanges();
        return true;
    }

    /// <returns>False for somebody who follows no team.</returns>
    private bool Choose()
    {
        if (Of is null) Whose = Referents.FirstOrDefault(person => person.Id == Visit.Person!.Id);
        else if (Of != Everybody) Whose = Referents.FirstOrDefault(person => person.Id.ToString() == Of);
        return Whose is not null || Of is null or Everybody || Guid.TryParse(Of, out _) && Staff.Any(person => person.Id.ToString() == Of);
    }

    private async Task ReadChanges()
    {
        var since = Shown.ToDictionary(team => team.Team.Id, team => SinceOf(team.Last));
        if (since.Count == 0) return;
        var changes = new List<TeamChange>();
        foreach (var ritual in rituals) changes.AddRange(await ritual.Since(Visit.Cohort, since, Visit.Tongue, Stop));
        _changes = changes.ToLookup(change => change.TeamId);
    }

    /// <summary>What happened after the call on its day is news; after one that was logged later, what came the next day.</summary>
    private DateTimeOffset SinceOf(Contact? last) => last is null ? WallClock.Read(Visit.Cohort.Starts, TimeOnly.MinValue, Visit.Zone)
        : last.LoggedAt.DayIn(Visit.Zone) == last.Day ? last.LoggedAt : WallClock.Read(last.Day.AddDays(1), TimeOnly.MinValue, Visit.Zone);

    public void OnGet() { }

    public async Task<IActionResult> OnPostLog()
    {
        var team = All.FirstOrDefault(team => team.Team.Slug == Log.Team)?.Team;
        if (team is null) Form.Wrong("Log.Team", "wrong-choice");
        var line = Log.Read(Form, nameof(Log), Visit.Cohort, Visit.Today, Staff, Words);
        if (!Form.Holds) return Page();
        Db.Add(Contact.Log(team!, line, Visit.Now, Log.Key));
        return await SaveOnce<Contact>(Log.Key, "added", At);
    }
}
