using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>The rooms in which sessions take place: on each day on which one may be, as long as nobody decided. What is cancelled takes none.</summary>
internal sealed class RoomsOfSessions(RituelsDb db) : IUseRooms
{
    public async Task<IReadOnlyList<RoomUse>> Between(Cohort cohort, DateOnly first, DateOnly last, CancellationToken stop)
    {
        var sessions = await db.Set<Session>().AsNoTracking().Of(cohort).Where(s => s.FirstDay <= last && first <= s.LastDay).ToListAsync(stop);
        return [.. sessions.Where(s => !s.Sheet.IsCancelled && (s.Sheet.Place.Length > 0 || s.Sheet.Rooms.Length > 0)).SelectMany(s => Uses(cohort, s)).Where(use => use.Time.First <= last && first <= use.Time.Last)];
    }

    private static IEnumerable<RoomUse> Uses(Cohort cohort, Session session) =>
        session.Sheet.EveryFirstDay.Distinct().Select(day => new RoomUse(session.Id, session.Sheet.Title, session.Sheet.Place, RoomsOf(session.Sheet), TimeOf(session.Sheet, day), $"/{cohort.Slug}/agenda/sessions/{session.Id}") { IsForStaffAlone = AgendaReader.IsForStaffAlone(session.Sheet) });

    /// <summary>Those of parallel tracks too, all the while: nobody looks for a room between two of them.</summary>
    private static string RoomsOf(SessionSheet sheet) => string.Join(", ", sheet.RunOfShow.Select(step => step.Room).Prepend(sheet.Rooms).Where(room => room.Length > 0).Distinct());

    /// <summary>The hours of several days are those of each of them; an evening that ends after midnight has the rest of its day.</summary>
    internal static RoomTime TimeOf(SessionSheet sheet, DateOnly starts) => new(starts, starts.AddDays(sheet.Length - 1), sheet.From, sheet.Until <= sheet.From ? null : sheet.Until);
}
