using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>One week of a team in which something was found.</summary>
public sealed record SearchResult(Team Team, IsoWeek Week, bool IsPublished, IReadOnlyList<Passage> Passages);

/// <summary>Searches what the cohort's teams told, as far as the reader may read it, newest week first.</summary>
[Seen(By.Members)]
public sealed class SearchModel(Visit visit, RituelsDb db, ISearchWeeks search, RetrospectivesWords words, ProgrammeWords programme) : PageModel
{
    public const int APage = 20;

    /// <summary>What was typed; more than <see cref="SearchQuery.Longest"/> is not read.</summary>
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true, Name = "team")] public string? TeamSlug { get; set; }
    [BindProperty(SupportsGet = true)] public string? From { get; set; }
    [BindProperty(SupportsGet = true)] public string? To { get; set; }
    [BindProperty(SupportsGet = true)] public int P { get; set; } = 1;

    public SearchQuery Query { get; private set; } = SearchQuery.Read(null);
    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public IReadOnlyList<SearchResult> Results { get; private set; } = [];
    public int Count { get; private set; }

    /// <summary>Of what was typed, the team and days that are some; what is none is told at its field, and nothing is looked for.</summary>
    private Team? _team;
    private (DateOnly? From, DateOnly? To) _days;

    public bool IsFiltered => !string.IsNullOrEmpty(TeamSlug) || !string.IsNullOrEmpty(From) || !string.IsNullOrEmpty(To);
    public bool HasNewer => P > 1;
    public bool HasOlder => P * APage < Math.Min(Count, SearchHits.MostCounted);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Q = Q is { Length: > SearchQuery.Longest } ? Q[..SearchQuery.Longest] : Q;
        P = Math.Clamp(P, 1, SearchHits.MostCounted / APage);
        Query = SearchQuery.Read(Q);
        var teams = await db.Teams.AsNoTracking().Of(visit.Cohort).ToListAsync(stop);
        Teams = [.. teams.OrderBy(team => team.Name, NameOrder.Alphabetical)];
        Read(new FormReader(ModelState, programme));
        if (!Query.IsEmpty && ModelState.IsValid && Scope() is { } scope) await Look(scope, stop);
    }

    private void Read(FormReader form)
    {
        _days = form.Span("from", From, "to", To);
        _team = Teams.FirstOrDefault(team => team.Slug == TeamSlug);
        if (_team is null && !string.IsNullOrEmpty(TeamSlug)) form.Wrong("team", "wrong-choice");
    }

    /// <summary>What is wrong with what stands in a field of the address.</summary>
    public string? FaultOf(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>Where the reader may look; null when the dates leave no week of the cohort.</summary>
    private SearchScope? Scope()
    {
        var (cohort, reader) = (visit.Cohort, WeekReader.Of(visit));
        var (from, through) = (_days.From is { } first ? Later(IsoWeek.Of(first), cohort.FirstWeek) : cohort.FirstWeek, reader.LastBegun);
        if (_days.To is { } last) through = Earlier(IsoWeek.Of(last), through);
        if (through < from) return null;
        return new SearchScope(cohort.Id, _team?.Id, from, through) { Unpublished = reader.Unpublished, OwnTeams = reader.OwnTeams };
    }

    private async Task Look(SearchScope scope, CancellationToken stop)
    {
        var hits = await search.Find(Query, scope, (P - 1) * APage, APage, stop);
        Count = hits.Count;
        var told = (await db.Set<Retrospective>().AsNoTracking().Where(r => hits.Retrospectives.Contains(r.Id)).ToListAsync(stop)).ToDictionary(r => r.Id);
        var forms = await search.FormsOf([.. told.Values.SelectMany(Texts).SelectMany(SearchQuery.WordsIn).Concat(Query.Words).Distinct()], stop);
        var asked = await db.QuestionnaireOf(visit.Cohort, stop);
        var byId = Teams.ToDictionary(team => team.Id);
        Results = [.. hits.Retrospectives.Where(told.ContainsKey).Select(id => told[id]).Select(r => new SearchResult(byId[r.TeamId], r.Week, visit.Cohort.PlanOf(r.Week).IsPublishedAt(visit.Now), Show(r, asked, forms)))];
    }

    private static IEnumerable<string> Texts(Retrospective told) => told.Answers.Texts.Values.Append(told.Answers.KeyDateText);

    private IReadOnlyList<Passage> Show(Retrospective told, Questionnaire asked, WordForms forms)
    {
        var answers = asked.Of(told.Week).In(told.Answers).Select(question => (Label: words.Label(question), Text: told.Answers[question.Key])).ToList();
        if (told.Answers.KeyDate is { } day) answers.Add((visit.Tongue.Day(day), told.Answers.KeyDateText));
        var found = answers.Select(answer => (answer.Label, Pieces: Passages.Find(answer.Text, Query, forms))).Where(passage => passage.Pieces is not null);
        return [.. found.Select(passage => new Passage(passage.Label, passage.Pieces!))];
    }

    /// <summary>The same search on another page of it.</summary>
    public string PathOf(int page) => $"?q={Uri.EscapeDataString(Q ?? "")}{Parameter("team", TeamSlug)}{Parameter("from", From)}{Parameter("to", To)}&p={page}";

    private static string Parameter(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    private static IsoWeek Later(IsoWeek a, IsoWeek b) => a > b ? a : b;
    private static IsoWeek Earlier(IsoWeek a, IsoWeek b) => a < b ? a : b;
}
