using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>What a team says of its week in one line, in the window for it: one for each team and week.</summary>
public sealed class StandUpLine : IVersioned
{
    public const int Longest = 280;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid TeamId { get; init; }
    public required IsoWeek Week { get; init; }
    public string Text { get; private set; } = "";
    public Guid? ById { get; private set; }
    public DateTimeOffset At { get; private set; }
    public int Version { get; set; }

    public void Say(string text, Guid? by, DateTimeOffset now) => (Text, ById, At) = (text, by, now);
}
