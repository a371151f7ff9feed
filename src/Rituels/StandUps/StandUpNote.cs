using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>What became of a note: kept as it is, a request for help, a key date.</summary>
public enum NoteKind { Note, Help, KeyDate }

/// <summary>What whoever hosts wrote down during a turn, or the shared topics. The cohort reads it in the summary.</summary>
public sealed class StandUpNote : IVersioned
{
    public const int Longest = 300, LongestDate = 200, Most = 200;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid StandUpId { get; init; }
    public required Guid CohortId { get; init; }

    /// <summary>Null for shared topics.</summary>
    public Guid? TurnId { get; init; }
    public Guid? TeamId { get; init; }
    public required string Text { get; set; }
    public Guid? ById { get; init; }
    public required DateTimeOffset At { get; init; }
    public NoteKind Kind { get; private set; }

    /// <summary>Of a key date.</summary>
    public DateOnly? Day { get; private set; }
    public int Version { get; set; }

    /// <summary>Its name where requests for help are kept.</summary>
    public string Source => $"stand-up/{Id}";

    public void AskForHelp() => Kind = NoteKind.Help;

    public void SetDay(DateOnly day) => (Kind, Day) = (NoteKind.KeyDate, day);
}
