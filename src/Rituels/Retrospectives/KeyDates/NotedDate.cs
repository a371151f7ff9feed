using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>A key date of a team that came up elsewhere than in its week's form: one for each team and day, with all that was told of it.</summary>
public sealed class NotedDate
{
    /// <summary>In characters.</summary>
    public const int Longest = 200;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid TeamId { get; init; }
    public required DateOnly Day { get; init; }
    public string Text { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public Guid? ById { get; private set; }

    /// <summary>What is new for the day stands after what was there; what is there already, as when a file moves in twice, changes nothing.</summary>
    public void Hear(string text, Guid? by, DateTimeOffset now)
    {
        if (Text.Contains(text, StringComparison.OrdinalIgnoreCase)) return;
        var says = text.Contains(Text, StringComparison.OrdinalIgnoreCase) ? text : $"{Text} · {text}";
        (Text, ById, At) = (Characters.First(says, Longest), by, now);
    }
}
