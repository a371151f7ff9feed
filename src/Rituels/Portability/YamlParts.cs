using Rituels.Programme;
using YamlDotNet.RepresentationModel;

namespace Rituels.Portability;

/// <summary>The settings of rituals in a cohort's file.</summary>
internal sealed class YamlParts(YamlMap cohort, Findings findings)
{
    public IReadOnlyList<ToldPart> Read() => [.. ToldPart.Known.Where(part => cohort[part.Key] is not null).Select(part => new ToldPart(part, Entries(part, cohort[part.Key]!)))];

    private IReadOnlyList<FileEntry> Entries(ICohortFilePart part, YamlNode node)
    {
        if (node is not YamlMappingNode mapping) findings.Problem(node.Start.Line, "not-a-mapping", part.Key);
        else if (mapping.Children.Count > part.Most) findings.Problem(node.Start.Line, "too-many", part.Key, part.Most);
        else return [.. mapping.Children.Select(child => Entry(part, child.Key, child.Value)).OfType<FileEntry>()];
        return [];
    }

    private FileEntry? Entry(ICohortFilePart part, YamlNode key, YamlNode value)
    {
        if (YamlMap.Text(key, Slug.Longest, findings) is not { } name) return null;
        if (!Slug.IsAllowed(name)) findings.Problem(key.Start.Line, "id-not-allowed", name, Slug.Free(name, _ => false));
        if (YamlMap.IsNull(value)) return new(name, "");
        return YamlMap.Text(value, part.Longest, findings) is { } text ? new(name, text) : null;
    }
}
