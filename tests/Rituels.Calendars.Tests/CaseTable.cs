using System.Reflection;

namespace Rituels.Calendars.Tests;

/// <summary>A case of a text table: a sentence, the indented lines under it, and what they should give.</summary>
public sealed record Case(string Sentence, IReadOnlyList<string> Lines, IReadOnlyList<string> Expected)
{
    public override string ToString() => Sentence;
}

/// <summary>The text tables in Cases/, which are embedded in this assembly.</summary>
internal static class CaseTable
{
    public static TheoryData<Case> Read(string table)
    {
        var cases = new TheoryData<Case>();
        foreach (var block in Text(table).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            if (Parse(block) is { } found) cases.Add(new TheoryDataRow<Case>(found) { Label = found.Sentence });
        return cases;
    }

    private static Case? Parse(string block)
    {
        var lines = block.Split('\n').Where(l => l.Length > 0 && l[0] != '#').ToList();
        if (lines.Count == 0) return null;
        var given = lines.Skip(1).Select(l => l[2..]).ToLookup(l => l.StartsWith("= ") || l.StartsWith("! "));
        return new Case(lines[0], [.. given[false]], [.. given[true].Select(l => l[2..])]);
    }

    private static string Text(string table)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(table)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
