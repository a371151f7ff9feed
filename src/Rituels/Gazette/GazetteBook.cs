using Rituels.Programme;

namespace Rituels.Gazette;

/// <summary>How a cohort makes its gazette. One that chose nothing has these values.</summary>
public sealed class GazetteBook : IVersioned
{
    /// <summary>The days on which a gazette may leave.</summary>
    public static readonly IReadOnlyList<DayOfWeek> Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public required Guid CohortId { get; init; }
    public bool IsOn { get; set; } = true;
    public DayOfWeek Day { get; set; } = DayOfWeek.Monday;

    /// <summary>When the draft stands ready, and when it leaves once it is approved: on the cohort's clocks, that day.</summary>
    public TimeOnly DraftAt { get; set; } = new(7, 0);
    public TimeOnly LeavesAt { get; set; } = new(10, 0);

    /// <summary>Whether it tells how long teams have been there.</summary>
    public bool Birthdays { get; set; }

    /// <summary>Whether the cohort's channels are told that it has left.</summary>
    public bool Announces { get; set; } = true;
    public int Version { get; set; }

    /// <summary>Its hours in that week; null for a week without a working day, or outside of the cohort.</summary>
    public (DateTimeOffset Draft, DateTimeOffset Leaves)? HoursOf(Cohort cohort, IsoWeek week) =>
        cohort.WorkingDay(week, Day) is { } day ? (cohort.At(day, DraftAt), cohort.At(day, LeavesAt)) : null;

    /// <summary>The same habits for another cohort.</summary>
    public GazetteBook For(Cohort cohort) => new() { CohortId = cohort.Id, IsOn = IsOn, Day = Day, DraftAt = DraftAt, LeavesAt = LeavesAt, Birthdays = Birthdays, Announces = Announces };
}

/// <summary>What a cohort's due work was planned from: it is looked at again when that changes, or a week begins.</summary>
public sealed class GazettePlan
{
    public required Guid CohortId { get; init; }
    public int CohortVersion { get; set; }
    public int BookVersion { get; set; }
    public DateTimeOffset LookAgainAt { get; set; }
}
