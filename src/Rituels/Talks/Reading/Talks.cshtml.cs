using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>The talks of a cohort: what comes, what is proposed, ideas, what was dropped, and what was held, the latest first. Those outside see what is open.</summary>
[Seen(By.Public)]
public sealed class TalksModel(Visit visit, RituelsDb db, Recall recall, TalksWords words) : PageModel
{
    internal const int APage = 20;
    private const int Most = 100, LongestSearch = 100;

    [BindProperty(SupportsGet = true, Name = "q")] public string? Search { get; set; }

    public TalkKinds Kinds { get; private set; } = null!;
    public IReadOnlyList<TalkLine> Coming { get; private set; } = [];
    public IReadOnlyList<TalkLine> Proposed { get; private set; } = [];
    public IReadOnlyList<TalkLine> Ideas { get; private set; } = [];
    public IReadOnlyList<TalkLine> Dropped { get; private set; } = [];
    public IReadOnlyList<TalkLine> Past { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public int PageNumber { get; private set; } = 1;
    public bool HasOlder { get; private set; }
    public bool IsSearch => Search is not null;
    public bool MayPropose => visit.IsMember && !visit.Cohort.IsClosed;
    public bool IsEmpty => !IsSearch && PageNumber == 1 && Coming.Count + Proposed.Count + Ideas.Count + Past.Count == 0;
    public string Query => Search is null ? "?" : $"?q={Uri.EscapeDataString(Search)}&";

    public async Task OnGet(CancellationToken stop)
    {
        Search = string.IsNullOrWhiteSpace(Search) ? null : Characters.First(Search.Trim(), LongestSearch);
        PageNumber = int.TryParse(Request.Query["page"], out var page) && page is > 1 and < 10_000 ? page : 1;
        Kinds = new(await db.TalkBookOf(visit.Cohort, stop), words);
        var key = (visit.Cohort.Id, visit.Person?.Id, visit.IsMember, visit.Now.ToUnixTimeSeconds() / 60);
        if (!IsSearch && PageNumber == 1) (Coming, Proposed, Ideas, Dropped) = await recall.Of(("talks", key), () => Ahead(stop));
        var past = await recall.Of(("talks-past", key, visit.Tongue.Language, Search, PageNumber), () => Found(stop));
        (Past, HasOlder) = ([.. past.Take(APage)], past.Count > APage);
        Names = await db.NamesOf(Coming.Concat(Past).Select(line => line.Talk), stop);
    }

    private IQueryable<Talk> Mine => db.Set<Talk>().VisibleTo(visit.Cohort, visit.IsMember);

    private async Task<(IReadOnlyList<TalkLine>, IReadOnlyList<TalkLine>, IReadOnlyList<TalkLine>, IReadOnlyList<TalkLine>)> Ahead(CancellationToken stop)
    {
        var coming = await Mine.Coming(visit.Cohort, visit.Now).SoonestFirst().Take(Most).Lines(visit.Person?.Id).ToListAsync(stop);
        if (!visit.IsMember) return (coming, [], [], []);
        var open = await Mine.Where(t => t.State == TalkState.Proposed || t.State == TalkState.Idea).OrderByDescending(t => t.CreatedAt).ThenBy(t => t.Id).Take(Most).Lines(visit.Person?.Id).ToListAsync(stop);
        var dropped = await Mine.Where(t => t.State == TalkState.Dropped).OrderByDescending(t => t.ChangedAt).ThenBy(t => t.Id).Take(Most).Lines(visit.Person?.Id).ToListAsync(stop);
        return (coming, open.FindAll(line => line.Talk.State == TalkState.Proposed), [.. open.Where(line => line.Talk.State == TalkState.Idea).OrderByDescending(line => line.Comes + line.Gives)], dropped);
    }

    private async Task<List<TalkLine>> Found(CancellationToken stop)
    {
        var past = Mine.Past(visit.Cohort, visit.Now);
        if (Search is { } searched)
        {
            var ids = await Saying(searched, past, stop);
            past = past.Where(t => ids.Contains(t.Id));
        }
        return await past.LatestFirst().Skip((PageNumber - 1) * APage).Take(APage + 1).Lines(visit.Person?.Id).ToListAsync(stop);
    }

    /// <summary>Who speaks stands in a list, and kinds are in the reader's language: the database looks into neither.</summary>
    private async Task<List<Guid>> Saying(string searched, IQueryable<Talk> past, CancellationToken stop)
    {
        var talks = await past.AsNoTracking().ToListAsync(stop);
        var names = await db.NamesOf(talks, stop);
        return [.. talks.Where(talk => talk.Says(searched, words.Speakers(talk, names).Append(Kinds.Name(talk)))).Select(talk => talk.Id)];
    }
}
