using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>How and when a request for help ended.</summary>
public sealed record HelpEnding(bool IsDone, DateTimeOffset At)
{
    public static HelpEnding? Of(RequestForHelp? request) => request?.EndedAt is { } at ? new(request.State == HelpState.Done, at) : null;
}

/// <summary>The choices of a request's end as forms send them: <c>solved</c>, <c>withdrawn</c>; anything else leaves it open.</summary>
public static class HelpChoice
{
    public const string Keep = "keep", Solved = "solved", Withdrawn = "withdrawn", Reopen = "open";

    /// <summary>How many open requests the weekly form asks about, those that wait longest first: more than a team has at once.</summary>
    public const int MostInForm = 8;

    private const string Field = "help-";

    /// <summary>The field of the weekly form about a request: <c>help-2019-W09</c> for one of that week, with its id for another.</summary>
    public static string FieldOf(RequestForHelp request) => Field + (request.Week?.ToString() ?? request.Id.ToString());

    public static bool IsField(string key) => key.StartsWith(Field, StringComparison.OrdinalIgnoreCase)
        && (IsoWeek.TryParse(key[Field.Length..].ToUpperInvariant(), out _) || Guid.TryParse(key[Field.Length..], out _));

    public static HelpState? Outcome(string? choice) =>
        choice switch { Solved => HelpState.Done, Withdrawn => HelpState.Withdrawn, _ => null };
}

/// <summary>A team's request for help where it is read; its team and the staff end it there, or open it again.</summary>
/// <param name="About">Which one, for who hears the buttons only.</param>
/// <param name="Back">The page that shows it and is shown again.</param>
public sealed record AskedHelp(RequestForHelp Request, string About, string Back)
{
    public HelpEnding? Ending => HelpEnding.Of(Request);

    public bool MayEnd(Visit visit) => !visit.Cohort.IsClosed && (visit.IsStaff || visit.Memberships.Any(m => m.TeamId is not null && m.TeamId == Request.TeamId));
}
