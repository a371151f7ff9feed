namespace Rituels.Programme;

/// <summary>A subject of which somebody said themselves that they help with it, learn it, or care for it.</summary>
/// <param name="SubjectId">The same for all who are on it, whatever they called it.</param>
public sealed record PersonSkill(Guid PersonId, Guid SubjectId, string Name, bool Helps, bool Learns);

/// <summary>The map of skills, for those who show people.</summary>
public interface ITellSkills
{
    /// <summary>What everybody of the cohort confirmed, each person's by name. What a phone put down in somebody's name is not told.</summary>
    Task<ILookup<Guid, PersonSkill>> All(Cohort cohort, CancellationToken stop);
}
