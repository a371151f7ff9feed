namespace Rituels.Delivery;

/// <summary>A room's records that have had their time. Several replicas may purge at once: what one deletes the other misses.</summary>
public interface IPurge
{
    /// <summary>Deletes at most <paramref name="most"/> records of each kind: a large delete would hold up those who write.</summary>
    /// <returns>How many went; asked again until it is none.</returns>
    Task<int> Purge(DateTimeOffset now, int most, CancellationToken stop);
}

/// <summary>Has every room purge what is old, at the start and then once a day.</summary>
public sealed partial class Purger(IServiceScopeFactory scopes, ILogger<Purger> logger)
{
    private const int Batch = 500;
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    private DateTimeOffset _next = DateTimeOffset.MinValue;

    public async Task PurgeDue(DateTimeOffset now, CancellationToken stop)
    {
        if (now < _next) return;
        // Before the work: what fails once would fail each second.
        _next = now + Period;
        await using var scope = scopes.CreateAsyncScope();
        var all = 0;
        foreach (var room in scope.ServiceProvider.GetServices<IPurge>())
            for (var gone = -1; gone != 0; all += gone) gone = await room.Purge(now, Batch, stop);
        if (all > 0) LogPurged(all);
    }

    [LoggerMessage(LogLevel.Information, "Purged {Records} records")]
    private partial void LogPurged(int records);
}
