using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>What a ritual keeps for a cohort beside its records, such as its questions: copied when the cohort is cloned.</summary>
public interface ICohortPart
{
    /// <summary>Adds copies for the other cohort to the context, without saving.</summary>
    Task Copy(Cohort from, Cohort to, CancellationToken stop);
}

/// <summary>A ritual's share of the sample cohort: past weeks filled, the present one begun.</summary>
public interface ISample
{
    /// <summary>Adds records to the context, without saving; the same seed gives the same words.</summary>
    Task Fill(Cohort cohort, IReadOnlyList<Team> teams, int seed, DateTimeOffset now, CancellationToken stop);
}
