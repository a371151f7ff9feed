using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>
/// How far a cohort's weeks stand as due work: up to which week, from which version of the cohort, and when to look again.
/// </summary>
public sealed class WeekBook
{
    public required Guid CohortId { get; init; }
    public required IsoWeek Through { get; set; }
    public int CohortVersion { get; set; }
    public DateTimeOffset LookAgainAt { get; set; }
}
