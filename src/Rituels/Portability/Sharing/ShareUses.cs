using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Portability;

/// <summary>
/// Notes in memory that links were used, for a GET writes nothing, and writes the days down each minute: one write for each
/// link and day. Every process does it for the readers that it answered, a replica without the worker too. What a crash
/// forgets is at most the uses of the last minute.
/// </summary>
public sealed partial class ShareUses(IDbContextFactory<RituelsDb> databases, TimeProvider clock, ILogger<ShareUses> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, DateOnly> _noted = new();

    /// <param name="today">The day in the time zone of the link's cohort.</param>
    public void Note(ShareLink link, DateOnly today)
    {
        if (link.LastUsedOn is not { } last || last < today) _noted[link.Id] = today;
    }

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
            LogFailed(error.GetType().Name);
        }
    }

    /// <summary>A day that could not be written stays noted for the next time.</summary>
    public async Task Write(CancellationToken stop)
    {
        if (_noted.IsEmpty) return;
        await using var db = await databases.CreateDbContextAsync(stop);
        foreach (var (id, day) in _noted)
        {
            await db.Set<ShareLink>().Where(s => s.Id == id && (s.LastUsedOn == null || s.LastUsedOn < day)).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastUsedOn, day), stop);
            _noted.TryRemove(KeyValuePair.Create(id, day));
        }
    }

    [LoggerMessage(LogLevel.Warning, "The days on which links were used were not written: {Error}")]
    private partial void LogFailed(string error);
}
