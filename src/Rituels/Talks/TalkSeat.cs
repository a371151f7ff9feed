using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>"I would come", "I would give it": what somebody says to an idea.</summary>
public sealed class TalkVoice
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid TalkId { get; init; }
    public required Guid PersonId { get; init; }
    public bool Comes { get; set; }
    public bool Gives { get; set; }
    public Person? Person { get; init; }
}

/// <summary>Somebody who signed up: they are in, or wait for a seat.</summary>
public sealed class TalkSeat
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid TalkId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>In which order they came, unique in the talk.</summary>
    public required int Number { get; init; }
    public required DateTimeOffset SignedUpAt { get; init; }
    public bool IsIn { get; private set; }
    public Person? Person { get; init; }

    public void LetIn() => IsIn = true;
}

/// <summary>What those who signed up for a talk last knew of it, and whether any word of it left.</summary>
public sealed class TalkNews
{
    public required Guid TalkId { get; init; }
    public required Guid CohortId { get; init; }

    /// <summary>Null as long as nobody knows of it, and once they know that it is off.</summary>
    public TalkWhen? Told { get; private set; }
    public bool IsAnnounced { get; private set; }

    /// <summary>Who signs up before it is announced has read on its page when it is.</summary>
    public void Read(TalkWhen when)
    {
        if (!IsAnnounced) Told ??= when with { Seats = null };
    }

    public void Tell(TalkWhen? when) => (Told, IsAnnounced) = (when is null ? null : when with { Seats = null }, true);
}
