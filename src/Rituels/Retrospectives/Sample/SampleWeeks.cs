using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>The sample cohort's weeks: the past ones told, the present one begun by a few teams.</summary>
internal sealed class SampleWeeks(RituelsDb db, IHelpDesk desk) : ISample
{
    public async Task Fill(Cohort cohort, IReadOnlyList<Team> teams, int seed, DateTimeOffset now, CancellationToken stop)
    {
        var random = new Random(seed);
        for (var week = cohort.FirstWeek; week <= cohort.WeekAt(now) && week <= cohort.LastWeek; week = week.Next)
            if (cohort.PlanOf(week) is { Hours: not null } plan)
                foreach (var team in teams.Where(t => t.TakesPartOn(plan.ClosingDay))) await Tell(cohort, team, plan, random, now, stop);
    }

    private async Task Tell(Cohort cohort, Team team, WeekPlan plan, Random random, DateTimeOffset now, CancellationToken stop)
    {
        if (PlausibleAnswers.Row(cohort, team, plan, random) is not { } row) return;
        var isRunning = !plan.IsClosedAt(now);
        if (isRunning && (random.Next(2) == 0 || now < plan.Hours!.Opens)) return;
        var at = isRunning || row.At > now ? plan.Hours!.Opens + (Earlier(now, plan.Hours.Closes) - plan.Hours.Opens) * random.NextDouble() : row.At;
        var filed = new Retrospective { CohortId = cohort.Id, TeamId = team.Id, Week = plan.Week };
        filed.File(null, row.Form.Answers, at, plan.Hours!.Closes);
        db.Add(filed);
        if (filed.AsksForHelp) await desk.AskedInWeek(cohort, team.Id, plan.Week, filed.Answers[Question.Help], null, at, stop);
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
