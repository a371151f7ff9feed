using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>Closed weeks in a row without news, the last of them the latest that counts. Pauses are none of them.</summary>
/// <param name="HasSpoken">Whether the team filed before.</param>
public sealed record Silence(int Weeks, IsoWeek Since, bool HasSpoken);

/// <summary>
/// A mood that falls: by two faces or more at once; or it is below the good ones and, with the week before, below the median
/// of those before.
/// </summary>
/// <param name="Before">What it fell from: the mood before, or that median.</param>
public sealed record Fall(bool AtOnce, double Before, int Then, int Now);

/// <summary>An open request for help.</summary>
/// <param name="Days">How many days ago it was asked; 0 is today.</param>
public sealed record OpenRequest(IsoWeek? Week, string Text, int Days, string Path);

/// <summary>What the staff should know of a team today.</summary>
public sealed record TeamCare(Team Team, Cell Now, (IsoWeek Week, int Mood)? Last, Silence? Silence, Fall? Fall, IReadOnlyList<OpenRequest> Asking)
{
    /// <summary>How many earlier moods make a median worth comparing with.</summary>
    private const int FewestBefore = 3;

    private const int Good = 3;

    public int Signs => (Silence is null ? 0 : 1) + (Fall is null ? 0 : 1) + (Asking.Count == 0 ? 0 : 1);

    /// <param name="weeks">Oldest first, the running week last.</param>
    /// <param name="asking">The team's open requests, oldest first.</param>
    public static TeamCare Of(Team team, IReadOnlyList<(WeekPlan Plan, Cell Cell)> weeks, IReadOnlyList<OpenRequest> asking, DateOnly today, DateTimeOffset now)
    {
        var moods = weeks.Where(week => week.Cell.Mood > 0).Select(week => (week.Plan.Week, week.Cell.Mood)).ToList();
        return new(team, weeks.Count == 0 ? default : weeks[^1].Cell, moods.Count == 0 ? null : moods[^1],
            team.IsPausedOn(today) ? null : SilenceOf(weeks, now), FallOf([.. moods.Select(week => week.Mood)]), asking);
    }

    /// <summary>Those with most signs first, then the longest silence, then the oldest request.</summary>
    public static IOrderedEnumerable<TeamCare> InOrder(IEnumerable<TeamCare> teams) =>
        teams.OrderByDescending(t => t.Signs).ThenByDescending(t => t.Silence?.Weeks ?? 0).ThenByDescending(t => t.Asking.Select(a => a.Days).DefaultIfEmpty(-1).Max())
            .ThenBy(t => t.Team.Name, NameOrder.Alphabetical);

    private static Silence? SilenceOf(IReadOnlyList<(WeekPlan Plan, Cell Cell)> weeks, DateTimeOffset now)
    {
        var awaited = weeks.Where(week => week.Cell.IsFiled || (week.Cell.Presence == Presence.Silent && week.Plan.IsClosedAt(now))).ToList();
        var last = awaited.FindLastIndex(week => week.Cell.IsFiled);
        return last == awaited.Count - 1 ? null : new(awaited.Count - 1 - last, awaited[last + 1].Plan.Week, last >= 0);
    }

    private static Fall? FallOf(IReadOnlyList<int> moods)
    {
        if (moods.Count < 2) return null;
        var (then, now) = (moods[^2], moods[^1]);
        if (then - now >= 2) return new(true, then, then, now);
        if (now >= Good || moods.Count < FewestBefore + 2) return null;
        var usual = Quartiles.Of([.. moods.Take(moods.Count - 2).Order()]).Median;
        return then < usual && now < usual ? new(false, usual, then, now) : null;
    }
}
