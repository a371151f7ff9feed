using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>Something that happened to a team, in a line of the reader's language.</summary>
/// <param name="Path">Where it is told whole, from the root, with the cohort.</param>
public sealed record TeamChange(Guid TeamId, DateTimeOffset At, string Text, string? Path);

/// <summary>A ritual's share of what staff want to know of a team before they call it.</summary>
public interface ITeamChanges
{
    /// <summary>What happened to each team since that instant, in any order; everything that staff may read.</summary>
    Task<IReadOnlyList<TeamChange>> Since(Cohort cohort, IReadOnlyDictionary<Guid, DateTimeOffset> since, Tongue tongue, CancellationToken stop);
}
