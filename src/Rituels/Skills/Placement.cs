using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>Where somebody stands on a subject. Who helps or learns is interested without saying so; who helps may learn more.</summary>
public enum Level { Interested, CanHelp, WantsToLearn }

/// <summary>Somebody on a subject at a level: one row for each, so that of what two people write at once nothing is lost.</summary>
public sealed class Placement
{
    /// <summary>Of one person in a cohort.</summary>
    public const int Most = 300;

    /// <summary>Of these, that phones put down and that wait for the person's word.</summary>
    public const int MostDoubted = 60;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid SubjectId { get; init; }
    public required Guid PersonId { get; init; }
    public required Level Level { get; init; }
    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>Whether they said it themselves, signed in. In a workshop a phone says it in the name that it chose.</summary>
    public bool IsConfirmed { get; private set; }

    public static Placement Of(Subject subject, Guid person, Level level, bool isConfirmed, DateTimeOffset now) =>
        new() { CohortId = subject.CohortId, SubjectId = subject.Id, PersonId = person, Level = level, PlacedAt = now, IsConfirmed = isConfirmed };

    public void Confirm() => IsConfirmed = true;
}
