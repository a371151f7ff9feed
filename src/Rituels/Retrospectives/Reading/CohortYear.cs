using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>One week of the cohort, counted. <c>Moods</c> are those that were said, lowest first.</summary>
public sealed record YearWeek(WeekPlan Plan, int Expected, int InTime, int Late, IReadOnlyList<int> Moods, int KeyDates, int Asking)
{
    public int Filed => InTime + Late;
    public bool IsPause => Plan.Hours is null;
}

/// <summary>A cohort's weeks and teams, from marks only: 60 weeks of 40 teams are two short queries.</summary>
public sealed class CohortYear
{
    private readonly Dictionary<(Guid, IsoWeek), Mark> _marks;

    public CohortYear(IEnumerable<WeekPlan> weeks, IEnumerable<Team> teams, IEnumerable<Mark> marks)
    {
        _marks = marks.ToDictionary(mark => (mark.TeamId, mark.Week));
        Plans = [.. weeks.OrderBy(plan => plan.Week)];
        Teams = [.. teams.Where(team => Plans.Any(plan => At(team, plan).Presence != Presence.Away)).OrderBy(team => team.Name, NameOrder.Alphabetical)];
        Weeks = [.. Plans.Select(Count)];
    }

    /// <summary>Oldest first, as are <see cref="Weeks"/>.</summary>
    public IReadOnlyList<WeekPlan> Plans { get; }
    public IReadOnlyList<YearWeek> Weeks { get; }

    /// <summary>Those that took part in one of the weeks, by name.</summary>
    public IReadOnlyList<Team> Teams { get; }

    public static async Task<CohortYear> Read(RituelsDb db, Cohort cohort, IReadOnlyList<WeekPlan> plans, CancellationToken stop)
    {
        var teams = await db.Teams.AsNoTracking().Include(t => t.Referent).Of(cohort).ToListAsync(stop);
        if (plans.Count == 0) return new([], teams, []);
        var through = plans[^1].Week;
        var marks = await db.Set<Retrospective>().Where(r => r.CohortId == cohort.Id && r.Week <= through).Marks().ToListAsync(stop);
        return new(plans, teams, marks);
    }

    /// <summary>The weeks that everybody may read, and the pauses between them, oldest first.</summary>
    public static IReadOnlyList<WeekPlan> Told(Cohort cohort, DateTimeOffset now) =>
        [.. Begun(cohort, now).Where(plan => plan.IsPublishedAt(now) || plan.Hours is null)];

    public static IEnumerable<WeekPlan> Begun(Cohort cohort, DateTimeOffset now) =>
        cohort.WeeksFrom(cohort.FirstWeek).TakeWhile(week => week <= cohort.WeekAt(now)).Select(cohort.PlanOf);

    public Cell At(Team team, WeekPlan plan) => Presences.Of(team, plan, _marks.GetValueOrDefault((team.Id, plan.Week)));

    public IEnumerable<(WeekPlan Plan, Cell Cell)> Row(Team team) => Plans.Select(plan => (plan, At(team, plan)));

    private YearWeek Count(WeekPlan plan)
    {
        var cells = Teams.Select(team => At(team, plan)).ToList();
        var marks = plan.Hours is null ? [] : Teams.Select(team => _marks.GetValueOrDefault((team.Id, plan.Week))).OfType<Mark>().ToList();
        return new(plan, cells.Count(c => c.Counts), cells.Count(c => c.Presence == Presence.InTime), cells.Count(c => c.Presence == Presence.Late),
            [.. marks.Select(m => m.Mood).Where(mood => mood > 0).Order()], marks.Count(m => m.HasKeyDate), marks.Count(m => m.AsksForHelp));
    }
}

internal static class Presences
{
    public static Cell Of(Team team, WeekPlan plan, Mark? mark)
    {
        if (plan.Hours is null) return new(Presence.Paused);
        if (mark is not null) return new(mark.IsLate ? Presence.Late : Presence.InTime, mark.Mood);
        if (!team.IsActiveOn(plan.ClosingDay)) return default;
        return new(team.IsPausedOn(plan.ClosingDay) ? Presence.Paused : Presence.Silent);
    }
}
