namespace Rituels.Programme;

/// <summary>Where a request for help stands: nobody has offered yet, somebody has, somebody was chosen; or it has ended, with an answer or without need of one.</summary>
public enum HelpState { Asked, Offered, Matched, Done, Withdrawn }

/// <summary>A request for help, as far as other rituals show it.</summary>
/// <param name="TeamId">The team that asks; null when somebody asks who is of none.</param>
/// <param name="Week">The week of the retrospective it was born in; null when it came another way.</param>
/// <param name="AskedOn">In the cohort's time zone.</param>
/// <param name="Path">Its page, from the root, with the cohort.</param>
public sealed record RequestForHelp(Guid Id, Guid? TeamId, IsoWeek? Week, string Text, HelpState State, DateOnly AskedOn, DateTimeOffset? EndedAt, string Path)
{
    /// <summary>The name of whoever asks, when they are of no team.</summary>
    public string? Asker { get; init; }

    public bool IsOpen => State is HelpState.Asked or HelpState.Offered or HelpState.Matched;

    /// <summary>Since how many days it waits on that day.</summary>
    public int DaysOn(DateOnly today) => today.DayNumber - AskedOn.DayNumber;
}

/// <summary>
/// What other rituals tell and ask of requests for help. Nothing is saved: what changes is saved with its cause. Before the mail
/// of its week, what a retrospective asks is known to its team and the staff only: whoever asks sees to it that its reader may
/// read that week.
/// </summary>
public interface IHelpDesk
{
    /// <summary>Those of a cohort that are open, the oldest first.</summary>
    Task<IReadOnlyList<RequestForHelp>> Open(Cohort cohort, CancellationToken stop);

    /// <summary>All those of a cohort, the oldest first.</summary>
    Task<IReadOnlyList<RequestForHelp>> All(Cohort cohort, CancellationToken stop);

    /// <summary>All those of a team, the latest first.</summary>
    Task<IReadOnlyList<RequestForHelp>> OfTeam(Cohort cohort, Guid team, CancellationToken stop);

    /// <summary>Those that are open of a team, and of one of its people who asks for themselves; the oldest first.</summary>
    Task<IReadOnlyList<RequestForHelp>> OpenFor(Cohort cohort, Guid team, Guid person, CancellationToken stop);

    /// <summary>Those born in the retrospectives of a week, ended or not.</summary>
    Task<IReadOnlyList<RequestForHelp>> OfWeek(Cohort cohort, IsoWeek week, CancellationToken stop);

    /// <summary>
    /// What a team's retrospective of that week asks: a new text makes a request, another text changes it as long as nobody answered, an empty one
    /// takes it back.
    /// </summary>
    Task AskedInWeek(Cohort cohort, Guid team, IsoWeek week, string text, Guid? by, DateTimeOffset now, CancellationToken stop);

    /// <summary>
    /// A later week was told, elsewhere, without a word on what this week's retrospective asks: it ends as withdrawn, told to nobody, unless somebody
    /// answered it.
    /// </summary>
    /// <returns>Whether it ended now.</returns>
    Task<bool> LeftBehind(Cohort cohort, Guid team, IsoWeek week, DateTimeOffset at, CancellationToken stop);

    /// <summary>A request from elsewhere: the same source never makes a second.</summary>
    /// <param name="source">Its name for ever, such as <c>stand-up/{id}</c>.</param>
    Task Ask(Cohort cohort, Guid? team, string text, string source, Guid? by, DateTimeOffset now, CancellationToken stop);

    /// <summary>Ends a request of the cohort as done or withdrawn; one that has ended keeps its first end. False when there is none.</summary>
    Task<bool> End(Cohort cohort, Guid request, HelpState end, Guid? by, DateTimeOffset now, CancellationToken stop);
}

public static class RequestsForHelp
{
    /// <summary>Of each team and week what its retrospective asks: the last request, where one before it had ended.</summary>
    public static IReadOnlyDictionary<(Guid Team, IsoWeek Week), RequestForHelp> ByWeek(this IEnumerable<RequestForHelp> requests) =>
        requests.Where(r => r is { TeamId: not null, Week: not null }).GroupBy(r => (r.TeamId!.Value, r.Week!.Value))
            .ToDictionary(same => same.Key, same => same.MaxBy(r => (r.AskedOn, r.Id))!);

    /// <summary>Those that no retrospective tells: asked another way, or before the last of the same week.</summary>
    public static IEnumerable<RequestForHelp> Elsewhere(this IReadOnlyCollection<RequestForHelp> requests)
    {
        var told = requests.ByWeek().Values.Select(r => r.Id).ToHashSet();
        return requests.Where(r => r.Text.Length > 0 && !told.Contains(r.Id));
    }
}
