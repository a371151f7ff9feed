using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>What teams told of their weeks, for other rituals.</summary>
internal sealed class TeamWeeksInShort(RituelsDb db) : ITeamNews
{
    private const int WeeksBack = 4;

    public async Task<IReadOnlyDictionary<Guid, TeamWeekInShort>> Latest(Cohort cohort, IsoWeek through, CancellationToken stop)
    {
        var first = through.Plus(-WeeksBack);
        var told = await Told(cohort, first, through).ToListAsync(stop);
        return told.GroupBy(r => r.TeamId).ToDictionary(team => team.Key, team => InShort(team.MaxBy(r => r.Week)!));
    }

    public async Task<IReadOnlyDictionary<(Guid Team, IsoWeek Week), int?>> Moods(Cohort cohort, IsoWeek first, IsoWeek last, CancellationToken stop) =>
        await Told(cohort, first, last).Select(r => new { r.TeamId, r.Week, r.Mood }).ToDictionaryAsync(r => (r.TeamId, r.Week), r => r.Mood == 0 ? null : (int?)r.Mood, stop);

    private IQueryable<Retrospective> Told(Cohort cohort, IsoWeek first, IsoWeek last) =>
        db.Set<Retrospective>().AsNoTracking().Where(r => r.CohortId == cohort.Id && r.Week >= first && r.Week <= last);

    private static TeamWeekInShort InShort(Retrospective told) =>
        new(told.TeamId, told.Week, told.Mood == 0 ? null : told.Mood, told.Answers[Question.Priority], told.Answers[Question.Help]);
}
