using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

/// <summary>
/// The programme's own documents name real people and are not in the repository. Where they lie beside it, they are read too, and their
/// facts (days, hours, groups, status, hours of each step, how many objectives) are those that were written down by hand for the
/// fixtures, which are built like them.
/// </summary>
public class RealDocumentsTests(ITestOutputHelper output)
{
    private static readonly string Beside = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/documents"));

    private static readonly (string Fixture, int Year, string Real)[] Documents =
        [("planning-2018-start.org", 2018, "003_*.txt"), ("planning-2018.org", 2018, "planning-2018.org"), ("planning-2019.md", 2019, "004_*.txt")];

    /// <summary>Each fixture, and after it what was found beside the repository.</summary>
    public static TheoryData<string, string, int> Found => [.. from document in Documents from path in PathsOf(document.Fixture, document.Real) select (document.Fixture, path, document.Year)];

    [Theory, MemberData(nameof(Found))]
    public void A_document_of_the_programme_tells_the_facts_that_were_read_by_hand(string fixture, string path, int year)
    {
        output.WriteLine(Directory.Exists(Beside) ? $"Read {path}." : "There is no folder shared/documents beside the repository: only the repository's own fixtures are read.");
        var expected = File.ReadAllLines(Path.Combine(PlanningDocuments.Folder, Path.ChangeExtension(fixture, ".expected.txt")));
        var read = PlanningDocuments.Sessions(File.ReadAllText(path), fixture, year).SelectMany(session => PlanningDocuments.Whole(session).Split('\n'));
        Assert.Equal(Facts(expected), Facts(read));
    }

    private static IEnumerable<string> PathsOf(string fixture, string real) =>
        [Path.Combine(PlanningDocuments.Folder, fixture), .. Directory.Exists(Beside) ? Directory.GetFiles(Beside, real) : []];

    /// <summary>Without lines of the file, names and sentences.</summary>
    private static IEnumerable<string> Facts(IEnumerable<string> lines) => lines.Select(Fact).Where(fact => fact.Length > 0);

    private static string Fact(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["title:" or "place:" or "facilitators:" or "?", ..] or [] => "",
        ["objective:", ..] => "objective",
        ["run:", var hours, ..] => $"run {hours}",
        ["audience:" or "groups:", ..] => line.Trim(),
        [_, .. var when] => string.Join(' ', when),
    };
}
