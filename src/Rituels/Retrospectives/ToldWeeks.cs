using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>
/// Weeks told elsewhere become retrospectives that nobody here filed. What the other tool took it mailed, so that only what was
/// entered after its week counts as late.
/// </summary>
internal sealed class ToldWeeks(RituelsDb db, IHelpDesk desk) : IWeeklyRecords
{
    public async Task<ToldOutcome> Take(Cohort cohort, IReadOnlyList<ToldWeek> weeks, CancellationToken stop)
    {
        var here = await db.Set<Retrospective>().Where(r => r.CohortId == cohort.Id).ToDictionaryAsync(r => (r.TeamId, r.Week), stop);
        var effects = new List<ToldEffect>();
        foreach (var told in weeks)
        {
            effects.Add(here.TryGetValue((told.Team.Id, told.Week), out var filed) ? Compare(filed, told) : Begin(cohort, told));
            if (effects[^1] is ToldEffect.Created or ToldEffect.Updated) await Ask(cohort, told, filed is not null, stop);
        }
        return new ToldOutcome(effects, await LeaveBehind(cohort, weeks, effects, here, stop));
    }

    /// <summary>The other tool asked anew each week: what a team asked stands until it told its next one, so that a year moved in is not a year of open requests.</summary>
    private async Task<int> LeaveBehind(Cohort cohort, IReadOnlyList<ToldWeek> weeks, List<ToldEffect> effects, Dictionary<(Guid, IsoWeek), Retrospective> here, CancellationToken stop)
    {
        var all = weeks.Select(w => (Team: w.Team.Id, w.Week, At: w.FiledAt)).Concat(here.Values.Select(r => (Team: r.TeamId, r.Week, At: r.FiledAt)))
            .ToLookup(w => w.Team, w => (w.Week, w.At));
        var fresh = weeks.Where((_, i) => effects[i] is ToldEffect.Created or ToldEffect.Updated).Select(w => (w.Team.Id, w.Week)).ToHashSet();
        var ended = 0;
        foreach (var told in weeks.Where(w => w.Help.Length > 0))
        {
            var (next, at) = all[told.Team.Id].Where(w => w.Week > told.Week).DefaultIfEmpty().MinBy(w => w.Week);
            if (next != default && (fresh.Contains((told.Team.Id, told.Week)) || fresh.Contains((told.Team.Id, next))) && await desk.LeftBehind(cohort, told.Team.Id, told.Week, at, stop)) ended++;
        }
        return ended;
    }

    private ToldEffect Begin(Cohort cohort, ToldWeek told)
    {
        var filed = new Retrospective { CohortId = cohort.Id, TeamId = told.Team.Id, Week = told.Week };
        filed.File(null, AnswersOf(told), told.FiledAt, EndOf(told.Week, cohort));
        if (told.EditedAt > told.FiledAt) filed.File(null, AnswersOf(told), told.EditedAt, DateTimeOffset.MaxValue);
        db.Add(filed);
        return ToldEffect.Created;
    }

    private static ToldEffect Compare(Retrospective filed, ToldWeek told)
    {
        var answers = AnswersOf(told);
        if (filed.Answers.Says(answers)) return ToldEffect.Unchanged;
        if (filed.FiledById is not null || filed.EditedAt > told.EditedAt) return ToldEffect.Kept;
        filed.File(null, answers, told.EditedAt, DateTimeOffset.MaxValue);
        return ToldEffect.Updated;
    }

    /// <summary>What is new and asks for nothing needs no look.</summary>
    private Task Ask(Cohort cohort, ToldWeek told, bool isKnown, CancellationToken stop)
    {
        var text = AnswersOf(told)[Question.Help];
        return text.Length == 0 && !isKnown ? Task.CompletedTask : desk.AskedInWeek(cohort, told.Team.Id, told.Week, text, null, told.FiledAt, stop);
    }

    private static Answers AnswersOf(ToldWeek told) => Answers.Of(
        told.Mood, [new(Question.Priority, told.Priority), new(Question.Victories, told.Victories), new(Question.Help, told.Help)], told.KeyDate, told.KeyDateText);

    private static DateTimeOffset EndOf(IsoWeek week, Cohort cohort) =>
        WallClock.Read(week.Next.Monday, TimeOnly.MinValue, TimeZoneInfo.FindSystemTimeZoneById(cohort.RhythmOf(week).TimeZone));
}
