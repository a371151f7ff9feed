using System.Globalization;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

/// <summary>
/// A text table of files and what is wrong in them: <c>=== name</c>, then lines such as <c>3 unknown-key</c>, then <c>---</c>
/// and the file.
/// </summary>
public static class CaseTable
{
    public sealed record Case(string Name, IReadOnlyList<string> Expected, string File);

    public static IReadOnlyList<Case> Read(string name) =>
        [.. System.IO.File.ReadAllText(Path.Combine(Repository.Root, "tests/Rituels.Tests/Portability/Cases", name)).Split("=== ").Skip(1).Select(Parse)];

    public static string Say(IEnumerable<Rituels.Portability.Problem> problems) =>
        string.Join('\n', problems.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Line} {p.Key}")));

    private static Case Parse(string text)
    {
        var cut = text.IndexOf("---\n", StringComparison.Ordinal);
        var lines = text[..cut].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new Case(lines[0], lines[1..], text[(cut + 4)..]);
    }
}
