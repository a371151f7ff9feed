using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>The rooms in which talks take place, as their places name them. What is dropped takes none.</summary>
internal sealed class RoomsOfTalks(RituelsDb db) : IUseRooms
{
    public async Task<IReadOnlyList<RoomUse>> Between(Cohort cohort, DateOnly first, DateOnly last, CancellationToken stop)
    {
        var talks = await db.Set<Talk>().AsNoTracking().Where(t => t.CohortId == cohort.Id && (t.State == TalkState.Dated || t.State == TalkState.Told) && t.Place != "" && first <= t.Day && t.Day <= last).SoonestFirst().ToListAsync(stop);
        return [.. talks.Select(talk => new RoomUse(talk.Id, talk.Title, talk.Place, "", new(talk.Day!.Value, talk.Day.Value, talk.From, talk.Until), $"/{cohort.Slug}/talks/{talk.Id}"))];
    }
}
