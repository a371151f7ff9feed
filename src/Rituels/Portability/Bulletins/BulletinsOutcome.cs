using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>What the operator decides, since nothing is guessed.</summary>
/// <param name="Zone">The time zone of Bulletins' instants.</param>
/// <param name="Skipped">Projects to leave out, folded.</param>
/// <param name="Joins">Two reports that fall in one week become one, the earlier text first.</param>
/// <param name="Projects">The projects.yml, by the name it was given with; null without one.</param>
/// <param name="OnlyItsWeeks">Reports of weeks outside the cohort's dates are left out, not problems.</param>
internal sealed record BulletinsChoices(TimeZoneInfo Zone, IReadOnlySet<string> Skipped, bool Joins = false, bool OnlyItsWeeks = false, string? Projects = null);

/// <summary>A report whose week number said another week.</summary>
internal sealed record RepairedWeek(int Line, string Project, string From, string To);

/// <summary>A key date that stands in another week than the one it was entered in, which has one already or no report.</summary>
internal sealed record MovedDate(int Line, string Project, string Date, string From, string To);

/// <summary>A key date of a team that no week of it can hold.</summary>
internal sealed record WeeklessDate(Team Team, DateOnly Day, string Text, DateTimeOffset At);

/// <summary>What moving in does, or would do. With problems it does nothing.</summary>
internal sealed record BulletinsOutcome(Cohort? Cohort, IReadOnlyList<ToldEffect> Effects, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Notes)
{
    public IReadOnlyList<RepairedWeek> Repaired { get; init; } = [];
    public IReadOnlyList<MovedDate> Moved { get; init; } = [];

    /// <summary>Rows left out because the operator said so.</summary>
    public int Skipped { get; init; }

    /// <summary>Requests for help that ended, since Bulletins asked anew each week and the next told without them.</summary>
    public int EndedRequests { get; init; }

    /// <summary>What the projects.yml changed of teams and people.</summary>
    public IReadOnlyList<ImportChange> Changes { get; init; } = [];

    public int Count(params ToldEffect[] effects) => Problems.Count > 0 ? 0 : Effects.Count(effects.Contains);
}
