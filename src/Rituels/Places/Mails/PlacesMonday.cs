using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>Requests for a room that wait for an answer, and proposals that wait for the asker, the first day first.</summary>
internal sealed class PlacesMonday(RituelsDb db) : IMondayPart
{
    // Asked for each reader of one mail: what they share is read once.
    private (Guid Cohort, DateTimeOffset At)? _of;
    private List<RoomRequest> _open = [];

    public async Task<MondayPart?> Make(Cohort cohort, Person reader, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        if (_of != (cohort.Id, now)) (_of, _open) = ((cohort.Id, now), await Open(cohort, now, stop));
        var (words, said) = (new PlacesMailWords(tongue), new PlacesWords(tongue));
        return _open.Count == 0 ? null : new(words["monday"], [.. _open.Select(request => new MondayLine(
            words[$"monday-{request.State}", said.Who(request), said.When(request.Held ?? request.Wish)], $"/{cohort.Slug}/places/requests/{request.Id}"))]);
    }

    private Task<List<RoomRequest>> Open(Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var today = cohort.Today(now);
        return db.Set<RoomRequest>().AsNoTracking().Whole().Where(r => r.CohortId == cohort.Id && (r.State == RequestState.Asked || r.State == RequestState.Proposed) && (r.HeldDay ?? r.Day) >= today)
            .OrderBy(r => r.HeldDay ?? r.Day).ThenBy(r => r.HeldFrom ?? r.From).ThenBy(r => r.Id).ToListAsync(stop);
    }
}
