namespace Rituels.Delivery;

/// <summary>A mail ready to leave, to one address.</summary>
/// <param name="MessageId">With its angle brackets; the same at each try, so that a double can be recognised.</param>
/// <param name="Date">When it was ready to leave (RFC 5322, 3.6.1), the same at each try.</param>
/// <param name="Headers">Further headers, plain ASCII.</param>
public sealed record OutgoingMail(
    Mailbox From,
    Mailbox? ReplyTo,
    Mailbox To,
    string Subject,
    string Html,
    string Text,
    string MessageId,
    DateTimeOffset Date,
    IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    /// <summary>An invitation or a cancellation that comes with it; null for most.</summary>
    public CalendarPart? Calendar { get; init; }
}

/// <summary>Takes one mail away. Lives as long as one round of sending, and closes its connections with it.</summary>
public interface IMailTransport
{
    /// <exception cref="Refused">For good: trying again would not help. Any other exception is worth another try.</exception>
    Task Send(OutgoingMail mail, CancellationToken stop);
}
