using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Portability;

/// <summary>
/// Notes in memory that secret addresses were used, for a GET writes nothing, and writes the days down each minute: one write for
/// each address and day. Every process does it for the readers that it answered, a replica without the worker too. What a crash
/// forgets is at most the uses of the last minute.
/// </summary>
/// <typeparam name="TKey">What an address is known by; never its token.</typeparam>
public abstract partial class DaysOfUse<TKey>(IDbContextFactory<RituelsDb> databases, TimeProvider clock, ILogger logger) : BackgroundService
    where TKey : notnull
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<TKey, DateOnly> _noted = new();

    protected void Note(TKey key, DateOnly day) => _noted[key] = day;

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop)) await Survive(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Survive(CancellationToken.None);
        }
    }

    private async Task Survive(CancellationToken stop)
    {
        try
        {
            await Write(stop);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(logger, error.GetType().Name);
        }
    }

    /// <summary>A day that could not be written stays noted for the next time.</summary>
    public async Task Write(CancellationToken stop)
    {
        if (_noted.IsEmpty) return;
        await using var db = await databases.CreateDbContextAsync(stop);
        foreach (var (key, day) in _noted)
        {
            await Write(db, key, day, stop);
            _noted.TryRemove(KeyValuePair.Create(key, day));
        }
    }

    /// <summary>Unless a later day is written already.</summary>
    protected abstract Task Write(RituelsDb db, TKey key, DateOnly day, CancellationToken stop);

    [LoggerMessage(LogLevel.Warning, "The days on which secret addresses were used were not written: {Error}")]
    private static partial void LogFailed(ILogger logger, string error);
}
