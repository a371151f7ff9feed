using Microsoft.EntityFrameworkCore;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>The key dates that teams told, as far as somebody may read them.</summary>
internal static class ToldDates
{
    /// <summary>
    /// The weeks' retrospectives with a key date that they may read; of two that tell of one date of a team, the later
    /// week's.
    /// </summary>
    public static IQueryable<Retrospective> WithKeyDate(this IQueryable<Retrospective> all, WeekReader reader)
    {
        var (cohort, through, hidden, own) = (reader.Cohort.Id, reader.LastBegun, reader.Unpublished, reader.OwnTeams);
        return all.Where(r => r.CohortId == cohort && r.KeyDate != null && r.Week <= through && (!hidden.Contains(r.Week) || own.Contains(r.TeamId))
            && !all.Any(later => later.TeamId == r.TeamId && later.Week > r.Week && later.Week <= through && later.KeyDate == r.KeyDate && (!hidden.Contains(later.Week) || own.Contains(later.TeamId))));
    }

    public static IQueryable<Retrospective> OfTeam(this IQueryable<Retrospective> all, Guid? team) => team is { } id ? all.Where(r => r.TeamId == id) : all;

    public static async Task<IReadOnlyList<KeyDate>> Of(this IQueryable<Retrospective> told, IReadOnlyDictionary<Guid, Team> teams, CancellationToken stop) =>
        [.. (await told.AsNoTracking().ToListAsync(stop)).Select(r => new KeyDate(r.KeyDate!.Value, r.Answers.KeyDateText, teams[r.TeamId]))];
}
