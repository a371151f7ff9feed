using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.WhoIsWho;

/// <summary>People who stand together: staff, or a team with whoever is in it. Who is in several teams stands with each.</summary>
/// <param name="Team">Null for staff.</param>
public sealed record Circle(Team? Team, IReadOnlyList<Entry> People);

/// <summary>Who is who in the cohort, and how to write to them.</summary>
[Seen(By.Members)]
public sealed class DirectoryModel(Visit visit, Rolls rolls, Contacts contacts, DirectoryWords words, ProgrammeWords common) : PageModel
{
    /// <summary>A list of choices with more subjects is none; the search finds the others.</summary>
    private const int MostSubjects = 100;

    public Roll Roll { get; private set; } = null!;
    public DirectoryFilter Filter { get; private set; } = null!;
    public Contact Contact { get; private set; } = null!;
    public IReadOnlyList<Entry> Found { get; private set; } = [];
    public IReadOnlyList<Circle> Circles { get; private set; } = [];

    public string At => $"/{visit.Cohort.Slug}/people";

    public IEnumerable<(string, string)> Roles => [("", words["all-roles"]), .. Enum.GetValues<Role>().Select(role => ($"{role}".ToLowerInvariant(), common[$"roles-{role}"]))];
    public IEnumerable<(string, string)> Teams => [("", words["all-teams"]), .. Roll.Teams.Select(team => (team.Slug, team.Name))];

    public IReadOnlyList<(string Key, string Name)> Subjects
    {
        get
        {
            var subjects = Roll.Subjects.Select((subject, i) => (subject.Id, subject.Name, IsShown: i < MostSubjects || subject.Id == Filter.Skill)).Where(subject => subject.IsShown);
            return [("", words["all-skills"]), .. subjects.OrderBy(subject => subject.Name, NameOrder.Alphabetical).Select(subject => (subject.Id.ToString(), subject.Name))];
        }
    }

    /// <summary>The fields that say the same search again.</summary>
    public IEnumerable<(string, string)> Fields => new[]
    {
        ("q", Filter.Text), ("team", Filter.Team), ("role", Filter.Role is { } role ? $"{role}".ToLowerInvariant() : ""), ("skill", Filter.Skill?.ToString() ?? ""),
    }.Where(said => said.Item2.Length > 0);

    public async Task OnGet(CancellationToken stop)
    {
        Roll = await rolls.Of(visit.Cohort, visit.Today, stop);
        Filter = DirectoryFilter.Of(field => Request.Query[field].ToString(), Roll);
        Contact = await contacts.Of(visit.Cohort, stop);
        Found = Filter.Among(Roll);
        Circles = [.. Gather()];
    }

    /// <summary>Whoever is found stands in one circle at least: a référent who has no other part there, in the first.</summary>
    private IEnumerable<Circle> Gather()
    {
        if (Found.Where(entry => entry.IsStaff || !entry.Parts.Any(IsShown)).ToList() is { Count: > 0 } staff) yield return new(null, staff);
        foreach (var team in Roll.Teams.Where(team => Filter.Team.Length == 0 || team.Slug == Filter.Team))
            if (Found.Where(entry => entry.Parts.Any(part => part.TeamId == team.Id && IsShown(part))).OrderBy(entry => entry.Parts.First(part => part.TeamId == team.Id).Role).ToList() is { Count: > 0 } people)
                yield return new(team, people);
    }

    private bool IsShown(Membership part) => part.Team is { } team && (Filter.Team.Length == 0 || team.Slug == Filter.Team) && (Filter.Role is null || part.Role == Filter.Role);
}
