namespace Rituels.Shell;

/// <summary>A page whose text the instance's administrators write: legal notice, privacy, accessibility.</summary>
public sealed class InstanceText
{
    public const int Longest = 20_000;
    public static readonly IReadOnlyList<string> Pages = ["legal", "privacy", "accessibility"];

    public required string Page { get; init; }
    public required string Language { get; init; }
    public required string Body { get; set; }
}
