using FsCheck;
using FsCheck.Fluent;
using Rituels.Agenda;
using Rituels.Shell;

namespace Rituels.Tests.Agenda;

/// <summary>What the agenda is taken out as is read back by the reader of planning documents as it was.</summary>
public class PlanningRoundTripTests
{
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
            Assert.All(read, session => Assert.True(format == "csv" || session.Unread.Count == 0, $"{string.Join(" ; ", session.Unread)}\n{text}"));
        }).QuickCheckThrowOnFailure();

    /// <summary>Two of a day are two of one title only by chance: each has a day of its own.</summary>
    private static List<SessionSheet> Apart(List<SessionSheet> sheets) => [.. sheets.DistinctBy(sheet => sheet.Starts).Take(12)];

    /// <summary>Spaces are tidied.</summary>
    private static string Whole(PlannedSession session) => PlanningDocuments.Whole(session with { Line = 0, Unread = [] }).Replace('\u00a0', ' ');

    private static string Write(string format, string language, IReadOnlyList<SessionSheet> sheets) => format == "csv" ? PlanningCsv.Write(sheets)
        : PlanningDocument.Write(format == "org", Tongue.Of(language), "Promotion 3", sheets);
}
