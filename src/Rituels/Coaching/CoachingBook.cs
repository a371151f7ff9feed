using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>How a cohort keeps in touch with its teams. One that chose nothing has these values.</summary>
public sealed class CoachingBook : IVersioned
{
    public const int MostDays = 90, LeastMonths = 1, MostMonths = 60;

    public required Guid CohortId { get; init; }

    /// <summary>Days after which a team without a contact waits.</summary>
    public int Rhythm { get; set; } = 10;

    /// <summary>Months after the cohort was closed in which notes are kept.</summary>
    public int Months { get; set; } = 6;

    /// <summary>Whether staff get Monday's mail, and when, on the cohort's clocks.</summary>
    public bool MailsOnMonday { get; set; } = true;
    public TimeOnly MailAt { get; set; } = new(8, 30);
    public int Version { get; set; }

    /// <summary>The day on which notes of a closed cohort go; null while it lives.</summary>
    public DateOnly? ExpiresOn(Cohort cohort) => cohort.ClosedAt is { } closed ? ExpiresOn(cohort, closed) : null;

    public DateOnly ExpiresOn(Cohort cohort, DateTimeOffset closed) => cohort.Today(closed).AddMonths(Months);
}

/// <summary>A team's own rhythm, where it is not the cohort's.</summary>
public sealed class TeamRhythm : IVersioned
{
    public required Guid TeamId { get; init; }
    public required Guid CohortId { get; init; }
    public int Days { get; set; }
    public int Version { get; set; }
}

/// <summary>What a cohort's due work was planned from: it is looked at again when that changes, or a week begins.</summary>
public sealed class CoachingPlan
{
    public required Guid CohortId { get; init; }
    public int CohortVersion { get; set; }
    public int BookVersion { get; set; }
    public DateTimeOffset LookAgainAt { get; set; }
}
