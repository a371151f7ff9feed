using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>What one person has typed for a team's week and not filed yet. It outlives sessions and deadlines.</summary>
public sealed class Draft
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid TeamId { get; init; }
    public required IsoWeek Week { get; init; }
    public required Guid PersonId { get; init; }
    public Answers Answers { get; set; } = Answers.None;

    /// <summary>The key date as typed, which may not be a date yet.</summary>
    public string KeyDateTyped { get; set; } = "";

    /// <summary>The version of the retrospective it started from; 0 when there was none.</summary>
    public int BasedOn { get; set; }
    public DateTimeOffset SavedAt { get; set; }
}
