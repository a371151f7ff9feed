using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Delivery;

/// <summary>
/// Sends what waits in the outbox, each lane on its own: one that is slow or failing delays no other. See
/// <see cref="LaneRun"/> for what happens on a lane.
/// </summary>
public sealed class PostWorker(IDbContextFactory<RituelsDb> databases, IServiceScopeFactory scopes, Envelope envelope, TimeProvider clock, PostLog log)
{
    private readonly ConcurrentDictionary<string, Task<int>> _running = [];

    /// <summary>Sends everything that is due, and comes back when the rest must wait.</summary>
    /// <returns>How many postings were tried, with or without success.</returns>
    public async Task<int> SendDue(DateTimeOffset now, CancellationToken stop) =>
        (await Task.WhenAll((await Waiting.Lanes(databases, now, stop)).Select(due => Run(due.Lane, due.Channel, now, stop)))).Sum();

    /// <summary>Begins the lanes in which something is due and that are not under way, and waits for none.</summary>
    public async Task BeginDue(DateTimeOffset now, CancellationToken stop)
    {
        foreach (var (lane, run) in _running) if (run.IsCompleted) _running.TryRemove(lane, out _);
        foreach (var (lane, channel) in await Waiting.Lanes(databases, now, stop))
            if (!_running.ContainsKey(lane)) _running[lane] = Survive(lane, channel, now, stop);
    }

    /// <summary>Once told to stop: what is under way is noted.</summary>
    public Task End() => Task.WhenAll(_running.Values);

    private async Task<int> Survive(string lane, string channel, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            return await Task.Run(() => Run(lane, channel, now, stop), CancellationToken.None);
        }
        catch (Exception error)
        {
            if (error is not OperationCanceledException || !stop.IsCancellationRequested) log.LaneStopped(lane, error.GetType().Name, error.StackTrace);
            return 0;
        }
    }

    private async Task<int> Run(string lane, string channel, DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var notes = new NoteBook(databases);
        var carrier = scope.ServiceProvider.GetServices<ICarrier>().FirstOrDefault(c => c.Channel == channel) ?? new NoCarrier(channel);
        return await new LaneRun(carrier, new Waiting(databases, lane), notes, envelope, log, () => Later(now)).Run(now, clock, stop);
    }

    /// <summary>A round of slow messages takes minutes: notes and leases tell the time as it is, though never before the round's.</summary>
    private DateTimeOffset Later(DateTimeOffset now) => clock.GetUtcNow() is var present && present > now ? present : now;

    /// <summary>For a channel that this version does not know; a newer replica may.</summary>
    private sealed class NoCarrier(string channel) : ICarrier
    {
        public string Channel => channel;
        public Task Deliver(Parcel parcel, CancellationToken stop) => throw new NotSupportedException();
    }
}
