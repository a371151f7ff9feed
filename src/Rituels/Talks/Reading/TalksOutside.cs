using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>The programme's page: the next talks that are open to everybody.</summary>
internal sealed class TalksProgrammePart(RituelsDb db, Recall recall, TalksWords words) : IProgrammePart
{
    private const int Most = 6;

    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        var open = db.Set<Talk>().VisibleTo(visit.Cohort, isMember: false);
        var coming = await recall.Of(("talks-programme", visit.Cohort.Id, visit.Now.ToUnixTimeSeconds() / 60), () => open.Coming(visit.Cohort, visit.Now).SoonestFirst().Take(Most).Lines(null).ToListAsync(stop));
        return coming.Count == 0 ? null
            : new("/Talks/Reading/_Home.cshtml", new TalksHome(coming, [], new(await db.TalkBookOf(visit.Cohort, stop), words), await db.NamesOf(coming.Select(line => line.Talk), stop)));
    }
}

/// <summary>Talks in the navigation of those outside, once one is open.</summary>
internal sealed class TalksOutsideDoor(RituelsDb db, Recall recall) : IOutsideDoor
{
    public async Task<Door?> For(Cohort cohort, CancellationToken stop) =>
        await recall.Of(("talks-door", cohort.Id), () => db.Set<Talk>().VisibleTo(cohort, isMember: false).AnyAsync(stop)) ? new("talks") : null;
}

/// <summary>The list with all its pages, and each talk that is open and has, or had, a day.</summary>
internal sealed class TalksFiles(RituelsDb db) : ISitePart
{
    public async Task<IReadOnlyList<SitePage>> Pages(Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var root = $"/{cohort.Slug}/talks";
        var open = db.Set<Talk>().AsNoTracking().VisibleTo(cohort, isMember: false);
        var talks = await open.SoonestFirst().ToListAsync(stop);
        if (talks.Count == 0) return [];
        var pages = (await open.Past(cohort, now).CountAsync(stop) + TalksModel.APage - 1) / TalksModel.APage;
        return
        [
            new(root, "talks/index.html") { Text = new($"{root}.md", "talks.md") },
            .. Enumerable.Range(2, Math.Max(0, pages - 1)).Select(page => new SitePage($"{root}?page={page}", $"talks/page-{page}.html")),
            .. talks.Select(talk => new SitePage($"{root}/{talk.Id}", $"talks/{SiteNames.Of(talk.Title, talk.Id)}.html")),
        ];
    }
}
