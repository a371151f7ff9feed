namespace Rituels.Retrospectives;

/// <summary>Where a team stands in a week. A week before it began or after it ended, or without a say yet, is <c>Away</c>.</summary>
public enum Presence { Away, Paused, Silent, InTime, Late }

/// <summary>A team in a week. <c>Mood</c> is 1 to 4, or 0 when none was said.</summary>
public readonly record struct Cell(Presence Presence, int Mood = 0)
{
    public bool IsFiled => Presence is Presence.InTime or Presence.Late;

    /// <summary>Whether the week counts for the team: it filed, or should have.</summary>
    public bool Counts => IsFiled || Presence == Presence.Silent;
}
