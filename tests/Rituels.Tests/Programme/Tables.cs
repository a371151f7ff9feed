using System.Text.RegularExpressions;

namespace Rituels.Tests.Programme;

/// <summary>A case of a text table: a sentence, the indented lines under it, and what they should give (<c>= …</c>).</summary>
public sealed record Case(string Sentence, IReadOnlyList<string> Given, IReadOnlyList<string> Expected)
{
    public override string ToString() => Sentence;
}

/// <summary>The text tables in Cases/: lines that begin with <c>#</c> are comments.</summary>
internal static partial class Tables
{
    /// <summary>Aligned columns, two spaces or more between them.</summary>
    public static IReadOnlyList<string[]> Rows(string table) => Read(InCases(table));

    /// <summary>Likewise, of a file beside the tests.</summary>
    public static IReadOnlyList<string[]> Read(string file) => [.. Lines(file).Where(line => line.Length > 0).Select(line => Gap().Split(line))];

    public static TheoryData<string> Names(IEnumerable<string> names) => [.. names.Distinct()];

    public static TheoryData<Case> Cases(string table) => CasesOf(InCases(table));

    /// <summary>Of a file beside the tests.</summary>
    public static TheoryData<Case> CasesOf(string file) =>
        [.. Blocks(file).Select(block => new TheoryDataRow<Case>(Parse(block)) { Label = block[0] })];

    private static IEnumerable<List<string>> Blocks(string file) =>
        string.Join('\n', Lines(file)).Split("\n\n").Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList()).Where(block => block.Count > 0);

    private static Case Parse(List<string> block)
    {
        var lines = block.Skip(1).Select(line => line[2..]).ToLookup(line => line.StartsWith("= ", StringComparison.Ordinal));
        return new Case(block[0], [.. lines[false]], [.. lines[true].Select(line => line[2..])]);
    }

    private static string InCases(string table) => $"Programme/Cases/{table}.txt";

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Where(line => !line.StartsWith('#'));

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gap();
}
