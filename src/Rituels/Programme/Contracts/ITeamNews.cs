namespace Rituels.Programme;

/// <summary>What a team said of a week, in short.</summary>
/// <param name="Mood">1 to 4; null when it was not told.</param>
public sealed record TeamWeekInShort(Guid TeamId, IsoWeek Week, int? Mood, string Priority, string Help);

/// <summary>What the weekly ritual knows of teams. Whoever asks sees to it that its reader may read a week before its mail.</summary>
public interface ITeamNews
{
    /// <summary>The last week, up to that one, that each team told of, and no earlier than four weeks before.</summary>
    Task<IReadOnlyDictionary<Guid, TeamWeekInShort>> Latest(Cohort cohort, IsoWeek through, CancellationToken stop);

    /// <summary>What was told of the weeks between both, included; without texts.</summary>
    Task<IReadOnlyDictionary<(Guid Team, IsoWeek Week), int?>> Moods(Cohort cohort, IsoWeek first, IsoWeek last, CancellationToken stop);
}
