using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Delivery;

/// <summary>
/// Does what is due, each piece in a scope and a save of its own. Several replicas may run it: a lease lets one of them
/// begin, and should two still meet, the database lets only one save.
/// </summary>
public sealed partial class DueWorker(IServiceScopeFactory scopes, ILogger<DueWorker> logger)
{
    /// <summary>Short, for after a crash somebody must wait for it; too short does no harm, since only one save succeeds.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Asks every ritual for its plans, then does everything that is due.</summary>
    /// <returns>How many pieces of work were done.</returns>
    public async Task<int> RunDue(DateTimeOffset now, CancellationToken stop)
    {
        await Plan(now, stop);
        var done = 0;
        foreach (var id in await Due(now, stop))
            if (await Claim(id, now, stop) && await Run(id, now, stop)) done++;
        return done;
    }

    private async Task Plan(DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        foreach (var planner in scope.ServiceProvider.GetServices<IPlanner>())
        {
            try
            {
                await planner.Plan(now, stop);
                await db.SaveChangesAsync(stop);
            }
            catch (Exception error) when (error is not OperationCanceledException || !stop.IsCancellationRequested)
            {
                if (error is DbUpdateException) LogPlannedElsewhere(planner.GetType().Name);
                else LogPlanFailed(planner.GetType().Name, NameOf(error), error.StackTrace);
            }
            db.ChangeTracker.Clear();
        }
    }

    private async Task<List<Guid>> Due(DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Free(scope, now).OrderBy(w => w.DueAt).ThenBy(w => w.Ordinal).ThenBy(w => w.Id).Select(w => w.Id).ToListAsync(stop);
    }

    private async Task<bool> Claim(Guid id, DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Free(scope, now).Where(w => w.Id == id).ExecuteUpdateAsync(w => w.SetProperty(x => x.LeaseUntil, now + Lease), stop) == 1;
    }

    private static IQueryable<DueWork> Free(AsyncServiceScope scope, DateTimeOffset now) =>
        scope.ServiceProvider.GetRequiredService<RituelsDb>().Set<DueWork>()
            .Where(w => w.DoneAt == null && w.HeldAt == null && w.DueAt <= now && (w.LeaseUntil == null || w.LeaseUntil <= now));

    private async Task<bool> Run(Guid id, DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        var work = await db.Set<DueWork>().SingleOrDefaultAsync(w => w.Id == id && w.DoneAt == null && w.HeldAt == null, stop);
        if (work is null) return false;
        try
        {
            var handler = scope.ServiceProvider.GetServices<IDueHandler>().Single(h => h.Ritual == work.Ritual);
            await handler.Run(work, now, stop);
            if (work.DoneAt is null) throw new InvalidOperationException($"{handler.GetType().Name} left {work.Kind} without an end.");
            await db.SaveChangesAsync(stop);
            LogDone(work.Ritual, work.Kind, work.Period, work.Outcome, work.Recipients);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            await Postpone(work, now, error);
            return false;
        }
    }

    /// <summary>Unless another replica has ended it meanwhile, or staff hold it: whichever came first stands.</summary>
    private async Task Postpone(DueWork work, DateTimeOffset now, Exception error)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        var current = await db.Set<DueWork>().SingleOrDefaultAsync(w => w.Id == work.Id && w.DoneAt == null);
        if (current is null) LogDoneElsewhere(work.Ritual, work.Kind, work.Period);
        else if (current.HeldAt is not null) LogHeld(work.Ritual, work.Kind, work.Period);
        else
        {
            current.Postpone(now, NameOf(error));
            await db.SaveChangesAsync();
            LogFailed(work.Ritual, work.Kind, work.Period, current.Tries, NameOf(error), error.StackTrace);
        }
    }

    /// <summary>The type only, for an error's text may quote what people wrote.</summary>
    private static string NameOf(Exception error) => error.GetType().Name;

    [LoggerMessage(LogLevel.Information, "Done: {Ritual} {Kind} {Period}: {Outcome}, {Recipients} recipients")]
    private partial void LogDone(string ritual, string kind, string period, string? outcome, int recipients);

    [LoggerMessage(LogLevel.Information, "Done by another replica: {Ritual} {Kind} {Period}")]
    private partial void LogDoneElsewhere(string ritual, string kind, string period);

    [LoggerMessage(LogLevel.Information, "Held back at the last moment: {Ritual} {Kind} {Period}")]
    private partial void LogHeld(string ritual, string kind, string period);

    [LoggerMessage(LogLevel.Error, "Failed: {Ritual} {Kind} {Period}, try {Tries}: {Error} {Trace}")]
    private partial void LogFailed(string ritual, string kind, string period, int tries, string error, string? trace);

    [LoggerMessage(LogLevel.Information, "{Planner} met another replica's plan")]
    private partial void LogPlannedElsewhere(string planner);

    [LoggerMessage(LogLevel.Error, "{Planner} failed: {Error} {Trace}")]
    private partial void LogPlanFailed(string planner, string error, string? trace);
}
