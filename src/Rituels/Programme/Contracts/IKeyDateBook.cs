namespace Rituels.Programme;

/// <summary>Where a key date of a team is noted that came up elsewhere than in its week's form.</summary>
public interface IKeyDateBook
{
    /// <summary>Adds the team's date of that day, or these words to it, without saving.</summary>
    /// <param name="text">At most 200 characters.</param>
    Task Note(Cohort cohort, Guid team, DateOnly day, string text, Guid? by, DateTimeOffset now, CancellationToken stop);
}
