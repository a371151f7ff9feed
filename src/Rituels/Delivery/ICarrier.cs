namespace Rituels.Delivery;

/// <summary>The channels through which messages leave, as <see cref="Posting.Channel"/> names them.</summary>
public static class Channels
{
    public const string Mail = "mail";

    /// <summary>The lane of mail for which somebody sits and waits, such as a sign-in link: it overtakes a week's news to thousands.</summary>
    public const string MailAtOnce = "mail:at-once";
}

/// <summary>A message whose reader's own links are filled in, ready to leave. A chat takes its text; HTML and subject are mail's.</summary>
/// <param name="Posting">To whom, on which lane, and an id that is the same at each try.</param>
/// <param name="Cohort">The slug of its cohort, if it has one.</param>
/// <param name="Stop">The address at which its reader stops this kind of message; null for what cannot be stopped.</param>
public sealed record Parcel(Posting Posting, string? Cohort, string Language, string Subject, string Html, string Text, string? Stop)
{
    /// <summary>The event that a mail carries; null for most.</summary>
    public CalendarPart? Calendar { get; init; }
}

/// <summary>
/// Takes messages of one channel away. Messages that must not delay each other go on different lanes (<see cref="Posting.Lane"/>),
/// such as one for each chat endpoint; a carrier lives as long as one run of a lane, and closes its connections with it.
/// </summary>
public interface ICarrier
{
    string Channel { get; }

    /// <summary>How many messages of one lane may be under way at once.</summary>
    int Connections => 1;

    /// <summary>For one message, connecting included: whoever answers nothing for so long is left, and tried again later.</summary>
    TimeSpan Patience => TimeSpan.FromSeconds(60);

    /// <exception cref="Refused">For good: trying again would not help.</exception>
    /// <exception cref="AskedToWait">The whole lane is asked to wait. Any other exception is worth another try, with back-off.</exception>
    Task Deliver(Parcel parcel, CancellationToken stop);
}

/// <summary>The message will never be taken: a bad address, a 5xx answer, a channel that is gone. The text is short and may be shown.</summary>
public sealed class Refused(string why, Exception? cause = null) : Exception(why, cause);

/// <summary>The other side takes nothing before an instant, such as a 429 with Retry-After. The text is short and may be shown.</summary>
public sealed class AskedToWait(DateTimeOffset until, string why) : Exception(why)
{
    public DateTimeOffset Until => until;
}
