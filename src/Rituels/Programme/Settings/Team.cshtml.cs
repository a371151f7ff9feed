using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>A team: its names, address, host, dates, pauses, who follows it, and its members.</summary>
[Seen(By.Staff)]
public sealed class TeamSettingsModel(Desk desk) : SettingsPage(desk)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Address { get; set; }
    [BindProperty] public string? Aliases { get; set; }
    [BindProperty] public string? Host { get; set; }
    [BindProperty] public string? Referent { get; set; }
    [BindProperty] public string? Starts { get; set; }
    [BindProperty] public string? Ends { get; set; }
    [BindProperty] public List<SpanInput> Pauses { get; set; } = [];
    [BindProperty] public MemberInput Member { get; set; } = new();

    public Team Team { get; private set; } = null!;
    private AddressInput Own => new(Db, Cohort.Id, Team.Id, Team.Slug);
    public IReadOnlyList<Membership> Members { get; private set; } = [];
    public IReadOnlyList<Person> Staff { get; private set; } = [];

    protected override async Task<bool> Load()
    {
        await base.Load();
        if (await Db.Teams.Of(Cohort).FirstOrDefaultAsync(t => t.Slug == (string)RouteData.Values["team"]!, Stop) is not { } team) return false;
        Team = team;
        var memberships = await Db.Memberships.Of(Cohort).ToListAsync(Stop);
        Members = [.. memberships.Where(m => m.TeamId == team.Id).OrderBy(m => m.Role).ThenBy(m => m.Person!.Name, NameOrder.Alphabetical)];
        Staff = [.. memberships.Where(m => m.Role == Role.Staff && m.CoversDay(Visit.Today) || m.PersonId == team.ReferentId).Select(m => m.Person!).DistinctBy(p => p.Id)];
        return true;
    }

    public void OnGet()
    {
        (Name, Address, Host, Aliases) = (Team.Name, Team.Slug, Team.Host, string.Join('\n', Team.Aliases));
        (Starts, Ends, Referent) = (SpanInput.Write(Team.Starts), SpanInput.Write(Team.Ends), Team.ReferentId?.ToString());
        Pauses = [.. Team.Pauses.Select(p => SpanInput.Of(p.From, p.To))];
        OfferOneMore();
    }

    public async Task<IActionResult> OnPostSave()
    {
        var (name, aliases, host) = (Form.Text(nameof(Name), Name, CohortLimits.Name), Form.Lines(nameof(Aliases), Aliases, CohortLimits.Aliases, CohortLimits.Name), Form.OptionalText(nameof(Host), Host, CohortLimits.Host));
        var (starts, ends) = Form.Span(nameof(Starts), Starts, nameof(Ends), Ends);
        var pauses = ReadPauses();
        var (referent, address) = (ReadReferent(), await Own.Read(Form, nameof(Address), Address, Stop));
        await CheckNames(name, aliases);
        if (!Form.Holds) { OfferOneMore(); return Page(); }

        Team.Aliases = aliases;
        Team.Rename(name);
        (Team.Host, Team.Starts, Team.Ends, Team.Pauses, Team.ReferentId) = (host, starts, ends, pauses, referent);
        await Own.Leave(address, Stop);
        Team.Slug = address;
        return await Save(Team, "saved", $"{Root}/teams/{address}");
    }

    public async Task<IActionResult> OnPostAdd()
    {
        if (await Member.Read(Form, nameof(Member), Db, Stop) is not { } read) return Again();
        var membership = new Membership { CohortId = Cohort.Id, PersonId = read.Person.Id, TeamId = Team.Id, Role = read.Role, From = read.From, To = read.To };
        if (await Db.HasTwin(membership, Stop)) Form.Wrong("Member.Email", "wrong-member-twice");
        if (!Form.Holds) return Again();

        Db.Add(membership);
        return await SaveNew("added") is var answer and not PageResult ? answer : Again();
    }

    /// <summary>The form of members came back: the team's own fields show what is saved.</summary>
    private PageResult Again()
    {
        OnGet();
        return Page();
    }

    private void OfferOneMore()
    {
        if (Pauses.Count < CohortLimits.Pauses && (Pauses.Count == 0 || !Pauses[^1].IsEmpty)) Pauses.Add(new SpanInput());
    }

    /// <summary>A row without days is none; one with a single day is that day.</summary>
    private List<Pause> ReadPauses()
    {
        if (Pauses.Count > CohortLimits.Pauses) Form.Wrong("", "wrong-pauses", CohortLimits.Pauses);
        var read = new List<Pause>();
        for (var i = 0; i < Pauses.Count; i++)
            if (Form.Span($"Pauses[{i}].From", Pauses[i].From, $"Pauses[{i}].To", Pauses[i].To) is var (from, to) && (from ?? to) is { } day)
                read.Add(new Pause(from ?? day, to ?? day));
        return [.. read.OrderBy(p => p.From)];
    }

    private Guid? ReadReferent()
    {
        if (string.IsNullOrEmpty(Referent)) return null;
        if (Staff.FirstOrDefault(p => p.Id.ToString() == Referent) is { } person) return person.Id;
        Form.Wrong(nameof(Referent), "wrong-choice");
        return null;
    }

    private async Task CheckNames(string name, IReadOnlyList<string> aliases)
    {
        var others = await Db.Teams.AsNoTracking().Of(Cohort).Where(t => t.Id != Team.Id).ToListAsync(Stop);
        if (name.Length > 0 && others.FirstOrDefault(t => t.IsCalled(name)) is { } same) Form.Wrong(nameof(Name), "wrong-team-name", name, same.Name);
        foreach (var alias in aliases)
            if (others.FirstOrDefault(t => t.IsCalled(alias)) is { } other) Form.Wrong(nameof(Aliases), "wrong-team-name", alias, other.Name);
    }
}
