using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

/// <summary>What staff want to know before they call a team: what it asked, who offered, how it ended.</summary>
internal sealed class HelpChanges(RituelsDb db) : ITeamChanges
{
    private sealed record Happened(Guid Id, Guid Team, DateTimeOffset At, string What, string Text, string? By);

    public async Task<IReadOnlyList<TeamChange>> Since(Cohort cohort, IReadOnlyDictionary<Guid, DateTimeOffset> since, Tongue tongue, CancellationToken stop)
    {
        if (since.Count == 0) return [];
        var (words, teams, first) = (new HelpWords(tongue), since.Keys.ToList(), since.Values.Min());
        var asked = db.Set<HelpRequest>().AsNoTracking().Where(r => r.CohortId == cohort.Id && r.TeamId != null && teams.Contains(r.TeamId.Value));
        var changed = await asked.Where(r => r.AskedAt > first || r.EndedAt > first).ToListAsync(stop);
        var offers = await asked.SelectMany(r => r.Offers.Where(o => o.WithdrawnAt == null && o.OfferedAt > first), (r, o) => new Happened(r.Id, r.TeamId!.Value, o.OfferedAt, "change-offered", r.Text, o.Person!.Name)).ToListAsync(stop);
        return [.. changed.SelectMany(Lives).Concat(offers).Where(h => h.At > since[h.Team])
            .Select(h => new TeamChange(h.Team, h.At, words[h.What, h.Text, h.By ?? words["somebody"]], $"/{cohort.Slug}/help/{h.Id}"))];
    }

    private static IEnumerable<Happened> Lives(HelpRequest request)
    {
        yield return new(request.Id, request.TeamId!.Value, request.AskedAt, "change-asked", request.Text, null);
        if (request.EndedAt is { } at) yield return new(request.Id, request.TeamId.Value, at, request.State == HelpState.Done ? "change-done" : "change-withdrawn", request.Text, null);
    }
}

/// <summary>Monday's line: what has waited for more than a week and found nobody.</summary>
internal sealed class HelpMonday(RituelsDb db) : IMondayPart
{
    private const int Patience = 7;

    public async Task<MondayPart?> Make(Cohort cohort, Person reader, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var (words, today, zone) = (new HelpWords(tongue), cohort.Today(now), cohort.Zone(now));
        var open = await db.Set<HelpRequest>().AsNoTracking().Where(r => r.CohortId == cohort.Id && r.State != HelpState.Matched).Open().OldestFirst().Lines(db.People, reader.Id).ToListAsync(stop);
        var late = open.Where(line => line.DaysOn(today, zone) > Patience).ToList();
        return late.Count == 0 ? null : new MondayPart(words["monday"], [.. late.Select(line => new MondayLine(
            words.Count(line.Offers == 0 ? "monday-waits" : "monday-offered", line.DaysOn(today, zone), words.Who(line), line.Request.Text), $"/{cohort.Slug}/help/{line.Request.Id}"))]);
    }
}
