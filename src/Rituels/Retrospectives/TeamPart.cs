using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>One week of a team that may be read, with its retrospective or without.</summary>
public sealed record TeamWeek(WeekPlan Plan, Retrospective? Filed)
{
    public IsoWeek Week => Plan.Week;
}

/// <summary>A page of a team's weeks, newest first. <c>Older</c> is the week that the next page begins with.</summary>
public sealed record TeamWeeks(Team Team, IReadOnlyList<TeamWeek> Weeks, Questionnaire Asked, IsoWeek? Older, bool HasNewer, bool MayFile);

internal sealed class TeamPart(RituelsDb db, Recall recall) : ITeamPart
{
    private const int WeeksAPage = 12;

    public async Task<Part?> Make(Visit visit, Team team, HttpRequest request, CancellationToken stop)
    {
        var cohort = visit.Cohort;
        var newest = cohort.WeekAt(visit.Now) is var now && now > cohort.LastWeek ? cohort.LastWeek : now;
        var from = IsoWeek.TryParse(request.Query["before"], out var before) && before < newest && cohort.Has(before) ? before : newest;
        var weeks = Enumerable.Range(0, WeeksAPage + 1).Select(back => from.Plus(-back)).Where(cohort.Has).ToList();
        var shown = weeks.Take(WeeksAPage).ToList();
        var oldest = from.Plus(-WeeksAPage);
        var filed = await recall.Of(("weeks", team.Id, from), () => db.Set<Retrospective>().AsNoTracking()
            .Where(r => r.TeamId == team.Id && r.Week > oldest && r.Week <= from).ToDictionaryAsync(r => r.Week, stop));
        var readable = shown.Select(week => Read(visit, team, cohort.PlanOf(week), filed.GetValueOrDefault(week))).OfType<TeamWeek>();
        return new Part("/Retrospectives/_TeamWeeks.cshtml",
            new TeamWeeks(team, [.. readable], await recall.Questionnaire(db, cohort, stop), weeks.Count > WeeksAPage ? weeks[^1] : null, from != newest, MayFile(visit, team, newest)));
    }

    private static bool MayFile(Visit visit, Team team, IsoWeek week) =>
        !visit.Cohort.IsClosed && visit.Memberships.Any(m => m.TeamId == team.Id && visit.Cohort.RhythmOf(week).LetsFile(m.Role));

    private static TeamWeek? Read(Visit visit, Team team, WeekPlan plan, Retrospective? filed)
    {
        if (filed is not null && MayRead(visit, team, plan)) return new TeamWeek(plan, filed);
        return plan.IsPublishedAt(visit.Now) && team.TakesPartOn(plan.ClosingDay) ? new TeamWeek(plan, null) : null;
    }

    /// <summary>A week before its mail is its own team's and the staff's only.</summary>
    public static bool MayRead(Visit visit, Team team, WeekPlan plan) =>
        plan.IsPublishedAt(visit.Now) || visit.IsStaff || visit.Memberships.Any(m => m.TeamId == team.Id);
}
