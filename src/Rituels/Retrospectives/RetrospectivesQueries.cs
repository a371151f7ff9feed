using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Retrospectives;

internal static class RetrospectivesQueries
{
    public static IQueryable<Retrospective> Of(this IQueryable<Retrospective> all, Team team, IsoWeek week) =>
        all.Where(r => r.TeamId == team.Id && r.Week == week);

    /// <summary>The team's retrospective of that week and the one before it, the latest first.</summary>
    public static IQueryable<Retrospective> Before(this IQueryable<Retrospective> all, Team team, IsoWeek week) =>
        all.Where(r => r.TeamId == team.Id && r.Week <= week && !all.Any(between => between.TeamId == team.Id && between.Week < week && between.Week > r.Week))
            .OrderByDescending(r => r.Week);

    public static IQueryable<Retrospective> Of(this IQueryable<Retrospective> all, Cohort cohort, IsoWeek week) =>
        all.Where(r => r.CohortId == cohort.Id && r.Week == week);

    /// <summary>Those of the extract's cohort, team and week, readable or not.</summary>
    public static IQueryable<Retrospective> Of(this IQueryable<Retrospective> all, Extract extract)
    {
        var found = all.Where(r => r.CohortId == extract.Cohort.Id);
        if (extract.Team is { } team) found = found.Where(r => r.TeamId == team.Id);
        return extract.Week is { } week ? found.Where(r => r.Week == week) : found;
    }

    public static IQueryable<Draft> Of(this IQueryable<Draft> all, Team team, IsoWeek week, Person person) =>
        all.Where(d => d.TeamId == team.Id && d.Week == week && d.PersonId == person.Id);

    /// <summary>The cohort's questions, from memory while nothing changed.</summary>
    public static ValueTask<Questionnaire> Questionnaire(this Recall recall, RituelsDb db, Cohort cohort, CancellationToken stop) =>
        recall.Of(("questions", cohort.Id), () => db.QuestionnaireOf(cohort, stop));

    public static async Task<Questionnaire> QuestionnaireOf(this RituelsDb db, Cohort cohort, CancellationToken stop = default) =>
        await db.Set<Questionnaire>().AsNoTracking().FirstOrDefaultAsync(q => q.CohortId == cohort.Id, stop) ?? new Questionnaire { CohortId = cohort.Id };

    /// <summary>The teams that <paramref name="person"/> may file for, by the rhythm of that week.</summary>
    public static async Task<IReadOnlyList<Team>> TeamsToFileFor(this RituelsDb db, Cohort cohort, IEnumerable<Membership> parts, IsoWeek week, CancellationToken stop = default)
    {
        var ids = parts.Where(m => m.TeamId is not null && cohort.RhythmOf(week).LetsFile(m.Role)).Select(m => m.TeamId!.Value).ToList();
        return ids.Count == 0 ? [] : await db.Teams.AsNoTracking().Where(t => ids.Contains(t.Id)).OrderBy(t => t.Slug).ToListAsync(stop);
    }
}
