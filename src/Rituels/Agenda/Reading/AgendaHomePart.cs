using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The next sessions, with the reader's hours.</summary>
public sealed record NextSessions(IReadOnlyList<Session> Sessions, AgendaReader Reader);

/// <summary>The home's share of the agenda, for the cohort's people and for others: what comes next.</summary>
internal sealed class AgendaHomePart(RituelsDb db, Recall recall) : IHomePart
{
    private const int Most = 3;

    public bool IsForOutsiders => true;

    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        var reader = AgendaReader.Of(visit);
        var sessions = await recall.SessionsOf(db, visit.Cohort, reader, stop);
        var next = sessions.Where(session => session.LastDay >= visit.Today).Take(Most).ToList();
        return sessions.Count == 0 || (visit.IsMember && next.Count == 0) ? null : new("/Agenda/Reading/_Home.cshtml", new NextSessions(next, reader));
    }
}
