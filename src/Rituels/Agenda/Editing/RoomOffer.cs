using System.Globalization;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>Rooms that are free when a session is, for its editor; nothing where no ritual keeps rooms.</summary>
public sealed class RoomOffer(IEnumerable<IRoomBook> books)
{
    /// <summary>Whether the cohort has rooms to offer.</summary>
    public bool IsThere { get; private set; }

    /// <summary>Free at the hours of the form; null before anybody asked, or without a day.</summary>
    public IReadOnlyList<FreeRoom>? Free { get; private set; }

    /// <summary>Asked for without a day.</summary>
    public bool WantsDay { get; private set; }

    public async Task Open(Cohort cohort, CancellationToken stop)
    {
        foreach (var book in books) IsThere |= await book.HasRooms(cohort, stop);
    }

    /// <summary>Looks at the days and hours as they are typed, and writes the room that was chosen into the form.</summary>
    /// <param name="but">The session, which does not stand in its own way.</param>
    public async Task Look(Cohort cohort, SheetInput typed, Guid? room, Guid? but, CancellationToken stop)
    {
        if (TimeOf(typed) is not { } time)
        {
            WantsDay = true;
            return;
        }
        var free = new List<FreeRoom>();
        foreach (var book in books) free.AddRange(await book.Free(cohort, time, 0, but, stop));
        Free = free;
        if (free.Find(one => one.Id == room) is { } chosen) (typed.Place, typed.Rooms) = (chosen.Place, chosen.Room);
    }

    private static RoomTime? TimeOf(SheetInput typed)
    {
        if (Day(typed.Starts) is not { } first) return null;
        var (last, from, until) = (Day(typed.Ends) is { } end && end >= first && end < first.AddDays(SheetLimits.Days) ? end : first, Hour(typed.From), Hour(typed.Until));
        return new(first, last, from, until <= from ? null : until);
    }

    private static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && CohortLimits.IsDay(day) ? day : null;
    private static TimeOnly? Hour(string? typed) => TimeOnly.TryParse(typed, CultureInfo.InvariantCulture, out var time) ? time : null;
}
