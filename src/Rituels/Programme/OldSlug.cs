namespace Rituels.Programme;

/// <summary>An address that a cohort or team once had; it redirects to the present one. <c>CohortId</c> is empty for a cohort's own.</summary>
public sealed class OldSlug
{
    public required string Slug { get; init; }
    public required Guid CohortId { get; init; }
    public required Guid TargetId { get; init; }
}
