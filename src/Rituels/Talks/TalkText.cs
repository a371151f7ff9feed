using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>Where a talk stands. One that is dated and over is held, until somebody tells of it.</summary>
public enum TalkState { Idea, Proposed, Dated, Told, Dropped }

/// <summary>Who may come. Everybody of the cohort may know of it; those outside know of what is open, once it is dated.</summary>
public enum TalkAudience { Open, Cohort, Fellows, Mentors }

/// <summary>Somebody from outside who speaks, and a sentence on them.</summary>
public sealed record Guest(string Name, string About);

/// <summary>What whoever sees to a talk says of it.</summary>
/// <param name="Lead">A fellow.</param>
public sealed record TalkText(string Title, string Kind, Guid Lead)
{
    public const int LongestTitle = 160, LongestAbout = 1500, LongestLine = 200, LongestLink = 400, MostWith = 2, MostGuests = 2;

    public string About { get; init; } = "";
    public IReadOnlyList<Guid> With { get; init; } = [];
    public IReadOnlyList<Guest> Guests { get; init; } = [];
    public TalkAudience Audience { get; init; }
    public string Wishes { get; init; } = "";
    public string Place { get; init; } = "";
    public string Link { get; init; } = "";
    public string Gear { get; init; } = "";
}

/// <summary>When and where a talk is, on the cohort's clocks. It ends on the day it begins.</summary>
public sealed record TalkWhen(DateOnly Day, TimeOnly From, TimeOnly Until, string Place, string Link, int? Seats)
{
    public const int MostSeats = 2000;

    /// <summary>The hour of its reminders.</summary>
    private static readonly TimeOnly MailHour = new(9, 0);

    public RoomTime Room => new(Day, Day, From, Until);

    public DateTimeOffset Starts(Cohort cohort) => WallClock.Read(Day, From, ZoneOf(cohort, Day));
    public DateTimeOffset Ends(Cohort cohort) => WallClock.Read(Day, Until, ZoneOf(cohort, Day));
    public DateTimeOffset MailAt(Cohort cohort, int daysBefore) => WallClock.Read(Day.AddDays(-daysBefore), MailHour, ZoneOf(cohort, Day));

    /// <summary>The zone that a cohort has in the week of a day, as the agenda reads its days.</summary>
    public static TimeZoneInfo ZoneOf(Cohort cohort, DateOnly day) => TimeZoneInfo.FindSystemTimeZoneById(cohort.RhythmOf(IsoWeek.Of(day)).TimeZone);
}
