using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>How a cohort holds its stand-ups. One that chose nothing has these values.</summary>
public sealed class StandUpBook : IVersioned
{
    public required Guid CohortId { get; init; }
    public int Seconds { get; set; } = 60;
    public int Grace { get; set; } = 5;
    public int LastSlot { get; set; } = 300;

    /// <summary>Whether teams write a line each week, in a window of time.</summary>
    public bool HasLines { get; set; }
    public WeekMoment Opens { get; set; } = new(DayOfWeek.Friday, new(11, 30));
    public WeekMoment Closes { get; set; } = new(DayOfWeek.Friday, new(12, 30));

    /// <summary>Whether the cohort's channels are told that the window opens.</summary>
    public bool Reminds { get; set; } = true;

    /// <summary>The versions that the windows to come were last planned from, and when to look again.</summary>
    [NotedAside] public int PlannedVersion { get; private set; }
    [NotedAside] public int PlannedCohort { get; private set; }
    [NotedAside] public DateTimeOffset LookAgainAt { get; private set; }
    public int Version { get; set; }

    public void Planned(int cohort, DateTimeOffset lookAgainAt) => (PlannedVersion, PlannedCohort, LookAgainAt) = (Version, cohort, lookAgainAt);

    /// <summary>Plans nothing that is past: nothing is known of what was planned.</summary>
    public void Replan() => (PlannedVersion, PlannedCohort, LookAgainAt) = (0, 0, default);

    /// <summary>The same for another cohort.</summary>
    public StandUpBook For(Guid cohort) => new()
    {
        CohortId = cohort, Seconds = Seconds, Grace = Grace, LastSlot = LastSlot, HasLines = HasLines, Opens = Opens, Closes = Closes, Reminds = Reminds,
    };
}
