using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Delivery;

/// <summary>Lets a ritual plan cohort by cohort: one that cannot be planned holds no other back, and is tried again at the next tick.</summary>
public sealed partial class CohortPlanning(RituelsDb db, ILogger<CohortPlanning> logger)
{
    /// <summary>Does what is given, saves it and forgets what was read for it.</summary>
    public async Task Try(string ritual, Guid cohort, Func<Task> write, CancellationToken stop)
    {
        try
        {
            await write();
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException error) when (error.IsLostRace())
        {
            LogLater(ritual, cohort);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(ritual, cohort, error.GetType().Name);
        }
        db.ChangeTracker.Clear();
    }

    [LoggerMessage(LogLevel.Information, "{Ritual} of cohort {Cohort} is planned at the next tick: another replica, or a person, was at it")]
    private partial void LogLater(string ritual, Guid cohort);

    [LoggerMessage(LogLevel.Warning, "{Ritual} of cohort {Cohort} was not planned: {Error}")]
    private partial void LogFailed(string ritual, Guid cohort, string error);
}
