using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Sessions that somebody ran or spoke at, the latest first.</summary>
/// <param name="Names">Of those who do, among the people whose page it is; empty on a person's own.</param>
internal sealed record LedSessions(IReadOnlyList<(Session Session, IReadOnlyList<string> Names)> Sessions);

/// <summary>Whom a session names by their account counts; one that was cancelled, or is to come, was not led. What the reader does not see is not told.</summary>
internal sealed class LedBooks(RituelsDb db, Recall recall)
{
    private const string View = "/Agenda/Reading/_Led.cshtml";

    public async Task<Part?> By(Visit visit, IReadOnlySet<Guid> people, bool isNamed, CancellationToken stop)
    {
        var sessions = await recall.SessionsOf(db, visit.Cohort, AgendaReader.Of(visit), stop);
        List<(Session, IReadOnlyList<string>)> led =
        [
            .. sessions.Where(session => !session.Sheet.IsCancelled && session.LastDay < visit.Today).Reverse()
                .Select(session => (session, Names: (IReadOnlyList<string>)[.. session.Sheet.Facilitators.Concat(session.Sheet.Speakers).Where(named => named.PersonId is { } id && people.Contains(id)).Select(named => named.Name).Distinct()]))
                .Where(found => found.Names.Count > 0).Select(found => (found.session, isNamed ? found.Names : [])),
        ];
        return led.Count == 0 ? null : new(View, new LedSessions(led));
    }
}

/// <summary>A team's page: sessions that its people ran or spoke at.</summary>
internal sealed class AgendaTeamPart(RituelsDb db, Recall recall, LedBooks led) : ITeamPart
{
    public async Task<Part?> Make(Visit visit, Team team, HttpRequest request, CancellationToken stop) =>
        await led.By(visit, await recall.Of(("team-people", team.Id), () => People(team, stop)), isNamed: true, stop);

    private async Task<HashSet<Guid>> People(Team team, CancellationToken stop) =>
        [.. await db.Memberships.Where(m => m.TeamId == team.Id).Select(m => m.PersonId).ToListAsync(stop)];
}

/// <summary>A person's page: sessions that they ran or spoke at.</summary>
internal sealed class AgendaPersonPart(LedBooks led) : IPersonPart
{
    public Task<Part?> Make(Visit visit, Person person, CancellationToken stop) => led.By(visit, new HashSet<Guid> { person.Id }, isNamed: false, stop);
}
