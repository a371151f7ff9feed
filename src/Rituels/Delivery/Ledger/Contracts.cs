using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>What something is called, and the same as the subject of a sentence: in French masculine and singular.</summary>
public sealed record OccasionName(string Name, string Subject);

/// <summary>A ritual's words for what it sends and does by itself, for those who look after delivery.</summary>
public interface IOccasionWords
{
    string Ritual { get; }

    /// <param name="kind">Of due work, such as <c>digest</c>, or of a message's <see cref="Occasion"/>, with an ordinal.</param>
    /// <returns>Null for what the ritual does not know.</returns>
    OccasionName? Name(string kind, string period, Tongue tongue);

    /// <summary>Why due work was skipped: the reason given to <see cref="DueWork.Skip"/>, in the reader's words.</summary>
    string? Why(string reason, Tongue tongue);
}

/// <summary>What the periods of a ritual's due work are called, where they are no weeks: a session's title.</summary>
public interface IPeriodNames
{
    string Ritual { get; }

    /// <summary>Those that are known; the others have no name.</summary>
    Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> periods, CancellationToken stop);
}

/// <summary>
/// A ritual's mail that is written only at its hour: before it, staff may look at it as each reader would get it, and hold
/// its due work back.
/// </summary>
public interface IComingMail
{
    string Ritual { get; }

    /// <summary>The kind of due work that sends it.</summary>
    string Kind { get; }

    /// <summary>To whom it would go if it left now, each address once.</summary>
    Task<IReadOnlyList<Recipient>> Readers(Cohort cohort, DueWork work, CancellationToken stop);

    /// <summary>The letter as it would be if it left now; nothing is written. Null when there is nothing to send.</summary>
    Task<Letter?> Print(Cohort cohort, DueWork work, Recipient reader, DateTimeOffset now, CancellationToken stop);
}
