using Rituels.Programme;

namespace Rituels.StandUps;

public enum StandUpState { Prepared, Running, Ended }

/// <summary>
/// One minute each, by the clock. Nothing counts ticks: the time of a turn is what it had when the clock last stopped, and what has passed since it
/// runs again. Nothing goes on by itself either: whoever hosts presses. Each verb says whether it changed anything.
/// </summary>
public sealed class StandUp : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required string Title { get; set; }
    public required DateOnly Day { get; set; }
    public Guid? CreatedById { get; init; }

    /// <summary>A member whom staff asked to host this one; staff may always.</summary>
    public Guid? HostId { get; set; }
    public DateTimeOffset CreatedAt { get; init; }

    public int Seconds { get; set; } = 60;

    /// <summary>Seconds to finish a sentence in, before the bell.</summary>
    public int Grace { get; set; } = 5;
    /// <summary>Seconds for shared topics after all turns; 0 when there is no such slot.</summary>
    public int LastSlot { get; set; } = 300;

    /// <summary>Whether the cohort's channels are told of the summary.</summary>
    public bool Announces { get; set; }

    public IReadOnlyList<Turn> Turns { get; private set; } = [];
    public StandUpState State { get; private set; }

    /// <summary>Whose turn it is, as a place in <see cref="Turns"/>; their number is the slot for shared topics.</summary>
    public int At { get; private set; }

    /// <summary>Since when the clock runs; null while it stands.</summary>
    public DateTimeOffset? RunsSince { get; private set; }
    /// <summary>Milliseconds of this turn before that.</summary>
    public long Before { get; private set; }
    /// <summary>Milliseconds that shared topics took.</summary>
    public long Shared { get; private set; }
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public int Version { get; set; }

    public bool IsRunning => State == StandUpState.Running;
    public bool IsTicking => RunsSince is not null;
    public bool IsShared => At >= Turns.Count;
    public Turn? Current => IsRunning && !IsShared ? Turns[At] : null;
    public IEnumerable<Turn> Present => Turns.Where(turn => !turn.IsAbsent);
    public IEnumerable<Turn> Coming => Turns.Skip(At + 1).Where(turn => !turn.IsAbsent);
    public Turn? Following => Coming.FirstOrDefault();
    public bool HasSharedAhead => LastSlot > 0 && !IsShared;

    /// <summary>How long this turn may last, the grace apart.</summary>
    public int Limit => IsShared ? LastSlot : Seconds;

    public TimeSpan Elapsed(DateTimeOffset now) =>
        TimeSpan.FromMilliseconds(Before) + (RunsSince is { } since && now > since ? now - since : TimeSpan.Zero);

    /// <summary>Who takes part, in that order; only before it starts.</summary>
    public bool Invite(IEnumerable<Turn> turns)
    {
        if (State != StandUpState.Prepared) return false;
        Turns = [.. turns];
        return true;
    }

    /// <summary>Draws the order; who is absent stands at the end. Only before it starts.</summary>
    public bool Draw(Random random)
    {
        if (State != StandUpState.Prepared) return false;
        var drawn = Turns.ToArray();
        random.Shuffle(drawn);
        Turns = [.. drawn.OrderBy(turn => turn.IsAbsent)];
        return true;
    }

    /// <summary>Whoever comes after their turn has passed gets the last one; during shared topics, one step back. The turn that runs cannot be marked: it is skipped.</summary>
    public bool Mark(Guid id, bool absent)
    {
        var at = Turns.ToList().FindIndex(turn => turn.Id == id);
        if (at < 0 || Turns[at].IsAbsent == absent || State == StandUpState.Ended || (IsRunning && at == At)) return false;
        Turns = Put(at, Turns[at] with { IsAbsent = absent });
        if (!absent && IsRunning && at < At)
        {
            PutLast(at);
            if (At < Turns.Count) At--;
        }
        return true;
    }

    public bool Start(DateTimeOffset now)
    {
        if (State != StandUpState.Prepared || After(-1) is not { } first) return false;
        (State, StartedAt, At, Before, RunsSince) = (StandUpState.Running, now, first, 0, now);
        return true;
    }

    public bool Pause(DateTimeOffset now)
    {
        if (!IsRunning || !IsTicking) return false;
        (Before, RunsSince) = ((long)Elapsed(now).TotalMilliseconds, null);
        return true;
    }

    public bool Resume(DateTimeOffset now)
    {
        if (!IsRunning || IsTicking) return false;
        RunsSince = now;
        return true;
    }

    public bool Next(DateTimeOffset now) => Leave(TurnEnd.Heard, now);
    public bool Skip(DateTimeOffset now) => Leave(TurnEnd.Skipped, now);

    /// <summary>Back to the turn before, which goes on from the time it had; from the end, to the last one, with the clock stopped.</summary>
    public bool Back(DateTimeOffset now)
    {
        if (State == StandUpState.Ended) return Reopen();
        if (!IsRunning || !Turns.Take(At).Any(turn => !turn.IsAbsent)) return false;
        Note(TurnEnd.Waiting, now);
        GoTo(Turns.Take(At).ToList().FindLastIndex(turn => !turn.IsAbsent), now);
        return true;
    }

    /// <summary>The team is on the phone: it speaks after the others, with all of its time. The last one stays where it is.</summary>
    public bool MoveToEnd(DateTimeOffset now)
    {
        if (Current is null || Following is null) return false;
        Turns = Put(At, Turns[At] with { Spoken = 0 });
        PutLast(At);
        GoTo(After(At - 1)!.Value, now);
        return true;
    }

    public bool End(DateTimeOffset now)
    {
        if (!IsRunning) return false;
        Note(TurnEnd.Heard, now);
        Finish(now);
        return true;
    }

    /// <summary>Somebody named in it leaves: their turn stays, without a name.</summary>
    public void Forget(Guid? person)
    {
        Turns = [.. Turns.Select(turn => turn.PersonId is { } id && (person is null || id == person) ? turn with { Name = "", PersonId = null } : turn)];
        if (HostId is not null && (person is null || HostId == person)) HostId = null;
    }

    public bool IsHostedBy(Guid? person) => person is not null && HostId == person;

    private bool Leave(TurnEnd end, DateTimeOffset now)
    {
        if (!IsRunning) return false;
        Note(end, now);
        if (After(At) is { } next) GoTo(next, now);
        else Finish(now);
        return true;
    }

    /// <summary>The next place that somebody has, or that of shared topics; null after the last.</summary>
    private int? After(int at)
    {
        var next = Turns.ToList().FindIndex(at + 1 < Turns.Count ? at + 1 : Turns.Count, turn => !turn.IsAbsent);
        return next >= 0 ? next : LastSlot > 0 && at < Turns.Count ? Turns.Count : null;
    }

    private void Note(TurnEnd end, DateTimeOffset now)
    {
        var spoken = (long)Elapsed(now).TotalMilliseconds;
        if (IsShared) Shared = spoken;
        else Turns = Put(At, Turns[At] with { End = end, Spoken = spoken });
    }

    /// <summary>The clock runs on there if it ran here.</summary>
    private void GoTo(int at, DateTimeOffset now)
    {
        At = at;
        if (!IsShared) Turns = Put(at, Turns[at] with { End = TurnEnd.Waiting });
        (Before, RunsSince) = (IsShared ? Shared : Turns[at].Spoken, IsTicking ? now : null);
    }

    private void Finish(DateTimeOffset now) => (State, EndedAt, RunsSince, Before) = (StandUpState.Ended, now, null, 0);
    private bool Reopen()
    {
        (State, EndedAt) = (StandUpState.Running, null);
        GoTo(At, default);
        return true;
    }

    private void PutLast(int at) => Turns = [.. Turns.Where((_, place) => place != at), Turns[at]];

    private IReadOnlyList<Turn> Put(int at, Turn turn) => [.. Turns.Select((old, place) => place == at ? turn : old)];
}
