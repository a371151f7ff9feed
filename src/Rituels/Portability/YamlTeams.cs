using Rituels.Programme;
using YamlDotNet.RepresentationModel;

namespace Rituels.Portability;

/// <summary>The staff and the teams of a cohort's file.</summary>
internal sealed class YamlTeams(YamlMap cohort, Findings findings)
{
    private static readonly (string, Role)[] Roles = [("fellow", Role.Fellow), ("mentor", Role.Mentor)];

    private readonly FileNames _names = new(findings);
    private readonly HashSet<string> _staff = [];
    private int _members;

    public IReadOnlyList<FileMember> Staff()
    {
        var staff = Members(cohort, "staff", "name", "email", "from", "to");
        _staff.UnionWith(staff.Select(m => m.EmailKey));
        return staff;
    }

    public IReadOnlyList<FileTeam> Teams() => [.. cohort.List("teams", CohortLimits.Teams).Select(TeamAt).OfType<FileTeam>()];

    private FileTeam? TeamAt(YamlNode node)
    {
        if (YamlMap.Of(node, findings, "name", "aliases", "host", "mission", "links", "referent", "starts", "ends", "pauses", "members") is not { } map) return null;
        var (name, starts) = (map.Need("name", CohortLimits.Name), map.Date("starts"));
        _names.TakeTeam(name, map.LineOf("name"));
        return new FileTeam(name)
        {
            Line = map.Line,
            Aliases = Aliases(map),
            Host = map.Text("host", CohortLimits.Host),
            Mission = map.Text("mission", CohortLimits.Mission),
            Links = [.. map.List("links", CohortLimits.Links).Select(LinkAt).OfType<WebLink>()],
            Referent = Referent(map),
            Starts = starts,
            Ends = LastDay(map, starts),
            Pauses = [.. map.List("pauses", CohortLimits.Pauses).Select(PauseAt).OfType<Pause>().Distinct()],
            Members = Members(map, "members", "name", "email", "role", "from", "to"),
        };
    }

    private IReadOnlyList<string> Aliases(YamlMap team)
    {
        var aliases = new List<string>();
        foreach (var node in team.List("aliases", CohortLimits.Aliases))
        {
            if (YamlMap.Text(node, CohortLimits.Name, findings) is not { } alias) continue;
            _names.TakeTeam(alias, (int)node.Start.Line);
            aliases.Add(alias);
        }
        return aliases;
    }

    private WebLink? LinkAt(YamlNode node)
    {
        if (YamlMap.Of(node, findings, "label", "url") is not { } map) return null;
        var (label, url) = (map.Text("label", WebLink.LongestLabel), map.Need("url", WebLink.LongestUrl));
        if (WebLink.IsAddress(url)) return new(label ?? new Uri(url).Host, url);
        if (url.Length > 0) findings.Problem(map.LineOf("url"), "not-a-link", url);
        return null;
    }

    private string? Referent(YamlMap team)
    {
        if (team.Text("referent", EmailAddress.Longest) is not { } address) return null;
        if (!_staff.Contains(Person.KeyOf(address))) findings.Problem(team.LineOf("referent"), "referent-not-staff", address);
        return address;
    }

    private DateOnly? LastDay(YamlMap team, DateOnly? starts)
    {
        var ends = team.Date("ends");
        if (starts > ends) findings.Problem(team.LineOf("ends"), "ends-before-starts");
        return ends;
    }

    private Pause? PauseAt(YamlNode node) =>
        YamlMap.Text(node, CohortLimits.Name, findings) is { } text && FileDates.Span(text, node.Start.Line, findings) is var (from, to) ? new Pause(from, to) : null;

    private IReadOnlyList<FileMember> Members(YamlMap map, string key, params string[] known)
    {
        var members = map.List(key, FileLimits.Members).Select(node => MemberAt(node, key == "staff", known)).OfType<FileMember>().ToList();
        if ((_members += members.Count) > FileLimits.Members && _members - members.Count <= FileLimits.Members)
            findings.Problem(map.LineOf(key), "too-many", "members", FileLimits.Members);
        _names.TakePeople(members);
        return members;
    }

    private FileMember? MemberAt(YamlNode node, bool isStaff, string[] known)
    {
        if (YamlMap.Of(node, findings, known) is not { } map) return null;
        var role = isStaff ? Role.Staff : map.OneOf("role", Role.Fellow, Roles);
        var member = new FileMember(map.Need("name", CohortLimits.Name), map.Email("email"), role) { Line = map.Line, From = map.Date("from"), To = map.Date("to") };
        if (member.From > member.To) findings.Problem(map.LineOf("to"), "ends-before-starts");
        return member;
    }
}
