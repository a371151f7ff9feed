using Rituels.Programme;

namespace Rituels.Places;

/// <summary>How many rooms may be asked for. A cohort that chose nothing has no limits.</summary>
public sealed class PlacesBook : IVersioned
{
    public const int Most = 50;

    public required Guid CohortId { get; init; }

    /// <summary>Living requests of a team for the days of one ISO week; 0 for no limit.</summary>
    public int PerTeam { get; set; }

    /// <summary>Living requests of a person for the days of one ISO week, whatever they are for; 0 for no limit.</summary>
    public int PerPerson { get; set; }
    public int Version { get; set; }
}
