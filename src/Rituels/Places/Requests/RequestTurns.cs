using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Places;

/// <summary>The turns that living requests of one week have: those of a person, and those of a team.</summary>
public sealed record RequestTurns(IReadOnlyList<int> OfPerson, IReadOnlyList<int>? OfTeam)
{
    /// <summary>The first that nobody has: of two that take it at once the database keeps one.</summary>
    public (int Person, int? Team) Next => (First(OfPerson), OfTeam is { } team ? First(team) : null);

    /// <summary>The limit that another request would pass; null for none.</summary>
    public (string Key, int Limit)? Over(PlacesBook book) =>
        OfTeam is { } team && book.PerTeam > 0 && team.Count >= book.PerTeam ? ("limit-team", book.PerTeam)
        : book.PerPerson > 0 && OfPerson.Count >= book.PerPerson ? ("limit-person", book.PerPerson) : null;

    public static async Task<RequestTurns> Of(RituelsDb db, Cohort cohort, Guid? person, Guid? team, IsoWeek week, CancellationToken stop)
    {
        var living = db.Set<RoomRequest>().Where(r => r.CohortId == cohort.Id && r.Week == week);
        var own = await living.Where(r => r.AskedById == person && r.PersonTurn != null).Select(r => r.PersonTurn!.Value).ToListAsync(stop);
        return new(own, team is null ? null : await living.Where(r => r.TeamId == team && r.TeamTurn != null).Select(r => r.TeamTurn!.Value).ToListAsync(stop));
    }

    private static int First(IReadOnlyList<int> taken) => Enumerable.Range(1, taken.Count + 1).First(turn => !taken.Contains(turn));
}
