using FsCheck;
using FsCheck.Fluent;
using Rituels.Agenda;
using Rituels.Shell;

namespace Rituels.Tests.Agenda;

/// <summary>What the agenda is taken out as is read back by the reader of planning documents as it was.</summary>
public class PlanningRoundTripTests
{
    /// <summary>A title that only names a group stays the title, whatever the theme, and says nothing of who comes.</summary>
    [Theory]
    [InlineData("md")]
    [InlineData("org")]
    [InlineData("csv")]
    public void A_title_that_says_little_is_not_lost_to_the_theme(string format)
    {
        var sheet = new SessionSheet { Title = "Mentors", Theme = "Données ouvertes", Starts = new(2019, 3, 14), Ends = new(2019, 3, 14) };
        var read = Assert.Single(PlanningDocuments.Sessions(Write(format, "fr", [sheet]), $"agenda.{format}", year: null));
        Assert.Equal(("Mentors", 0), (read.Title, read.Audience.Count));
        Assert.Contains(read.Unread, words => words.EndsWith("Données ouvertes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("md", "fr")]
    [InlineData("md", "en")]
    [InlineData("org", "fr")]
    [InlineData("org", "en")]
    [InlineData("csv", "en")]
    public void A_document_is_read_back_equal(string format, string language) =>
        Prop.ForAll(AnySheet.Sheet.ListOf().Select(sheets => Apart([.. sheets])).ToArbitrary(), sheets =>
        {
            var text = Write(format, language, sheets);
            var read = PlanningDocuments.Sessions(text, $"agenda.{format}", year: null);
            Assert.Equal(sheets.Select(sheet => Whole(PlannedSheet.Of(sheet))), read.Select(session => Whole(session)));
            Assert.Equal(sheets.Select(sheet => sheet.RunOfShow.Select(step => step.Day)), read.Select(session => session.RunOfShow.Select(step => step.Day)));
            foreach (var (sheet, session) in sheets.Zip(read)) Assert.Empty(Details(sheet).Where(words => !IsTold(session, words)).Select(words => $"{words}\n{text}"));
        }).QuickCheckThrowOnFailure();

    /// <summary>What the contract has no field for is told as words that are not understood: nothing of it is lost.</summary>
    private static IEnumerable<string> Details(SessionSheet sheet) =>
        [.. sheet.Speakers.Select(person => person.Name), .. sheet.Results, .. sheet.Links.Select(link => link.Url), .. sheet.Notes.Split('\n').Where(line => line.Length > 0), .. sheet.Rooms.Length > 0 ? [sheet.Rooms] : Array.Empty<string>()];

    private static bool IsTold(PlannedSession session, string words) =>
        session.Unread.Any(unread => Tidy(unread).Contains(Tidy(words), StringComparison.Ordinal));

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Two of a day are two of one title only by chance: each has a day of its own.</summary>
    private static List<SessionSheet> Apart(List<SessionSheet> sheets) => [.. sheets.DistinctBy(sheet => sheet.Starts).Take(12)];

    /// <summary>Spaces are tidied.</summary>
    private static string Whole(PlannedSession session) => PlanningDocuments.Whole(session with { Line = 0, Unread = [] }).Replace('\u00a0', ' ');

    private static string Write(string format, string language, IReadOnlyList<SessionSheet> sheets) => format == "csv" ? PlanningCsv.Write(sheets)
        : PlanningDocument.Write(format == "org", Tongue.Of(language), "Promotion 3", sheets);
}
