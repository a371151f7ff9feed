using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>
/// The retrospectives as people take them out: one row for each that was filed, week by week. Two reads: the first finds which
/// questions have answers and how many rows there are, the second follows as the file is written, once it is known what became
/// of requests for help; those that no retrospective tells stand before the records.
/// </summary>
internal sealed class RetrospectivesExport(RituelsDb db, IHelpDesk desk) : IExport
{
    private static readonly string[] Before = ["week", "team", "team_name", "state", "mood"];
    private static readonly string[] After = ["help_state", "key_date", "key_date_text", "filed_at", "edited_at"];
    private const string FiledBy = "filed_by";

    public string Name => "retrospectives";
    public bool IsForOutsiders => true;

    public async Task<Export> Open(Extract extract, CancellationToken stop)
    {
        var asked = await db.QuestionnaireOf(extract.Cohort, stop);
        var (count, keys) = await Survey(extract, asked, stop);
        string[] columns = [.. Before, .. keys, .. After, .. extract.IsForStaff ? [FiledBy] : Array.Empty<string>()];
        var requests = await desk.All(extract.Cohort, stop);
        return new Export(count, columns, await About(extract, asked, requests, stop), Records(extract, keys, requests.ByWeek(), stop));
    }

    /// <summary>Every question that was ever asked, then those that only answers know.</summary>
    private async Task<(int Count, IReadOnlyList<string> Keys)> Survey(Extract extract, Questionnaire asked, CancellationToken stop)
    {
        var (count, keys) = (0, asked.EveryQuestion().Where(q => !q.IsMood).Select(q => q.Key).ToList());
        await foreach (var filed in db.Set<Retrospective>().Of(extract).Select(r => new { r.TeamId, r.Week, r.Answers }).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (!extract.MayRead(filed.TeamId, filed.Week)) continue;
            count++;
            keys.AddRange(filed.Answers.Texts.Keys.Except(keys).ToList());
        }
        return (count, keys);
    }

    private async Task<object> About(Extract extract, Questionnaire asked, IReadOnlyList<RequestForHelp> requests, CancellationToken stop)
    {
        var all = await db.Teams.AsNoTracking().Include(t => t.Referent).Where(t => t.CohortId == extract.Cohort.Id).ToListAsync(stop);
        var teams = all.Where(t => extract.Team is null || t.Id == extract.Team.Id).OrderBy(t => t.Slug, StringComparer.Ordinal).ToList();
        return new
        {
            moods = new { first = 1, last = 4 },
            questions = asked.EveryQuestion().Select(q => new { q.Key, label = q.Label, q.Limit, q.Required }).ToList(),
            teams = Teams(extract, teams),
            requests = Requests(extract, teams, requests),
        };
    }

    /// <summary>Those of the extract, silent ones too; who follows them is for staff.</summary>
    private static List<object> Teams(Extract extract, List<Team> teams) =>
        [.. teams.Select(t => new { id = t.Slug, t.Name, t.Aliases, t.Host, t.Starts, t.Ends, t.Pauses, referent = extract.IsForStaff ? t.Referent?.Name : null })];

    /// <summary>Requests for help that no retrospective tells, the oldest first; of one week, those asked in it.</summary>
    private static List<object> Requests(Extract extract, List<Team> teams, IReadOnlyList<RequestForHelp> requests)
    {
        var slugs = teams.ToDictionary(t => t.Id, t => t.Slug);
        return [.. requests.Elsewhere().Where(r => r.TeamId is { } team && slugs.ContainsKey(team) && extract.Has(r))
            .Select(r => new { team = slugs[r.TeamId!.Value], r.AskedOn, r.Text, state = FiledLine.EndOf(r), r.EndedAt })];
    }

    private async IAsyncEnumerable<ExportRecord> Records(Extract extract, IReadOnlyList<string> keys, IReadOnlyDictionary<(Guid, IsoWeek), RequestForHelp> asked, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var filed = db.Set<Retrospective>().AsNoTracking().Of(extract).OrderBy(r => r.Week).ThenBy(r => r.Team!.Slug)
            .Select(r => new FiledLine(r, r.Team!.Slug, r.Team.Name, db.People.Where(p => p.Id == r.FiledById).Select(p => p.Name).FirstOrDefault()));
        await foreach (var line in filed.AsAsyncEnumerable().WithCancellation(stop))
            if (extract.MayRead(line.Filed.TeamId, line.Filed.Week)) yield return Record(line with { Asked = asked.GetValueOrDefault((line.Filed.TeamId, line.Filed.Week)) }, extract, keys);
    }

    private static ExportRecord Record(FiledLine line, Extract extract, IReadOnlyList<string> keys) => new(line.Cells(extract, keys), line.Whole(extract));
}
