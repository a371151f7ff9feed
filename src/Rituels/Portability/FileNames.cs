using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>
/// The names a file has used so far: no two teams share a name or an alias, nobody stands twice at a time in a team with the same role,
/// and one address is one person.
/// </summary>
internal sealed class FileNames(Findings findings)
{
    private readonly Dictionary<string, int> _teams = [];
    private readonly Dictionary<string, FileMember> _people = [];

    public void TakeTeam(string name, int line)
    {
        if (name.Length > 0 && !_teams.TryAdd(Folding.Fold(name), line)) findings.Problem(line, "team-name-twice", name, _teams[Folding.Fold(name)]);
    }

    public void TakePeople(IReadOnlyList<FileMember> members)
    {
        foreach (var group in members.Where(m => m.Email.Length > 0).GroupBy(m => (m.EmailKey, m.Role)))
            TakeOnce([.. group.OrderBy(m => m.From)]);
        foreach (var member in members.Where(m => m.Email.Length > 0)) TakePerson(member);
    }

    /// <summary>Who left and came back stands twice, with dates that do not overlap.</summary>
    private void TakeOnce(IReadOnlyList<FileMember> parts)
    {
        foreach (var (before, after) in parts.Zip(parts.Skip(1)))
            if (before.To is null || after.From is null || after.From <= before.To)
                findings.Problem(Math.Max(before.Line, after.Line), "address-twice", after.Email, Math.Min(before.Line, after.Line));
    }

    private void TakePerson(FileMember member)
    {
        if (_people.TryAdd(member.EmailKey, member) || _people[member.EmailKey] is var first && first.Name == member.Name) return;
        if (first.Name.Length == 0 || member.Name.Length == 0) return;
        findings.Problem(first.Line, "two-names", member.Email, first.Name, member.Name, member.Line);
        findings.Problem(member.Line, "two-names", member.Email, member.Name, first.Name, first.Line);
    }
}
