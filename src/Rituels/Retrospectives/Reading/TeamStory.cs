using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>What a team went through, as far as the reader may know: its moods, its key dates, its requests for help.</summary>
public sealed record Story(Team Team, IReadOnlyList<(WeekPlan Plan, Cell Cell)> Weeks, IReadOnlyList<KeyDate> Dates, IReadOnlyList<RequestForHelp> Requests, DateOnly Today)
{
    public IEnumerable<KeyDate> Coming => Dates.Where(date => date.Day >= Today);
    public IEnumerable<KeyDate> Past => Dates.Where(date => date.Day < Today).Reverse();
    public bool HasMoods => Weeks.Any(week => week.Cell.Mood > 0);
}

internal sealed class TeamStory(RituelsDb db, Recall recall, TeamAsks asks) : ITeamPart
{
    public async Task<Part?> Make(Visit visit, Team team, HttpRequest request, CancellationToken stop)
    {
        var running = visit.Cohort.WeekAt(visit.Now);
        var plans = await recall.Of(("plans", visit.Cohort.Id, running), () => Task.FromResult(CohortYear.Begun(visit.Cohort, visit.Now).ToList()));
        var marks = await recall.Of(("marks", team.Id, running), () => db.Set<Retrospective>().Where(r => r.TeamId == team.Id && r.Week <= running).Marks().ToDictionaryAsync(m => m.Week, stop));
        var told = await recall.Of(("told-dates", team.Id, running), () => Told(team, running, stop));
        var open = plans.Where(plan => TeamPart.MayRead(visit, team, plan)).Select(plan => plan.Week).ToHashSet();
        var readable = told.Where(r => open.Contains(r.Week)).ToList();
        var noted = await recall.Of(("noted", team.Id), () => db.Set<NotedDate>().AsNoTracking().Where(n => n.TeamId == team.Id).ToListAsync(stop));
        return new Part("/Retrospectives/Reading/_Story.cshtml", new Story(team, [.. Weeks(visit, team, plans, marks)], Dates(readable, noted, visit.Cohort, team),
            [.. await asks.Readable(visit, team, stop)], visit.Today));
    }

    /// <summary>The few weeks of which a text is shown here: those with a key date.</summary>
    private Task<List<Retrospective>> Told(Team team, IsoWeek through, CancellationToken stop) =>
        db.Set<Retrospective>().AsNoTracking().Where(r => r.TeamId == team.Id && r.Week <= through && r.KeyDate != null).OrderByDescending(r => r.Week).ToListAsync(stop);

    /// <summary>From the first to the last week that counts for the team; one that may still be filed is left out.</summary>
    private static IEnumerable<(WeekPlan Plan, Cell Cell)> Weeks(Visit visit, Team team, IEnumerable<WeekPlan> plans, Dictionary<IsoWeek, Mark> marks)
    {
        var weeks = plans.Where(plan => plan.Hours is null || TeamPart.MayRead(visit, team, plan)).Select(plan => (Plan: plan, Cell: Presences.Of(team, plan, marks.GetValueOrDefault(plan.Week))))
            .Where(week => week.Cell.Presence != Presence.Silent || week.Plan.IsClosedAt(visit.Now)).ToList();
        var (first, last) = (weeks.FindIndex(week => week.Cell.Counts), weeks.FindLastIndex(week => week.Cell.Counts));
        return first < 0 ? [] : weeks[first..(last + 1)];
    }

    /// <summary>By day; of two words on one day, the later week's, then those noted elsewhere.</summary>
    private static List<KeyDate> Dates(IEnumerable<Retrospective> newestFirst, IEnumerable<NotedDate> noted, Cohort cohort, Team team) =>
        [.. newestFirst.Where(r => r.KeyDate is not null).Select(r => KeyDate.Of(r.Answers, team, r.Week)).Concat(noted.Select(n => n.AsKeyDate(cohort, team))).DistinctBy(date => date.Day).OrderBy(date => date.Day)];
}
