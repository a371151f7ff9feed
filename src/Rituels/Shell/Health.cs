using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;

namespace Rituels.Shell;

/// <summary>When the worker of this process last looked for due work.</summary>
public sealed class Heartbeat(TimeProvider clock)
{
    private long _ticks = clock.GetUtcNow().UtcTicks;

    public void Beat() => Interlocked.Exchange(ref _ticks, clock.GetUtcNow().UtcTicks);

    /// <summary>Lately is within a minute.</summary>
    public bool IsRecent => clock.GetUtcNow().UtcTicks - Interlocked.Read(ref _ticks) < TimeSpan.TicksPerMinute;
}

internal static class Health
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("alive")).WithMetadata(new SeenAttribute(By.Anyone));
        app.MapGet("/readyz", Ready).WithMetadata(new SeenAttribute(By.Anyone));
    }

    private static async Task<IResult> Ready(RituelsDb db, Heartbeat heartbeat, IOptions<Settings> settings, CancellationToken stop)
    {
        var faults = new List<string>();
        if (!await db.Database.CanConnectAsync(stop)) faults.Add("database");
        if (settings.Value.Worker && !heartbeat.IsRecent) faults.Add("worker");
        return faults.Count == 0 ? Results.Text("ready") : Results.Text("not ready: " + string.Join(", ", faults), statusCode: 503);
    }
}
