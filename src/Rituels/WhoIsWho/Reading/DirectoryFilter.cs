using Rituels.Programme;

namespace Rituels.WhoIsWho;

/// <summary>Whom a reader looks for, from the address or a form: what is unknown there narrows nothing.</summary>
/// <param name="Team">The address of a team.</param>
public sealed record DirectoryFilter(string Text, string Team, Role? Role, Guid? Skill)
{
    /// <summary>In characters; and of words, the first ones count.</summary>
    public const int LongestText = 80, MostWords = 8;

    private readonly string[] _words = [.. Folding.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    public bool IsEmpty => _words.Length == 0 && Team.Length == 0 && Role is null && Skill is null;

    public static DirectoryFilter Of(Func<string, string> field, Roll roll)
    {
        var (team, role) = (field("team"), field("role"));
        return new(Characters.First(field("q").Trim(), LongestText), roll.Teams.Any(known => known.Slug == team) ? team : "",
            Enum.GetValues<Role>().Where(known => $"{known}".ToLowerInvariant() == role).Select(known => (Role?)known).FirstOrDefault(),
            Guid.TryParse(field("skill"), out var skill) && roll.People.Any(entry => entry.Subjects.Any(own => own.Helps && own.SubjectId == skill)) ? skill : null);
    }

    /// <summary>With the subjects for which they were found before their others.</summary>
    public IReadOnlyList<Entry> Among(Roll roll) => [.. roll.People.Where(Takes).Select(entry => entry with { Subjects = [.. entry.Subjects.OrderByDescending(IsSought)] })];

    private bool IsSought(PersonSkill skill) => skill.SubjectId == Skill || _words.Any(Folding.Fold(skill.Name).Contains);

    /// <summary>Whoever follows a team is found with it.</summary>
    private bool Takes(Entry entry) =>
        _words.All(entry.Folded.Contains)
        && (Team.Length == 0 || entry.Parts.Any(part => part.Team?.Slug == Team && (Role is null || part.Role == Role)) || entry.Follows.Any(team => team.Slug == Team))
        && (Role is null || entry.Parts.Any(part => part.Role == Role))
        && (Skill is null || entry.Subjects.Any(own => own.Helps && own.SubjectId == Skill));
}
