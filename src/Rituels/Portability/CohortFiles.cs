using YamlDotNet.RepresentationModel;

namespace Rituels.Portability;

/// <summary>A file that cohorts are imported from, whatever its format: by its name for a CSV, by its root for YAML.</summary>
public static class CohortFiles
{
    /// <param name="name">The file's name; a pasted text without one is looked at.</param>
    /// <param name="hints">For the formats that name no cohort.</param>
    public static FileReading Read(string text, string? name, CohortHints hints, string? baseFolder, PortabilityWords words)
    {
        if (name?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ?? LooksLikeCsv(text)) return CohortCsv.Read(text, hints, words);
        var findings = new Findings(words);
        var root = YamlDocument.Load(text, findings);
        if (root is YamlSequenceNode) return BulletinsProjects.Read(text, hints, words);
        return findings.Conclude(root is null ? null : CohortYaml.Read(root, baseFolder, findings));
    }

    /// <summary>A cohort's file of the disk, as the commands that need one whole read it; an .ics it names lies beside it.</summary>
    public static FileReading Open(string path, PortabilityWords words)
    {
        var findings = new Findings(words);
        var text = FileText.Open(path, findings);
        return text is null ? findings.Conclude(null) : CohortYaml.Read(text, Path.GetDirectoryName(Path.GetFullPath(path)), words);
    }

    private static bool LooksLikeCsv(string text)
    {
        var header = text.TrimStart('\ufeff').Split('\n')[0].ToLowerInvariant().Split(',', ';').Select(column => column.Trim(' ', '"', '\r'));
        return header.Intersect(["team", "name", "email"]).Count() == 3;
    }
}
