using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>What of a team is shown while it speaks: who hosts it, what it told of its last week, what it asks for.</summary>
/// <param name="Week">The week that its priority is of; null when it told none.</param>
/// <param name="Asks">Its open requests for help, the oldest first.</param>
public sealed record TeamCard(Team Team, IsoWeek? Week, string Priority, IReadOnlyList<string> Asks);

/// <summary>A stand-up as a screen shows it at an instant.</summary>
/// <param name="Card">Of the team whose turn it is.</param>
public sealed record Board(StandUp StandUp, DateTimeOffset Now, TeamCard? Card)
{
    public Beat Beat { get; } = Beat.Of(StandUp);
    public TurnClock Clock => Beat.At(Now);

    /// <summary>Which of those who take part it is, from 1.</summary>
    public int Number => StandUp.Turns.Take(StandUp.At + 1).Count(turn => !turn.IsAbsent);
    public int Count => StandUp.Present.Count();
}

/// <summary>Gathers a board from what other rituals know of a team.</summary>
public sealed class Boards(RituelsDb db, Recall recall, ITeamNews news, IHelpDesk desk)
{
    /// <summary>Weeks are told once their mail has left: a wall is read by the whole room.</summary>
    private const int WeeksBack = 8;

    public async Task<Board> Of(Cohort cohort, StandUp standUp, DateTimeOffset now, CancellationToken stop) =>
        new(standUp, now, standUp.Current is { TeamId: { } team } ? await CardOf(cohort, team, now, stop) : null);

    private async Task<TeamCard?> CardOf(Cohort cohort, Guid id, DateTimeOffset now, CancellationToken stop)
    {
        var teams = await recall.Of(("stand-up-teams", cohort.Id), () => db.Teams.AsNoTracking().Of(cohort).ToDictionaryAsync(team => team.Id, stop));
        if (!teams.TryGetValue(id, out var team)) return null;
        var last = LastTold(cohort, now);
        var told = last is { } through ? await recall.Of(("stand-up-news", cohort.Id, through), () => news.Latest(cohort, through, stop)) : new Dictionary<Guid, TeamWeekInShort>();
        var asks = await recall.Of(("stand-up-asks", cohort.Id, last), () => Asked(cohort, last, stop));
        var week = told.GetValueOrDefault(id);
        return new(team, week?.Week, week?.Priority ?? "", [.. asks[id]]);
    }

    /// <summary>The last week whose mail has left; null before the first.</summary>
    private static IsoWeek? LastTold(Cohort cohort, DateTimeOffset now) =>
        Enumerable.Range(0, WeeksBack).Select(back => cohort.WeekAt(now).Plus(-back)).Where(cohort.Has).Select(cohort.PlanOf).FirstOrDefault(plan => plan.IsPublishedAt(now))?.Week;

    /// <summary>What a retrospective asks is its team's and the staff's until its week's mail.</summary>
    private async Task<ILookup<Guid, string>> Asked(Cohort cohort, IsoWeek? last, CancellationToken stop) =>
        (await desk.Open(cohort, stop)).Where(request => request.TeamId is not null && (request.Week is null || request.Week <= last)).ToLookup(request => request.TeamId!.Value, request => request.Text);
}
