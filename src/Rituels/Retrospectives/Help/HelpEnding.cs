using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>How and when a request for help ended.</summary>
public sealed record HelpEnding(HelpOutcome Outcome, DateTimeOffset At);

/// <summary>The choices of a request's end as forms send them: <c>solved</c>, <c>withdrawn</c>; anything else leaves it open.</summary>
public static class HelpChoice
{
    public const string Keep = "keep", Solved = "solved", Withdrawn = "withdrawn", Reopen = "open";

    /// <summary>How many requests of earlier weeks the weekly form asks about: the latest ones, so that it stays short.</summary>
    public const int MostInForm = 3;

    private const string Field = "help-";

    /// <summary>The field of the weekly form about the request of that week: <c>help-2019-W09</c>.</summary>
    public static string FieldOf(IsoWeek week) => Field + week;

    public static bool IsField(string key) =>
        key.StartsWith(Field, StringComparison.OrdinalIgnoreCase) && IsoWeek.TryParse(key[Field.Length..].ToUpperInvariant(), out _);

    public static HelpOutcome? Outcome(string? choice) =>
        choice switch { Solved => HelpOutcome.Solved, Withdrawn => HelpOutcome.Withdrawn, _ => null };
}

/// <summary>A team's request for help where it is read; its team and the staff end it there, or open it again.</summary>
/// <param name="From">The page that shows it and is shown again: <c>week</c> or <c>team</c>.</param>
public sealed record AskedHelp(Team Team, IsoWeek Week, HelpEnding? Ending, string From)
{
    public bool MayEnd(Visit visit) => MayEnd(visit, Team.Id);

    public static bool MayEnd(Visit visit, Guid team) => !visit.Cohort.IsClosed && (visit.IsStaff || visit.Memberships.Any(m => m.TeamId == team));
}
