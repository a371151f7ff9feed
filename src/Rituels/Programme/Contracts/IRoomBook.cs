namespace Rituels.Programme;

/// <summary>When something happens in a room, in the cohort's time zone.</summary>
/// <param name="From">Null for the whole day.</param>
/// <param name="Until">Null for the rest of the day.</param>
public sealed record RoomTime(DateOnly First, DateOnly Last, TimeOnly? From, TimeOnly? Until)
{
    /// <summary>Days one after another share hours: 9:00–12:00 from Monday to Wednesday is three mornings.</summary>
    public bool Meets(RoomTime other) =>
        First <= other.Last && other.First <= Last
        && (From ?? TimeOnly.MinValue) < (other.Until ?? TimeOnly.MaxValue) && (other.From ?? TimeOnly.MinValue) < (Until ?? TimeOnly.MaxValue);

    /// <summary>When both are, of two that meet.</summary>
    public RoomTime Common(RoomTime other) => new(First > other.First ? First : other.First, Last < other.Last ? Last : other.Last, Later(From, other.From), Earlier(Until, other.Until));

    private static TimeOnly? Later(TimeOnly? one, TimeOnly? other) => one is null || other > one ? other : one;
    private static TimeOnly? Earlier(TimeOnly? one, TimeOnly? other) => one is null || other < one ? other : one;
}

/// <summary>A room that nobody has at that time.</summary>
/// <param name="Seats">Null when nobody said.</param>
public sealed record FreeRoom(Guid Id, string Place, string Room, int? Seats, string Gear);

/// <summary>A room that something else has at the same time, in a line of the reader's language.</summary>
/// <param name="Path">The page of what has it; null when it has none.</param>
/// <param name="IsForStaffAlone">Others are not told what it is.</param>
public sealed record TakenRoom(string Text, string? Path, bool IsForStaffAlone);

/// <summary>The ritual of the shared place, for those who look for a room.</summary>
public interface IRoomBook
{
    /// <summary>Whether the cohort has rooms at all.</summary>
    Task<bool> HasRooms(Cohort cohort, CancellationToken stop);

    /// <summary>The smallest that is large enough first.</summary>
    /// <param name="but">What holds the room may be left out: a session that looks for a room does not stand in its own way.</param>
    Task<IReadOnlyList<FreeRoom>> Free(Cohort cohort, RoomTime time, int seats, Guid? but, CancellationToken stop);

    /// <summary>Whether a room that these words name is somebody else's at that time. Hours that are kept for everybody are everybody's.</summary>
    /// <param name="seekers">What one of them asked for, or their team did, is theirs.</param>
    Task<bool> IsTaken(Cohort cohort, string place, RoomTime time, Guid? but, IReadOnlyCollection<Guid> seekers, CancellationToken stop);

    /// <summary>What else is in the rooms of something that uses them (<see cref="IUseRooms"/>), at the same time and between two days, both included: for staff.</summary>
    Task<IReadOnlyList<TakenRoom>> InTheWay(Cohort cohort, Guid by, DateOnly first, DateOnly last, CancellationToken stop);
}

/// <summary>Something that happens in a room which nobody asked for here, such as a session of the programme.</summary>
/// <param name="Id">Of what happens there.</param>
/// <param name="Place">As its page names it.</param>
/// <param name="Rooms">As its page names them.</param>
public sealed record RoomUse(Guid Id, string Title, string Place, string Rooms, RoomTime Time, string Path)
{
    /// <summary>What it is is told to staff alone; that the room is taken, to everybody.</summary>
    public bool IsForStaffAlone { get; init; }
}

/// <summary>A ritual that uses rooms without asking for them.</summary>
public interface IUseRooms
{
    /// <summary>Between two days, both included.</summary>
    Task<IReadOnlyList<RoomUse>> Between(Cohort cohort, DateOnly first, DateOnly last, CancellationToken stop);
}
