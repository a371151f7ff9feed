using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>A key date of a team that came up elsewhere than in its week's form: one for each team and day, in the words it was last told in.</summary>
public sealed class NotedDate
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid TeamId { get; init; }
    public required DateOnly Day { get; init; }
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public Guid? ById { get; private set; }

    public void Say(string text, Guid? by, DateTimeOffset now) => (Text, ById, At) = (text, by, now);
}
