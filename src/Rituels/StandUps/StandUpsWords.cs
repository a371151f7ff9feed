using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>Sentences of stand-ups: their pages, their message to channels.</summary>
public sealed class StandUpsWords(Tongue tongue) : Words(tongue)
{
    /// <summary>Its title, or its day when it has none.</summary>
    public string TitleOf(StandUp standUp) => standUp.Title.Length > 0 ? standUp.Title : this["title-of-day", Tongue.Date(standUp.Day, year: false)];

    public string NameOf(Turn turn) => turn.Name.Length > 0 ? turn.Name : this["somebody"];

    public string State(StandUpState state) => this[$"state-{state}"];

    /// <summary>What is said of the clock, in a word or two.</summary>
    public string Phase(TurnClock clock) => clock.IsTicking ? this[$"phase-{clock.Phase}"] : this["phase-Stopped"];

    /// <summary><c>1 min 05</c>.</summary>
    public string Length(TimeSpan time) => time < TimeSpan.FromMinutes(1) ? this["seconds", time.Seconds] : time.Seconds == 0 ? this["minutes", (int)time.TotalMinutes] : this["minutes-seconds", (int)time.TotalMinutes, $"{time.Seconds:00}"];
}
