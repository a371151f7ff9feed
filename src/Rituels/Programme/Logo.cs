namespace Rituels.Programme;

/// <summary>A cohort's logo: PNG, JPEG, GIF or WebP of at most 200 kB, kept apart so that no page reads it in passing.</summary>
public sealed class Logo
{
    public required Guid CohortId { get; init; }
    public required byte[] Content { get; set; }
    public required string ContentType { get; set; }
}
