using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Help;

/// <summary>Tells a simulation's timeline what is about to be saved of requests, wherever it came from.</summary>
internal sealed class HelpWitness(RituelsDb db) : ISimulatedWitness
{
    public IEnumerable<TimelineEvent> Saw(DateTimeOffset at)
    {
        var seen = Requests().Concat(Offers()).ToList();
        if (seen.Count == 0) return [];
        var (teams, week) = (db.Teams.AsNoTracking().ToDictionary(t => t.Id, t => t.Name), db.Cohorts.AsNoTracking().Single().WeekAt(at).ToString());
        return seen.Select(s => new TimelineEvent(at, week, s.Kind, s.Request.TeamId is { } id ? teams[id] : null, 0)).OrderBy(e => e.Team, StringComparer.Ordinal).ThenBy(e => e.Kind, StringComparer.Ordinal);
    }

    private IEnumerable<(HelpRequest Request, string Kind)> Requests()
    {
        foreach (var entry in db.ChangeTracker.Entries<HelpRequest>())
        {
            var state = entry.Property(r => r.State);
            if (entry.State == EntityState.Added) yield return (entry.Entity, "help-asked");
            else if (state.IsModified && state.CurrentValue is HelpState.Matched or HelpState.Done or HelpState.Withdrawn) yield return (entry.Entity, $"help-{state.CurrentValue.ToString().ToLowerInvariant()}");
        }
    }

    private IEnumerable<(HelpRequest Request, string Kind)> Offers() =>
        db.ChangeTracker.Entries<HelpOffer>().Where(entry => entry.State == EntityState.Added)
            .Select(entry => (db.Set<HelpRequest>().Local.First(r => r.Id == entry.Entity.RequestId), "help-offered"));
}
