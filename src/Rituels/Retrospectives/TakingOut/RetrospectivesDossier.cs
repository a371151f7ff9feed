using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>A team's weeks as its dossier tells them, the first one first, what became of its requests for help, and its key dates.</summary>
internal sealed class RetrospectivesDossier(RituelsDb db, IHelpDesk desk, RetrospectivesWords words, HelpWords help) : IDossierPart
{
    public async Task<DossierPart?> Tell(Extract extract, Team team, CancellationToken stop)
    {
        var asked = await db.QuestionnaireOf(extract.Cohort, stop);
        var all = await db.Set<Retrospective>().AsNoTracking().Of(extract).Where(r => r.TeamId == team.Id).OrderBy(r => r.Week).ToListAsync(stop);
        var told = all.Where(r => extract.MayRead(r.TeamId, r.Week)).ToList();
        var help = (await desk.OfTeam(extract.Cohort, team.Id, stop)).Where(r => r.Week is not null).ToDictionary(r => r.Week!.Value);
        return told.Count == 0 ? null : new DossierPart(words["team-weeks"], [.. told.Select(r => Entry(r, asked.Of(r.Week), HelpEnding.Of(help.GetValueOrDefault(r.Week))))], [.. Dates(told)]);
    }

    private DossierEntry Entry(Retrospective filed, IReadOnlyList<Question> questions, HelpEnding? ending) => new(
        words["week", filed.Week.Number], $"{filed.Week.Number}", words.Tongue.Span(filed.Week), filed.Answers.Mood,
        filed.Answers.Mood is { } mood ? words[$"mood-adjective-{mood}"] : null,
        filed.IsLate ? words["badge-late"] : filed.IsEditedLate ? words["badge-edited-late"] : null,
        [.. questions.In(filed.Answers).Select(question => (words.Label(question) + Ending(ending, question), filed.Answers[question.Key]))]);

    /// <summary>What became of a request for help.</summary>
    private string Ending(HelpEnding? ending, Question question) => question.Key == Question.Help && ending is not null
        ? " · " + help[ending.IsDone ? "is-solved" : "is-withdrawn"] : "";

    /// <summary>Of two words on one date, the later week's, as everywhere.</summary>
    private static IEnumerable<DossierDate> Dates(IEnumerable<Retrospective> told) =>
        told.Where(r => r.Answers.KeyDate is not null).GroupBy(r => r.Answers.KeyDate!.Value).OrderBy(same => same.Key)
            .Select(same => new DossierDate(same.Key, same.MaxBy(r => r.Week)!.Answers.KeyDateText));
}
