using Rituels.Programme;

namespace Rituels.Coaching;

public enum SessionState { Planned, Cancelled, Held }

/// <summary>An hour that a team and a member of the staff keep for each other. It holds no notes: those who come see all of it.</summary>
public sealed class CoachingSession : IVersioned
{
    public const int LongestPlace = 200, LeastMinutes = 5, MostMinutes = 480;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid TeamId { get; init; }

    /// <summary>Who of the staff; null once they were forgotten.</summary>
    public Guid? WithId { get; init; }

    /// <summary>Day and hour on the cohort's clocks.</summary>
    public DateOnly Day { get; private set; }
    public TimeOnly From { get; private set; }
    public int Minutes { get; private set; }

    /// <summary>A room, a number to call, a link.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Whether the team's mentors are invited beside its fellows.</summary>
    public bool WithMentors { get; private set; }
    public SessionState State { get; private set; }

    /// <summary>The offered hours of which it takes a slot, as long as it does: hours and start are unique together.</summary>
    public Guid? HoursId { get; private set; }

    /// <summary>Who of the team booked it; null when staff planned it.</summary>
    public Guid? BookedById { get; init; }

    /// <summary>Grows when it moves or is cancelled, as calendars count (SEQUENCE, RFC 5545 §3.8.7.4).</summary>
    public int Sequence { get; private set; }
    public DateTimeOffset ChangedAt { get; private set; }
    public int Version { get; set; }
    public Team? Team { get; init; }
    public Person? With { get; init; }

    public bool IsPlanned => State == SessionState.Planned;

    /// <summary>It ends on the day it begins.</summary>
    public TimeOnly Until => From.AddMinutes(Minutes);

    /// <summary>The slot that it takes, as forms send it (<see cref="Slot.Key"/>); null when it takes none.</summary>
    public string? SlotKey => HoursId is { } hours ? Slot.KeyOf(hours, From) : null;

    /// <summary>Its name in calendars for ever.</summary>
    public string Uid => $"{Id}@rituels";

    public static CoachingSession Plan(Team team, Guid with, SessionTime time, DateTimeOffset now, Guid? id = null)
    {
        var session = new CoachingSession { Id = id ?? NewId.Next(), CohortId = team.CohortId, TeamId = team.Id, WithId = with };
        session.Put(time, now);
        return session;
    }

    /// <summary>A team takes a slot.</summary>
    public static CoachingSession Book(Team team, Slot slot, Guid? by, DateTimeOffset now)
    {
        var session = new CoachingSession { CohortId = team.CohortId, TeamId = team.Id, WithId = slot.Hours.PersonId, BookedById = by };
        session.Put(slot.Time, now);
        session.HoursId = slot.Hours.Id;
        return session;
    }

    /// <summary>What moves leaves its slot to others.</summary>
    /// <returns>What those who came already must know of it; null when nothing changes for them.</returns>
    public SessionNews? Move(SessionTime time, DateTimeOffset now)
    {
        var before = new SessionTime(Day, From, Minutes, Place, WithMentors);
        if (time == before) return null;
        var hasMoved = (time.Day, time.From, time.Minutes) != (Day, From, Minutes);
        if (hasMoved) HoursId = null;
        Put(time, now);
        Sequence++;
        return hasMoved ? SessionNews.Moved : time.Place != before.Place ? SessionNews.Changed : null;
    }

    public void Cancel(DateTimeOffset now) => (State, HoursId, Sequence, ChangedAt) = (SessionState.Cancelled, null, Sequence + 1, now);

    /// <summary>It took place: the contact that it was.</summary>
    public Contact Hold(Team team, DateTimeOffset now)
    {
        State = SessionState.Held;
        return Contact.Log(team, new(Day, ContactKind.Meeting, Minutes, WithId), now);
    }

    private void Put(SessionTime time, DateTimeOffset now) => (Day, From, Minutes, Place, WithMentors, ChangedAt) = (time.Day, time.From, time.Minutes, time.Place, time.WithMentors, now);

    public DateTimeOffset StartsAt(Cohort cohort, DateTimeOffset now) => WallClock.Read(Day, From, cohort.Zone(now));

    public bool Meets(DateOnly day, TimeOnly from, TimeOnly until) => Day == day && From < until && from < Until;
}

/// <summary>When and where a session is.</summary>
public sealed record SessionTime(DateOnly Day, TimeOnly From, int Minutes, string Place, bool WithMentors = false);
