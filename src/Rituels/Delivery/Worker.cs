using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>Looks each second for due work, for letters to send and for what is old, in loops of their own: no slow message delays a deadline, nor a message of another lane.</summary>
internal sealed partial class Worker(DueWorker due, PostWorker post, Purger purger, WorkerBell bell, DeliveryMeter meter, Heartbeat heartbeat, TimeProvider clock, ILogger<Worker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        await Task.WhenAll(Loop(RunDue, stop), Loop(SendDue, stop), Loop(PurgeDue, stop), Loop(Measure, stop));
        await post.End();
    }

    private async Task RunDue(CancellationToken stop)
    {
        heartbeat.BeatForWork();
        if (await due.RunDue(clock.GetUtcNow(), stop) > 0) bell.Ring();
    }

    private async Task SendDue(CancellationToken stop)
    {
        await post.BeginDue(clock.GetUtcNow(), stop);
        heartbeat.BeatForPost();
    }

    private Task PurgeDue(CancellationToken stop) => purger.PurgeDue(clock.GetUtcNow(), stop);

    private Task Measure(CancellationToken stop) => meter.Look(clock.GetUtcNow(), stop);

    private async Task Loop(Func<CancellationToken, Task> turn, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Period, clock);
        var tick = timer.WaitForNextTickAsync(stop).AsTask();
        while (!stop.IsCancellationRequested)
        {
            var rung = bell.Next;
            await Survive(turn, stop);
            if (await Task.WhenAny(tick, rung) == tick) tick = timer.WaitForNextTickAsync(stop).AsTask();
        }
    }

    private async Task Survive(Func<CancellationToken, Task> turn, CancellationToken stop)
    {
        try
        {
            await turn(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            LogStopping(turn.Method.Name);
        }
        catch (Exception error)
        {
            LogFailed(turn.Method.Name, error);
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Loop} stops")]
    private partial void LogStopping(string loop);

    [LoggerMessage(LogLevel.Error, "{Loop} failed, and goes on at the next tick")]
    private partial void LogFailed(string loop, Exception error);
}
