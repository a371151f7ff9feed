using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>What a session was before somebody changed it: its history, the latest change last.</summary>
public sealed class SessionChange
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid SessionId { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Null for what an import changed, or somebody who left.</summary>
    public Guid? ById { get; init; }
    public required SessionSheet Before { get; set; }

    public void Forget(Guid? person) => Before = Before.Without(person);
}
