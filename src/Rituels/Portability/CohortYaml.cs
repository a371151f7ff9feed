using Rituels.Programme;
using YamlDotNet.RepresentationModel;

namespace Rituels.Portability;

/// <summary>A cohort's file in YAML: the keys are documented in docs/samples/cohort.yml.</summary>
public static class CohortYaml
{
    private static readonly string[] Keys =
    [
        "id", "name", "timezone", "languages", "starts", "ends", "holidays", "daysOff", "schedule", "recipients", "filing", "staff", "teams",
        "words", "accent", "listed", .. CohortFileParts.All.Select(part => part.Key),
    ];

    /// <param name="baseFolder">Where an .ics that <c>holidays</c> names lies; null where files cannot be named (the web).</param>
    public static FileReading Read(string text, string? baseFolder, PortabilityWords words)
    {
        var findings = new Findings(words);
        var root = YamlDocument.Load(text, findings);
        return findings.Conclude(root is null ? null : Read(root, baseFolder, findings));
    }

    public static string Write(CohortFile file) => CohortYamlWriter.Write(file);

    internal static CohortFile? Read(YamlNode root, string? baseFolder, Findings findings)
    {
        if (YamlMap.Of(root, findings, Keys) is not { } map) return null;
        var settings = new YamlSettings(map, baseFolder, findings).Read();
        var teams = new YamlTeams(map, findings);
        return new CohortFile(Id(map, findings), settings) { Staff = teams.Staff(), Teams = teams.Teams(), Rituals = CohortFileParts.Read(map, findings) };
    }

    private static string Id(YamlMap map, Findings findings)
    {
        var id = map.Need("id", CohortLimits.Name);
        if (id.Length > 0 && !Slug.IsAllowed(id)) findings.Problem(map.LineOf("id"), "id-not-allowed", id, Slug.Free(id, _ => false));
        return id;
    }
}
