using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>A ritual's settings in a cohort's file: a mapping of keys to texts, in an order that counts. Found by itself, as the mappings of tables are; it has no state.</summary>
public interface ICohortFilePart
{
    /// <summary>Its key in the file.</summary>
    string Key { get; }

    /// <summary>How many entries it may have, and how many characters a text.</summary>
    int Most { get; }
    int Longest { get; }

    /// <summary>What the cohort chose; empty when it chose nothing.</summary>
    Task<IReadOnlyList<FileEntry>> Of(RituelsDb db, Cohort cohort, CancellationToken stop);

    /// <summary>Puts what a file says on the context, without saving; what it leaves out stays.</summary>
    /// <returns>What was chosen before, and what is now.</returns>
    Task<(IReadOnlyList<FileEntry> Before, IReadOnlyList<FileEntry> After)> Take(RituelsDb db, Cohort cohort, IReadOnlyList<FileEntry> told, CancellationToken stop);
}

/// <summary>An entry of a ritual's settings in a file.</summary>
/// <param name="Text">Empty for null, the product's own.</param>
public sealed record FileEntry(string Key, string Text)
{
    /// <summary>As differences show them.</summary>
    internal static string Join(IEnumerable<FileEntry> entries) => string.Join(", ", entries.Select(entry => entry.Text.Length > 0 ? entry.Text : entry.Key));
}

/// <summary>What a file says for one ritual.</summary>
internal sealed record ToldPart(ICohortFilePart Part, IReadOnlyList<FileEntry> Entries)
{
    public static readonly IReadOnlyList<ICohortFilePart> Known = [.. typeof(ToldPart).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ICohortFilePart)))
        .Select(type => (ICohortFilePart)Activator.CreateInstance(type)!).OrderBy(part => part.Key, StringComparer.Ordinal)];
}
