using Rituels.Programme;

namespace Rituels.Places;

public enum RequestState { Asked, Proposed, Booked, Refused, Withdrawn }

/// <summary>
/// Somebody asks staff for a room, for themselves or their team. What is proposed or booked holds the room: each quarter of an hour of it is a row
/// that the database knows once.
/// </summary>
public sealed class RoomRequest : IVersioned
{
    public const int LongestText = 300, LongestWord = 300, MostPeople = 1000;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }

    /// <summary>Null once they were forgotten.</summary>
    public Guid? AskedById { get; init; }
    public Guid? TeamId { get; init; }

    /// <summary>Of the day that was asked for: limits count by it, whatever day came of it.</summary>
    public required IsoWeek Week { get; init; }

    /// <summary>Which of the person's living requests of that week it is, from 1; nobody has one twice. Null once it is over.</summary>
    public int? PersonTurn { get; private set; }

    /// <summary>The same of the team's.</summary>
    public int? TeamTurn { get; private set; }

    /// <summary>What it is for.</summary>
    public string Text { get; private set; } = "";
    public required int People { get; init; }

    /// <summary>In words, with commas between them.</summary>
    public string Gear { get; private set; } = "";

    /// <summary>What was asked for, on the cohort's clocks.</summary>
    public required DateOnly Day { get; init; }
    public required TimeOnly From { get; init; }
    public required TimeOnly Until { get; init; }

    public RequestState State { get; private set; }

    /// <summary>What is proposed or booked; null otherwise.</summary>
    public Guid? RoomId { get; private set; }
    public DateOnly? HeldDay { get; private set; }
    public TimeOnly? HeldFrom { get; private set; }
    public TimeOnly? HeldUntil { get; private set; }

    /// <summary>The last word of whoever answered, left or gave it back.</summary>
    public string Word { get; private set; } = "";

    /// <summary>Whose word that is: as long as an answer holds, who gave it.</summary>
    public Guid? AnsweredById { get; private set; }
    public DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Counts what happened to it: each is told once, and calendars count by it (SEQUENCE, RFC 5545 §3.8.7.4).</summary>
    public int Sequence { get; private set; }
    public int Version { get; set; }

    public Person? AskedBy { get; init; }
    public Person? AnsweredBy { get; init; }
    public Team? Team { get; init; }
    public Room? Room { get; init; }
    public List<RoomQuarter> Quarters { get; } = [];

    public bool IsLiving => State is RequestState.Asked or RequestState.Proposed or RequestState.Booked;
    public RoomSpan Wish => new(Day, From, Until);

    /// <summary>What it holds; null when it holds no room.</summary>
    public RoomSpan? Held => RoomId is not null && HeldDay is { } day ? new(day, HeldFrom!.Value, HeldUntil!.Value) : null;

    /// <summary>Its name in calendars for ever.</summary>
    public string Uid => $"{Id}@rituels";

    public static RoomRequest Ask(Cohort cohort, Guid? by, Guid? team, RoomWish wish, (int Person, int? Team) turn, DateTimeOffset now, Guid? id = null) => new()
    {
        Id = id ?? NewId.Next(), CohortId = cohort.Id, AskedById = by, TeamId = team, Week = IsoWeek.Of(wish.When.Day), PersonTurn = turn.Person, TeamTurn = turn.Team,
        Text = wish.Text, People = wish.People, Gear = wish.Gear, Day = wish.When.Day, From = wish.When.From, Until = wish.When.Until, AskedAt = now, ChangedAt = now,
    };

    /// <summary>Staff give that room at the hours that were asked for.</summary>
    public void Accept(Guid room, Guid? by, string word, DateTimeOffset now) => Answer(RequestState.Booked, room, Wish, by, word, now);

    /// <summary>Staff propose another room or other hours: held until the asker takes or leaves it.</summary>
    public void Propose(Guid room, RoomSpan span, Guid? by, string word, DateTimeOffset now) => Answer(RequestState.Proposed, room, span, by, word, now);

    public void Refuse(Guid? by, string word, DateTimeOffset now)
    {
        (AnsweredById, Word) = (by, word);
        End(RequestState.Refused, now);
    }

    /// <summary>The asker takes what is proposed.</summary>
    public void Take(DateTimeOffset now) => Step(RequestState.Booked, now);

    /// <summary>The asker leaves it: staff look again.</summary>
    public void Leave(Guid? by, string word, DateTimeOffset now)
    {
        Release();
        (AnsweredById, Word) = (by, word);
        Step(RequestState.Asked, now);
    }

    /// <summary>Nobody needs it any more, or staff take back what they gave.</summary>
    public void Withdraw(Guid? by, string word, DateTimeOffset now)
    {
        (AnsweredById, Word) = (by, word);
        End(RequestState.Withdrawn, now);
    }

    /// <summary>What was said goes, its hours stay.</summary>
    public void Empty() => (Text, Gear, Word) = ("", "", "");

    private void Answer(RequestState state, Guid room, RoomSpan span, Guid? by, string word, DateTimeOffset now)
    {
        Release();
        (RoomId, HeldDay, HeldFrom, HeldUntil, AnsweredById, Word) = (room, span.Day, span.From, span.Until, by, word);
        foreach (var quarter in span.Quarters) Quarters.Add(new() { CohortId = CohortId, RequestId = Id, RoomId = room, Day = span.Day, Quarter = quarter });
        Step(state, now);
    }

    private void End(RequestState state, DateTimeOffset now)
    {
        Quarters.Clear();
        (PersonTurn, TeamTurn) = (null, null);
        Step(state, now);
    }

    private void Release()
    {
        Quarters.Clear();
        (RoomId, HeldDay, HeldFrom, HeldUntil) = (null, null, null, null);
    }

    private void Step(RequestState state, DateTimeOffset now) => (State, ChangedAt, Sequence) = (state, now, Sequence + 1);
}

/// <summary>What somebody asks for.</summary>
public sealed record RoomWish(string Text, int People, RoomSpan When, string Gear = "");

/// <summary>Hours of one day, on the cohort's clocks.</summary>
public sealed record RoomSpan(DateOnly Day, TimeOnly From, TimeOnly Until)
{
    private const int Minutes = 15, LastQuarter = 95;

    /// <summary>What it takes of a room's day: whole quarters of an hour. Null for the end of the day.</summary>
    public RoomTime Time => Quarters.ToList() is { Count: > 0 } quarters ? new(Day, Day, At(quarters[0]), quarters[^1] == LastQuarter ? null : At(quarters[^1] + 1)) : new(Day, Day, From, Until);

    /// <summary>The quarters of an hour that it touches, counted from midnight: 0 to 95.</summary>
    public IEnumerable<int> Quarters
    {
        get
        {
            var (first, end) = (Of(From) / Minutes, (Of(Until) + Minutes - 1) / Minutes);
            return Enumerable.Range(first, Math.Max(0, end - first));
        }
    }

    public DateTimeOffset StartsAt(Cohort cohort, DateTimeOffset now) => WallClock.Read(Day, From, cohort.Zone(now));

    public DateTimeOffset EndsAt(Cohort cohort, DateTimeOffset now) => WallClock.Read(Day, Until, cohort.Zone(now));

    private static TimeOnly At(int quarter) => TimeOnly.MinValue.AddMinutes(quarter * Minutes);

    private static int Of(TimeOnly time) => time.Hour * 60 + time.Minute;
}

/// <summary>A quarter of an hour of a room, taken.</summary>
public sealed class RoomQuarter
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid RequestId { get; init; }
    public required Guid RoomId { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>From midnight, 0 to 95.</summary>
    public required int Quarter { get; init; }
}
