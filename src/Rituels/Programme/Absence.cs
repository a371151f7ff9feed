namespace Rituels.Programme;

/// <summary>
/// Days on which somebody is away, in whichever cohort: nobody reminds them of anything then. Why is nobody's business, and is
/// not asked.
/// </summary>
public sealed class Absence
{
    /// <summary>A person's at most, those to come and the one that runs.</summary>
    public const int Most = 20;

    /// <summary>In days, the first and the last included.</summary>
    public const int Longest = 366;

    public required Guid PersonId { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    public bool Covers(DateOnly day) => From <= day && day <= To;
}
