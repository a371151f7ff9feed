using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>
/// A team's weeks as its dossier tells them, the first one first, what became of its requests for help, and its key dates: each
/// in the week that told it, in that week's words, and once more among all of them.
/// </summary>
internal sealed class RetrospectivesDossier(RituelsDb db, IHelpDesk desk, RetrospectivesWords words, HelpWords help) : IDossierPart
{
    public async Task<DossierPart?> Tell(Extract extract, Team team, CancellationToken stop)
    {
        var asked = await db.QuestionnaireOf(extract.Cohort, stop);
        var all = await db.Set<Retrospective>().AsNoTracking().Of(extract).Where(r => r.TeamId == team.Id).OrderBy(r => r.Week).ToListAsync(stop);
        var told = all.Where(r => !r.Answers.IsEmpty && extract.MayRead(r.TeamId, r.Week)).ToList();
        var help = (await desk.OfTeam(extract.Cohort, team.Id, stop)).ByWeek();
        var noted = await Noted(extract, team, stop);
        return told.Count + noted.Count == 0 ? null
            : new DossierPart(words["team-weeks"], [.. told.Select(r => Entry(r, asked.Of(r.Week), HelpEnding.Of(help.GetValueOrDefault((team.Id, r.Week)))))], [.. Dates(told, noted)]);
    }

    private DossierEntry Entry(Retrospective filed, IReadOnlyList<Question> questions, HelpEnding? ending) => new(
        words["week", filed.Week.Number], $"{filed.Week.Number}", words.Tongue.Span(filed.Week), filed.Answers.Mood,
        filed.Answers.Mood is { } mood ? words[$"mood-adjective-{mood}"] : null,
        filed.IsLate ? words["badge-late"] : filed.IsEditedLate ? words["badge-edited-late"] : null,
        [
            .. questions.In(filed.Answers).Select(question => (words.Label(question) + Ending(ending, question), filed.Answers[question.Key])),
            .. filed.Answers.KeyDate is { } day ? [(words.Tongue.Day(day, year: true), filed.Answers.KeyDateText)] : Array.Empty<(string, string)>(),
        ]);

    /// <summary>What became of a request for help.</summary>
    private string Ending(HelpEnding? ending, Question question) => question.Key == Question.Help && ending is not null
        ? " · " + help[ending.IsDone ? "is-solved" : "is-withdrawn"] : "";

    /// <summary>Dates that came up elsewhere than in a week's form, of that week if there is one; not for who reads published weeks only.</summary>
    private async Task<List<NotedDate>> Noted(Extract extract, Team team, CancellationToken stop)
    {
        if (!extract.NamesPeople) return [];
        var noted = await db.Set<NotedDate>().AsNoTracking().Where(n => n.TeamId == team.Id).ToListAsync(stop);
        return [.. noted.Where(n => extract.Week is not { } week || extract.Cohort.WeekAt(n.At) == week)];
    }

    /// <summary>Of two words on one date, the later week's, as everywhere.</summary>
    private static IEnumerable<DossierDate> Dates(IEnumerable<Retrospective> told, IEnumerable<NotedDate> noted) =>
        told.Where(r => r.Answers.KeyDate is not null).OrderByDescending(r => r.Week).Select(r => new DossierDate(r.Answers.KeyDate!.Value, r.Answers.KeyDateText))
            .Concat(noted.Select(n => new DossierDate(n.Day, n.Text))).DistinctBy(date => date.Day).OrderBy(date => date.Day);
}
