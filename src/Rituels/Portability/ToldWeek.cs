using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>What a team said of one week, in the tool that it used before.</summary>
/// <param name="Line">Where it stands in its file, for messages.</param>
/// <param name="Mood">1 (hard) to 4 (delighted); null when it has none.</param>
public sealed record ToldWeek(int Line, Team Team, IsoWeek Week, int? Mood, string Priority, string Victories, string Help, DateTimeOffset FiledAt, DateTimeOffset EditedAt)
{
    public DateOnly? KeyDate { get; init; }
    public string KeyDateText { get; init; } = "";
}

/// <summary>What becomes of it: kept is what somebody has written here since, which an import never touches.</summary>
public enum ToldEffect { Created, Updated, Unchanged, Kept }

/// <param name="Effects">One for each week, in their order.</param>
/// <param name="EndedRequests">How many requests for help ended, since a later week was told without them.</param>
public sealed record ToldOutcome(IReadOnlyList<ToldEffect> Effects, int EndedRequests)
{
    public static readonly ToldOutcome None = new([], 0);
}

/// <summary>The ritual that keeps what teams say week by week.</summary>
public interface IWeeklyRecords
{
    /// <summary>Puts the weeks on the context, without saving: the same weeks twice change nothing.</summary>
    /// <param name="weeks">One for each team and week.</param>
    Task<ToldOutcome> Take(Cohort cohort, IReadOnlyList<ToldWeek> weeks, CancellationToken stop);
}
