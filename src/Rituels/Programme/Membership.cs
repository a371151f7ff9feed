namespace Rituels.Programme;

public enum Role { Fellow, Mentor, Staff }

/// <summary>A person's dated part in a cohort: fellow or mentor of a team, or staff of the cohort (no team).</summary>
public sealed class Membership : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
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

    /// <summary>Ends with that day, which is also the first one when it should only have begun later.</summary>
    public void EndOn(DateOnly day) => (From, To) = (From > day ? day : From, day);

    /// <summary>Whether both are the same part of the same person, for some days at least.</summary>
    public bool Repeats(Membership other) =>
        Id != other.Id && PersonId == other.PersonId && TeamId == other.TeamId && Role == other.Role && !(To < other.From) && !(other.To < From);

    public bool CoversDay(DateOnly day) => !(day < From) && !(day > Until);

    /// <summary>Who left before the cohort ended reads nothing more; who stayed to the end, their own or their team’s, keeps the archive.</summary>
    public bool ReadsOn(DateOnly day, Cohort cohort) => !(day < From) && !(day > To && To < cohort.Ends);
}
