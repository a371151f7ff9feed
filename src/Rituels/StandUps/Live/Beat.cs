using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rituels.StandUps;

/// <summary>How a turn's time stands.</summary>
public enum TurnPhase { Speaking, Soon, Grace, Over }

/// <summary>A turn's time at an instant, as it is shown: what is left, rounded up; once it is over, what is over, rounded down.</summary>
public sealed record TurnClock(TurnPhase Phase, TimeSpan Shown, bool IsTicking)
{
    public bool IsOver => Phase == TurnPhase.Over;

    public string Text => $"{(IsOver ? "+" : "")}{(int)Shown.TotalMinutes}:{Shown.Seconds:00}";
}

/// <summary>
/// All that a screen needs to count by itself: from which instant the clock runs, and what came before. Instants are milliseconds since 1970, lengths
/// milliseconds.
/// </summary>
/// <param name="Since">Null while the clock stands.</param>
public sealed record Beat(int Version, string State, string Turn, long? Since, long Before, long Limit, long Grace)
{
    /// <summary>How long before its end a turn is said to be soon over; a third of it at most.</summary>
    private const long Soon = 10_000;

    [JsonPropertyName("soon")] public long SoonAt => Limit - Math.Min(Soon, Limit / 3);

    /// <summary>As screens read it.</summary>
    [JsonIgnore] public string Json => JsonSerializer.Serialize(this, Web);

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Beat Of(StandUp standUp) => new(
        standUp.Version, standUp.State.ToString().ToLowerInvariant(), standUp.Current?.Id.ToString() ?? "shared",
        standUp.RunsSince?.ToUnixTimeMilliseconds(), standUp.Before, standUp.Limit * 1000L, standUp.Grace * 1000L);

    public TurnClock At(DateTimeOffset now)
    {
        var elapsed = Before + (Since is { } since ? Math.Max(0, now.ToUnixTimeMilliseconds() - since) : 0);
        var phase = elapsed >= Limit + Grace ? TurnPhase.Over : elapsed >= Limit ? TurnPhase.Grace : elapsed >= SoonAt ? TurnPhase.Soon : TurnPhase.Speaking;
        var left = Math.Max(0, Limit - elapsed);
        return new(phase, TimeSpan.FromSeconds(phase == TurnPhase.Over ? (elapsed - Limit - Grace) / 1000 : (left + 999) / 1000), Since is not null);
    }
}
