using System.Globalization;
namespace Rituels.Programme;

/// <summary>Rooms that are free when something is to be, for the form that plans it; nothing where no ritual keeps rooms.</summary>
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

    /// <summary>Looks at the days and hours as they are typed.</summary>
    /// <param name="but">What looks for a room does not stand in its own way.</param>
    /// <returns>The room that was chosen among them.</returns>
    public async Task<FreeRoom?> Look(Cohort cohort, RoomTime? time, int seats, Guid? room, Guid? but, CancellationToken stop)
    {
        WantsDay = time is null;
        if (time is null) return null;
        var free = new List<FreeRoom>();
        foreach (var book in books) free.AddRange(await book.Free(cohort, time, seats, but, stop));
        Free = free;
        return free.Find(one => one.Id == room);
    }

    /// <summary>What can be understood of days and hours as they are typed; null without a day.</summary>
    /// <param name="mostDays">Beyond, or before it begins, the end does not count.</param>
    public static RoomTime? TimeOf(string? starts, string? ends, string? from, string? until, int mostDays)
    {
        if (Day(starts) is not { } first) return null;
        var (last, begins, over) = (Day(ends) is { } end && end >= first && end < first.AddDays(mostDays) ? end : first, Hour(from), Hour(until));
        return new(first, last, begins, over <= begins ? null : over);
    }

    private static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && CohortLimits.IsDay(day) ? day : null;
    private static TimeOnly? Hour(string? typed) => TimeOnly.TryParse(typed, CultureInfo.InvariantCulture, out var time) ? time : null;
}
