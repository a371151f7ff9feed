using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;

namespace Rituels.Places;

/// <summary>Tells a simulation's timeline what is about to be saved of requests for rooms, and how many say that they come.</summary>
internal sealed class PlacesWitness(RituelsDb db) : ISimulatedWitness
{
    public IEnumerable<TimelineEvent> Saw(DateTimeOffset at)
    {
        var seen = db.ChangeTracker.Entries<RoomRequest>().Where(entry => entry.Entity.ChangedAt == at).Select(entry => (entry.Entity.TeamId, Kind: $"room-{entry.Entity.State.ToString().ToLowerInvariant()}")).ToList();
        var comers = db.ChangeTracker.Entries<SlotVisit>().Count(entry => entry.State == EntityState.Added);
        if (seen.Count + comers == 0) return [];
        var (teams, week) = (db.Teams.AsNoTracking().ToDictionary(team => team.Id, team => team.Name), db.Cohorts.AsNoTracking().Single().WeekAt(at).ToString());
        return seen.Select(told => new TimelineEvent(at, week, told.Kind, told.TeamId is { } id ? teams[id] : null, 0)).OrderBy(told => told.Team, StringComparer.Ordinal).ThenBy(told => told.Kind, StringComparer.Ordinal)
            .Concat(comers > 0 ? [new TimelineEvent(at, week, "place-visits", null, comers)] : []);
    }
}
