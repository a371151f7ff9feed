using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.WhoIsWho;

public sealed class DirectoryWords(Tongue tongue) : Words(tongue)
{
    /// <summary>A line of many people says no more subjects than this.</summary>
    private const int MostSkills = 3;

    private readonly ProgrammeWords _common = new(tongue);

    /// <summary><c>Mentor · Recherche utilisateur</c>: their role, then what they do; staff stand below their title.</summary>
    internal string Line(Entry entry, Role role) => (entry.Words.Work, role) switch
    {
        ("", _) => _common[$"role-{role}"],
        (var work, Role.Staff) => work,
        var (work, _) => $"{_common[$"role-{role}"]} · {work}",
    };

    internal IEnumerable<string> Few(IEnumerable<string> skills) => skills.Take(MostSkills);

    /// <summary>Each of their roles with its teams: <c>Mentor (Balise, Carto Demo)</c>.</summary>
    internal IEnumerable<string> Roles(Entry entry) => entry.Roles.Select(role =>
        Tongue.List(entry.Teams(role).Select(team => team.Name)) is { Length: > 0 } teams ? this["role-in", _common[$"role-{role}"], teams] : _common[$"role-{role}"]);

    /// <summary>Somebody's subjects by what they are to them; each stands once, where it says most.</summary>
    internal static IEnumerable<(string Key, IReadOnlyList<PersonSkill> Skills)> Groups(Entry entry) => new (string, IReadOnlyList<PersonSkill>)[]
    {
        ("skills-help", [.. entry.Subjects.Where(skill => skill.Helps)]),
        ("skills-learn", [.. entry.Subjects.Where(skill => skill.Learns && !skill.Helps)]),
        ("skills-like", [.. entry.Subjects.Where(skill => !skill.Helps && !skill.Learns)]),
    }.Where(group => group.Item2.Count > 0);

    /// <summary>A number without what only helps to read it; the 0 that is dialled within the country alone goes after its code.</summary>
    internal static string Dialled(string phone) => string.Concat((phone.StartsWith('+') ? phone.Replace("(0)", "", StringComparison.Ordinal) : phone).Where(c => char.IsAsciiDigit(c) || c == '+'));
}
