using Rituels.Programme;
using YamlDotNet.RepresentationModel;

namespace Rituels.Portability;

/// <summary>
/// A <c>projects.yml</c> of Bulletins, the tool that cohorts used before: a list of projects with name, logo, members,
/// notification (slack, the default, or email), channel and ends_on. Members are addresses when it notifies by email; Slack ids
/// cannot be mailed, so they are noted, never guessed.
/// </summary>
public static class BulletinsProjects
{
    private static readonly (string, bool)[] Notifications = [("slack", false), ("email", true)];

    public static FileReading Read(string text, CohortHints hints, PortabilityWords words)
    {
        var findings = new Findings(words);
        var root = hints.Hold(findings) ? YamlDocument.Load(text, findings) : null;
        return findings.Conclude(root is null ? null : Read(root, hints, findings));
    }

    internal static CohortFile? Read(YamlNode root, CohortHints hints, Findings findings)
    {
        if (root is not YamlSequenceNode { Children: var projects })
            findings.Problem(root.Start.Line, "not-a-list", "projects.yml");
        else if (projects.Count > CohortLimits.Teams)
            findings.Problem(projects[CohortLimits.Teams].Start.Line, "too-many", "projects.yml", CohortLimits.Teams);
        else
            return new CohortFile(hints.Id!, hints.Settings) { OnlyPeople = true, Teams = Teams(projects, findings) };
        return null;
    }

    private static List<FileTeam> Teams(IEnumerable<YamlNode> projects, Findings findings)
    {
        var names = new FileNames(findings);
        var teams = projects.Select(node => TeamAt(node, findings)).OfType<FileTeam>().ToList();
        foreach (var team in teams)
        {
            names.TakeTeam(team.Name, team.Line);
            names.TakePeople(team.Members);
        }
        return teams;
    }

    private static FileTeam? TeamAt(YamlNode node, Findings findings)
    {
        if (YamlMap.Of(node, findings, "name", "logo", "members", "notification", "channel", "ends_on") is not { } map) return null;
        if (map["logo"] is not null) findings.Note(map.LineOf("logo"), "logo-left-out");
        if (map["channel"] is not null) findings.Note(map.LineOf("channel"), "channel-left-out");
        var byMail = map.OneOf("notification", false, Notifications);
        var members = map.List("members", FileLimits.Members).Select(member => MemberAt(member, byMail, findings)).OfType<FileMember>();
        return new FileTeam(map.Need("name", CohortLimits.Name))
        {
            Line = map.LineOf("name"),
            Ends = map.Date("ends_on"),
            Members = [.. members],
        };
    }

    private static FileMember? MemberAt(YamlNode node, bool byMail, Findings findings)
    {
        if (YamlMap.Text(node, EmailAddress.Longest, findings) is not { } text) return null;
        if (EmailAddress.IsValid(text)) return new FileMember("", text, Role.Fellow) { Line = (int)node.Start.Line };
        if (byMail) findings.Problem(node.Start.Line, "not-an-address", text);
        else findings.Note(node.Start.Line, "slack-id", text);
        return null;
    }
}
