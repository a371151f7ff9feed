using System.Globalization;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>A retrospective as it leaves: as a row of a table and whole. Its fields are a documented contract.</summary>
internal sealed record FiledLine(Retrospective Filed, string Team, string TeamName, string? FiledBy)
{
    /// <summary>The request for help that it made.</summary>
    public RequestForHelp? Asked { get; init; }

    /// <summary>late: filed after the closing; edited-late: in time, and changed after it; else in-time.</summary>
    private string State => Filed.IsLate ? "late" : Filed.IsEditedLate ? "edited-late" : "in-time";

    /// <summary>What became of a request for help; null when none was made.</summary>
    private string? Help => Filed.AsksForHelp ? EndOf(Asked) : null;

    public static string EndOf(RequestForHelp? asked) => asked?.State switch { HelpState.Done => "solved", HelpState.Withdrawn => "withdrawn", _ => "open" };

    public IReadOnlyList<string?> Cells(Extract extract, IReadOnlyList<string> keys) =>
    [
        Filed.Week.ToString(), Team, TeamName, State, Filed.Answers.Mood?.ToString(CultureInfo.InvariantCulture),
        .. keys.Select(key => Filed.Answers[key]),
        Help, Day(Filed.Answers), Filed.Answers.KeyDateText, At(extract, Filed.FiledAt), At(extract, Filed.EditedAt),
        .. extract.IsForStaff ? [FiledBy] : Array.Empty<string?>(),
    ];

    public object Whole(Extract extract) => new
    {
        week = Filed.Week, team = Team, TeamName, State,
        filedAt = At(extract, Filed.FiledAt), editedAt = At(extract, Filed.EditedAt), filedBy = extract.IsForStaff ? FiledBy : null,
        help = Help, helpEndedAt = HelpEnding.Of(Filed.AsksForHelp ? Asked : null) is { } ending ? At(extract, ending.At) : null,
        answers = Said(Filed.Answers), asMailed = Filed.AtClosing is { } told ? Said(told) : null,
    };

    private static object Said(Answers answers) => new { answers.Mood, answers.Texts, keyDate = Day(answers), keyDateText = answers.KeyDateText.Length == 0 ? null : answers.KeyDateText };

    private static string? Day(Answers answers) => answers.KeyDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In the time zone of the cohort, with its offset: <c>2019-03-08T14:02:11+01:00</c>.</summary>
    private string At(Extract extract, DateTimeOffset at) => extract.Local(at, Filed.Week).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
