using Rituels.Programme;

namespace Rituels.Help;

/// <summary>"I can help": one for each person and request.</summary>
public sealed class HelpOffer
{
    /// <summary>In characters, of an offer's words and of a comment.</summary>
    public const int Longest = 600;

    /// <summary>More would be no help to whoever asked.</summary>
    public const int Most = 50;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid RequestId { get; init; }

    /// <summary>Null when the person has left the instance and their words stayed.</summary>
    public Guid? PersonId { get; init; }
    public string Text { get; private set; } = "";
    public DateTimeOffset OfferedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>How many times it was made: each is told once.</summary>
    public int Times { get; private set; }
    public Person? Person { get; init; }

    public bool IsStanding => WithdrawnAt is null;

    public void Stand(string text, DateTimeOffset now)
    {
        var isNew = Times == 0 || !IsStanding;
        (Text, WithdrawnAt) = (text, null);
        if (isNew) (OfferedAt, Times) = (now, Times + 1);
    }

    public void TakeBack(DateTimeOffset now) => WithdrawnAt ??= now;
}

/// <summary>A few words under a request.</summary>
public sealed class HelpComment
{
    /// <summary>A conversation that is longer is better held elsewhere.</summary>
    public const int Most = 200;

    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid RequestId { get; init; }

    /// <summary>Null when the person has left the instance and their words stayed.</summary>
    public Guid? PersonId { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Whether those who take part have been written to about it.</summary>
    public bool IsTold { get; private set; }
    public Person? Person { get; init; }

    public void Tell() => IsTold = true;
}
