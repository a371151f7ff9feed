using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;
using YamlDotNet.RepresentationModel;

namespace Rituels.Portability;

/// <summary>An entry of a ritual's settings in a file.</summary>
/// <param name="Text">Empty for null, the product's own.</param>
internal sealed record FileEntry(string Key, string Text);

/// <summary>Settings that are a mapping of keys to texts, in an order that counts.</summary>
internal abstract class CohortFileMapping : ICohortFilePart
{
    public abstract string Key { get; }

    /// <summary>How many entries it may have, and how many characters a text.</summary>
    protected abstract int Most { get; }
    protected abstract int Longest { get; }

    /// <summary>What the cohort chose, saved or about to be; empty when it chose nothing.</summary>
    protected abstract Task<IReadOnlyList<FileEntry>> Chosen(RituelsDb db, Cohort cohort, CancellationToken stop);

    /// <summary>Puts what a file says on the context, without saving; what it leaves out stays.</summary>
    protected abstract Task Take(RituelsDb db, Cohort cohort, IReadOnlyList<FileEntry> told, CancellationToken stop);

    public object? Read(YamlNode node, Findings findings)
    {
        if (node is not YamlMappingNode mapping) findings.Problem(node.Start.Line, "not-a-mapping", Key);
        else if (mapping.Children.Count > Most) findings.Problem(node.Start.Line, "too-many", Key, Most);
        else return mapping.Children.Select(child => Entry(child.Key, child.Value, findings)).OfType<FileEntry>().ToList();
        return null;
    }

    public async Task<object?> Of(RituelsDb db, Cohort cohort, CancellationToken stop) => await Chosen(db, cohort, stop) is { Count: > 0 } chosen ? chosen : null;

    public Task Apply(RituelsDb db, Cohort cohort, object settings, DateTimeOffset now, CancellationToken stop) => Take(db, cohort, Entries(settings), stop);

    public string Tell(object? settings, Tongue tongue) => settings is null ? "" : string.Join(", ", Entries(settings).Select(entry => entry.Text.Length > 0 ? entry.Text : entry.Key));

    public IEnumerable<string> Lines(object settings) =>
        Entries(settings).Select(entry => $"{CohortYamlWriter.Text(entry.Key)}: {(entry.Text.Length > 0 ? CohortYamlWriter.Text(entry.Text) : "null")}");

    private static IReadOnlyList<FileEntry> Entries(object settings) => (IReadOnlyList<FileEntry>)settings;

    private FileEntry? Entry(YamlNode key, YamlNode value, Findings findings)
    {
        if (YamlMap.Text(key, Slug.Longest, findings) is not { } name) return null;
        if (!Slug.IsAllowed(name)) findings.Problem(key.Start.Line, "id-not-allowed", name, Slug.Free(name, _ => false));
        if (YamlMap.IsNull(value)) return new(name, "");
        return YamlMap.Text(value, Longest, findings) is { } text ? new(name, text) : null;
    }
}
