using Rituels.Programme;

namespace Rituels.WhoIsWho;

/// <summary>Somebody in the directory.</summary>
/// <param name="Parts">Those that make them one of the cohort today.</param>
/// <param name="Follows">The teams whose référent they are.</param>
/// <param name="Card">Null when they wrote nothing.</param>
public sealed record Entry(Person Person, IReadOnlyList<Membership> Parts, IReadOnlyList<Team> Follows, Card? Card, IReadOnlyList<PersonSkill> Subjects)
{
    private static readonly Card Blank = new() { CohortId = default, PersonId = default };

    public Guid Id => Person.Id;
    public Card Words => Card ?? Blank;
    public bool IsStaff => Parts.Any(part => part.Role == Role.Staff);
    public IEnumerable<Role> Roles => Parts.Select(part => part.Role).Distinct().OrderDescending();

    /// <summary>The teams of that part, or of any, by name.</summary>
    public IEnumerable<Team> Teams(Role? role = null) => Parts.Where(part => role is null || part.Role == role).Select(part => part.Team).OfType<Team>().DistinctBy(team => team.Id).OrderBy(team => team.Name, NameOrder.Alphabetical);

    public IEnumerable<string> Helps => Subjects.Where(skill => skill.Helps).Select(skill => skill.Name);
    public IEnumerable<string> Learns => Subjects.Where(skill => skill.Learns).Select(skill => skill.Name);

    /// <summary>What is searched, without accents and case: of subjects, those that they can help with.</summary>
    public string Folded { get; } = Folding.Fold(string.Join(' ',
        [Person.Name, .. Parts.Select(part => part.Team).OfType<Team>().SelectMany(Named), .. Follows.SelectMany(Named), Card?.Work ?? "", Card?.About ?? "", Card?.Seat ?? "", .. Subjects.Where(skill => skill.Helps).Select(skill => skill.Name)]));

    private static IEnumerable<string> Named(Team team) => [team.Name, .. team.Aliases, team.Host];
}
