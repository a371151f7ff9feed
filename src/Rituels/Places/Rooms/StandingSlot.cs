using Rituels.Programme;

namespace Rituels.Places;

/// <summary>Hours of a weekday for which a room is kept for everybody, such as Wednesday 14:00–18:30.</summary>
public sealed class StandingSlot : IVersioned
{
    public const int Most = 30, LongestNote = 200, MostDays = 400;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid RoomId { get; init; }
    public required DayOfWeek Weekday { get; init; }

    /// <summary>On the cohort's clocks.</summary>
    public TimeOnly From { get; private set; }
    public TimeOnly Until { get; private set; }

    /// <summary>The days from which and to which it is kept, both included; null with the cohort.</summary>
    public DateOnly? First { get; private set; }
    public DateOnly? Last { get; private set; }

    /// <summary>What it is for, in a line.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Hours or days: what calendars have of it changes with each (LAST-MODIFIED, RFC 5545 §3.8.7.3; SEQUENCE is its version).</summary>
    public DateTimeOffset ChangedAt { get; private set; }
    public int Version { get; set; }
    public Room? Room { get; init; }
    public List<SlotDay> Days { get; } = [];

    public static StandingSlot Keep(Room room, DayOfWeek weekday, SlotHours hours, DateTimeOffset now, Guid? id = null)
    {
        var slot = new StandingSlot { Id = id ?? NewId.Next(), CohortId = room.CohortId, RoomId = room.Id, Weekday = weekday };
        slot.Change(hours, now);
        return slot;
    }

    public void Change(SlotHours hours, DateTimeOffset now) => (From, Until, First, Last, Note, ChangedAt) = (hours.From, hours.Until, hours.First, hours.Last, hours.Note, now);

    /// <summary>Somebody decides for one day, whatever the calendar says.</summary>
    public SlotDay Decide(DateOnly day, bool isOn, string reason, DateTimeOffset now)
    {
        var decided = Days.Find(known => known.Day == day);
        if (decided is null) Days.Add(decided = new() { CohortId = CohortId, SlotId = Id, Day = day });
        decided.Say(isOn, reason);
        ChangedAt = now;
        return decided;
    }

    /// <summary>The day follows the calendar again.</summary>
    public void Forget(SlotDay decided, DateTimeOffset now)
    {
        Days.Remove(decided);
        ChangedAt = now;
    }

    /// <summary>Its days between two others, both included, those on which it is off too; none once the cohort is closed. Wants <see cref="Days"/> loaded.</summary>
    public IEnumerable<SlotTime> Between(Cohort cohort, DateOnly first, DateOnly last)
    {
        var (from, to) = (Latest(first, First ?? cohort.Starts), Earliest(last, Last ?? cohort.Ends));
        for (var day = from.AddDays(((int)Weekday - (int)from.DayOfWeek + 7) % 7); day <= to && !IsClosed(cohort, day); day = day.AddDays(7)) yield return new(this, day, Off(cohort, day));
    }

    /// <summary>From a day to its end, those on which it takes place.</summary>
    public IEnumerable<DateOnly> DaysOn(Cohort cohort, DateOnly from) => Between(cohort, from, cohort.Ends).Where(time => time.IsOn).Select(time => time.Day);

    /// <summary>Why it is off that day; null when it is not. What somebody decided goes before holidays and days off.</summary>
    private SlotOff? Off(Cohort cohort, DateOnly day)
    {
        if (Days.Find(known => known.Day == day) is { } decided) return decided.IsOn ? null : new(null, decided.Reason);
        if (Holidays.On(day, cohort.RhythmOf(IsoWeek.Of(day)).Holidays) is { } holiday) return new(holiday, "");
        return cohort.DaysOff.FirstOrDefault(off => off.WithdrawnAt is null && off.Covers(day)) is { } off ? new(null, off.Label ?? "") : null;
    }

    private bool IsClosed(Cohort cohort, DateOnly day) => cohort.ClosedAt is { } closed && WallClock.Read(day, Until, cohort.Zone(closed)) > closed;

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;
    private static DateOnly Earliest(DateOnly one, DateOnly other) => one < other ? one : other;
}

/// <summary>When a slot is kept, and what for.</summary>
public sealed record SlotHours(TimeOnly From, TimeOnly Until, DateOnly? First = null, DateOnly? Last = null, string Note = "");

/// <summary>A slot on one of its days.</summary>
/// <param name="Off">Why it is off; null when it takes place.</param>
public sealed record SlotTime(StandingSlot Slot, DateOnly Day, SlotOff? Off)
{
    public RoomTime Time => new(Day, Day, Slot.From, Slot.Until);
    public bool IsOn => Off is null;

    /// <summary>Its name for ever.</summary>
    public string Key => $"{Slot.Id}/{Day:yyyy-MM-dd}";

    public bool IsOver(Cohort cohort, DateTimeOffset now) => WallClock.Read(Day, Slot.Until, cohort.Zone(now)) <= now;
}

/// <param name="Holiday">The key of a public holiday's name.</param>
/// <param name="Reason">In words, when it is no holiday; may be empty.</param>
public sealed record SlotOff(string? Holiday, string Reason);

/// <summary>What somebody decided for one day of a slot: off, or on in spite of a holiday.</summary>
public sealed class SlotDay : IVersioned
{
    public const int LongestReason = 160;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid SlotId { get; init; }
    public required DateOnly Day { get; init; }
    public bool IsOn { get; private set; }
    public string Reason { get; private set; } = "";
    public int Version { get; set; }

    internal void Say(bool isOn, string reason) => (IsOn, Reason) = (isOn, reason);
}

/// <summary>Somebody says that they come on a slot's day.</summary>
public sealed class SlotVisit
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid SlotId { get; init; }
    public required DateOnly Day { get; init; }
    public required Guid PersonId { get; init; }
    public Person? Person { get; init; }
}
