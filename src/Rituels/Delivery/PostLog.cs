using System.Text.RegularExpressions;

namespace Rituels.Delivery;

/// <summary>Says in the log and the meter what became of postings, without their texts: of a server's own words, which may quote them, the codes alone.</summary>
public sealed partial class PostLog(ILogger<PostLog> logger, DeliveryMeter meter)
{
    public void Write(Posting posting)
    {
        meter.Ended(posting);
        if (posting.SentAt is not null) LogSent(posting.Id, posting.Channel, posting.Occasion);
        else if (posting.FailedAt is not null) LogGivenUp(posting.Id, posting.Channel, posting.Occasion, Coded(posting.LastError));
        else LogPostponed(posting.Id, posting.Channel, posting.Occasion, posting.NextTryAt, Coded(posting.LastError));
    }

    internal static string? Coded(string? error) => error is not null && Code().Match(error) is { Success: true } code ? code.Value : error;

    /// <summary>RFC 5321 §4.2 and RFC 3463 §2.</summary>
    [GeneratedRegex(@"^[2-5][0-9]{2}(?: [245]\.[0-9]{1,3}\.[0-9]{1,3})?(?= |$)")]
    private static partial Regex Code();

    [LoggerMessage(LogLevel.Information, "Sent {Posting} by {Channel} of {Occasion}")]
    private partial void LogSent(Guid posting, string channel, string occasion);

    [LoggerMessage(LogLevel.Warning, "Not sent {Posting} by {Channel} of {Occasion}, for good: {Error}")]
    private partial void LogGivenUp(Guid posting, string channel, string occasion, string? error);

    [LoggerMessage(LogLevel.Warning, "Not sent {Posting} by {Channel} of {Occasion}, next try at {Next}: {Error}")]
    private partial void LogPostponed(Guid posting, string channel, string occasion, DateTimeOffset next, string? error);

    [LoggerMessage(LogLevel.Warning, "A lane of {Channel} could not renew its claims: {Error}")]
    public partial void NotRenewed(string channel, string error);

    [LoggerMessage(LogLevel.Error, "The lane {Lane} stopped, and goes on at the next tick: {Error} {Trace}")]
    public partial void LaneStopped(string lane, string error, string? trace);
}
