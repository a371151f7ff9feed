using System.Text.RegularExpressions;

namespace Rituels.Tests.House;

/// <summary>A file of the repository, as the rules of the house read it.</summary>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>The room of the house that it lies in: the folder under src/Rituels.</summary>
    public string Room => Path.Split('/') is ["src", "Rituels", var room, _, ..] ? room : "";

    public int Lines => Text.Count(c => c == '\n');

    /// <summary>Everything that people wrote: no build output, no data.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
        [.. Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or ".git" or "data" or "artifacts" or "TestResults"))
            .Where(path => Written.Contains(System.IO.Path.GetExtension(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(System.IO.Path.Combine(Repository.Root, path))))];

    public static IEnumerable<SourceFile> In(string folder, params string[] endings) =>
        All.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && endings.Any(ending => file.Path.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>Where the pattern stands, as <c>path:line: text</c>.</summary>
    public IEnumerable<string> Find(string pattern) =>
        Regex.Matches(Text, pattern).Select(match => $"{Path}:{1 + Text.AsSpan(0, match.Index).Count('\n')}: {match.Value.Trim()}");

    private static HashSet<string> Written =>
        ["", ".cs", ".cshtml", ".razor", ".resx", ".css", ".js", ".svg", ".md", ".txt", ".yml", ".csv", ".ics", ".json", ".csproj", ".props", ".slnx", ".html"];
}
