namespace Rituels.Programme;

public enum Role { Fellow, Mentor, Staff }

/// <summary>A person's dated part in a cohort: fellow or mentor of a team, or staff of the cohort (no team).</summary>
public sealed class Membership : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CohortId { get; init; }
    public required Guid PersonId { get; init; }
    public Guid? TeamId { get; init; }
    public required Role Role { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public int Version { get; set; }

    public Person? Person { get; init; }
    public Team? Team { get; init; }

    /// <summary>The last day; without one of its own, a membership ends with its team. Wants <see cref="Team"/> loaded.</summary>
    public DateOnly? Until => To ?? Team?.Ends;

    public bool CoversDay(DateOnly day) => !(day < From) && !(day > Until);

    /// <summary>Who left before the cohort ended reads nothing more; who stayed to the end keeps the archive.</summary>
    public bool ReadsOn(DateOnly day, Cohort cohort) => !(day < From) && !(day > To && To < cohort.Ends);
}
