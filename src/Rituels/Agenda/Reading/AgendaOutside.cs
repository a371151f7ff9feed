using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The programme's page: the next sessions that everybody sees.</summary>
internal sealed class AgendaProgrammePart(RituelsDb db, Recall recall) : IProgrammePart
{
    private const int Most = 6;

    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        var sessions = await recall.SessionsOf(db, visit.Cohort, AgendaReader.Outside, stop);
        return sessions.Count == 0 ? null : new("/Agenda/Reading/_Home.cshtml", new NextSessions([.. sessions.Where(session => session.LastDay >= visit.Today).Take(Most)], AgendaReader.Outside));
    }
}

/// <summary>The agenda stands in the navigation of those outside: where no session is public, it says so.</summary>
internal sealed class AgendaDoor : IOutsideDoor
{
    public Task<Door?> For(Cohort cohort, CancellationToken stop) => Task.FromResult<Door?>(new("agenda"));
}

/// <summary>The agenda, the year, and each session that everybody sees.</summary>
internal sealed class AgendaFiles(RituelsDb db) : ISitePart
{
    public async Task<IReadOnlyList<SitePage>> Pages(Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var root = $"/{cohort.Slug}/agenda";
        var sessions = await db.SessionsFor(cohort, AgendaReader.Outside, stop);
        return
        [
            new(root, "agenda/index.html") { Text = new($"{root}/export/md", "agenda.md") },
            new($"{root}/year", "agenda/year.html"),
            .. sessions.Count == 0 ? [] : (SitePage[])[new($"{root}/sessions.md", "sessions/README.md")],
            .. sessions.Select(session => Page($"{root}/sessions/{session.Id}", SiteNames.Of(session.Sheet.Title, session.Id))),
        ];
    }

    private static SitePage Page(string address, string name) => new(address, $"agenda/sessions/{name}.html") { Text = new($"{address}/session.md", $"sessions/{name}.md") };
}
