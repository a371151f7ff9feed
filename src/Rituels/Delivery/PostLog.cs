namespace Rituels.Delivery;

/// <summary>Says in the log and the meter what became of postings, without their texts.</summary>
public sealed partial class PostLog(ILogger<PostLog> logger, DeliveryMeter meter)
{
    public void Write(Posting posting)
    {
        meter.Ended(posting);
        if (posting.SentAt is not null) LogSent(posting.Id, posting.Channel, posting.Occasion);
        else if (posting.FailedAt is not null) LogGivenUp(posting.Id, posting.Channel, posting.Occasion, posting.LastError);
        else LogPostponed(posting.Id, posting.Channel, posting.Occasion, posting.NextTryAt, posting.LastError);
    }

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
