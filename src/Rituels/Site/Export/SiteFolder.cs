using System.Text.Json;
using Rituels.Portability;

namespace Rituels.Site;

/// <summary>What the folder's own list says: which files this command wrote there, and of which cohort.</summary>
internal sealed record SiteList(string Format, string Cohort, IReadOnlyList<string> Files);

/// <summary>
/// The folder of a site. Beside the site it may hold what others put there, such as a repository's own files: only what its list names is replaced or removed.
/// The list is written first, with what was and what will be, so that a run that is cut short is taken up by the next; each file is there whole or not.
/// </summary>
internal sealed class SiteFolder(string path)
{
    public const string List = ".rituels-site.json", Format = "rituels/site/1";

    private readonly string _root = Path.GetFullPath(path);

    /// <summary>Why the site cannot be there, as a key of words with what it is about; null when it can.</summary>
    public (string Key, string About)? Obstacle(string cohort, IEnumerable<string> files)
    {
        if (File.Exists(_root)) return ("folder-is-file", "");
        if (!Directory.Exists(_root) || Directory.EnumerateFileSystemEntries(_root).All(IsDraft)) return null;
        if (Known() is not { } known) return ("folder-foreign", "");
        if (known.Cohort != cohort) return ("folder-other", known.Cohort);
        return files.Except(known.Files).FirstOrDefault(file => Path.Exists(At(file))) is { } taken ? ("folder-taken", taken) : null;
    }

    /// <returns>How many files are new or changed, and how many were removed.</returns>
    public (int Written, int Removed) Write(string cohort, IReadOnlyDictionary<string, byte[]> files)
    {
        Directory.CreateDirectory(_root);
        var before = Known()?.Files ?? [];
        Note(cohort, before.Union(files.Keys));
        var written = files.Count(file => Put(file.Key, file.Value));
        var removed = before.Except(files.Keys).Count(Drop);
        Note(cohort, files.Keys);
        return (written, removed);
    }

    /// <summary>Null when there is no list, or none that this command writes.</summary>
    private SiteList? Known()
    {
        try
        {
            var list = JsonSerializer.Deserialize<SiteList>(File.ReadAllBytes(At(List)), ImportReport.Options);
            return list is { Format: Format, Cohort: not null, Files: not null } && list.Files.All(IsWithin) ? list : null;
        }
        catch (Exception wrong) when (wrong is IOException or JsonException)
        {
            return null;
        }
    }

    private void Note(string cohort, IEnumerable<string> files) =>
        Put(List, [.. JsonSerializer.SerializeToUtf8Bytes(new SiteList(Format, cohort, [.. files.Order(StringComparer.Ordinal)]), ImportReport.Options), (byte)'\n']);

    /// <summary>False for a file that is there as it should be.</summary>
    private bool Put(string file, byte[] content)
    {
        var (target, draft) = (At(file), At(List + ".part"));
        if (File.Exists(target) && File.ReadAllBytes(target).AsSpan().SequenceEqual(content)) return false;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(draft, content);
        File.Move(draft, target, overwrite: true);
        return true;
    }

    private bool Drop(string file)
    {
        var isThere = File.Exists(At(file));
        if (isThere) File.Delete(At(file));
        for (var folder = Path.GetDirectoryName(At(file))!; folder.Length > _root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!) Directory.Delete(folder);
        return isThere;
    }

    /// <summary>What a run that was cut short left of its list.</summary>
    private static bool IsDraft(string path) => Path.GetFileName(path) == List + ".part";

    private string At(string file) => Path.Combine(_root, file.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>A list that somebody changed must not lead elsewhere.</summary>
    private static bool IsWithin(string file) => file.Length > 0 && file.Split('/').All(part => part.Length > 0 && part is not ("." or "..") && !part.Contains('\\', StringComparison.Ordinal) && !part.Contains(':', StringComparison.Ordinal));
}
