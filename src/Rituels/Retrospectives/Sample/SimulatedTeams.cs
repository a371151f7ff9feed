using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>The teams of a simulation: they file what a file says, or what a seed invents.</summary>
internal sealed class SimulatedTeams : ISimulatedPeople
{
    public IReadOnlyList<SimulatedAct> Acts(SimulationInput input)
    {
        var rows = input.Answers is null ? PlausibleAnswers.Rows(input) : AnswersCsv.Read(input.Answers, input.Cohort);
        return [.. rows.Select(row => new SimulatedAct(row.At, (services, stop) => File(services, row, stop)))];
    }

    private static async Task<TimelineEvent> File(IServiceProvider services, AnswersRow row, CancellationToken stop)
    {
        var db = services.GetRequiredService<RituelsDb>();
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(stop);
        var team = (await db.Teams.AsNoTracking().ToListAsync(stop)).Find(t => t.IsCalled(row.Team));
        var week = cohort.WeekAt(row.At);
        var kind = await MayFile(db, cohort, team, week, row.Form, stop) is { } hours ? await File(db, cohort, team!, week, row, hours, stop) : "refused";
        if (kind != "refused") await services.GetRequiredService<IHelpDesk>().AskedInWeek(cohort, team!.Id, week, row.Form.Answers[Question.Help], null, row.At, stop);
        return new TimelineEvent(row.At, week.ToString(), kind, team?.Name ?? row.Team, 0);
    }

    /// <summary>The week's hours when the row can be filed in it; null when it is refused.</summary>
    private static async Task<WeekHours?> MayFile(RituelsDb db, Cohort cohort, Team? team, IsoWeek week, TypedForm form, CancellationToken stop)
    {
        if (team is null || !cohort.Has(week) || cohort.PlanOf(week) is not { Hours: { } hours } plan || !team.TakesPartOn(plan.ClosingDay)) return null;
        return form.Faults((await db.QuestionnaireOf(cohort, stop)).Of(week), cohort).Any() ? null : hours;
    }

    private static async Task<string> File(RituelsDb db, Cohort cohort, Team team, IsoWeek week, AnswersRow row, WeekHours hours, CancellationToken stop)
    {
        var filed = await db.Set<Retrospective>().Of(team, week).FirstOrDefaultAsync(stop);
        if (filed is null) db.Add(filed = new Retrospective { CohortId = cohort.Id, TeamId = team.Id, Week = week });
        return filed.File(null, row.Form.Answers, row.At, hours.Closes).ToString().ToLowerInvariant();
    }
}
