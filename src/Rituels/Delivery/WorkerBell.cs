namespace Rituels.Delivery;

/// <summary>Wakes this process's worker before its next tick, when somebody waits for a letter.</summary>
public sealed class WorkerBell
{
    private TaskCompletionSource _next = New();

    /// <summary>Completes at the next ring.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>After the save of what is to leave.</summary>
    public void Ring() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
