using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;

namespace Rituels.Shell;

/// <summary>When the worker of this process last looked for due work, and for messages to send: the older of both counts.</summary>
public sealed class Heartbeat(TimeProvider clock)
{
    private long _due = clock.GetUtcNow().UtcTicks, _post = clock.GetUtcNow().UtcTicks;

    public void BeatForWork() => Interlocked.Exchange(ref _due, clock.GetUtcNow().UtcTicks);
    public void BeatForPost() => Interlocked.Exchange(ref _post, clock.GetUtcNow().UtcTicks);

    public TimeSpan Age => TimeSpan.FromTicks(clock.GetUtcNow().UtcTicks - Math.Min(Interlocked.Read(ref _due), Interlocked.Read(ref _post)));

    /// <summary>Lately is within a minute.</summary>
    public bool IsRecent => Age < TimeSpan.FromMinutes(1);
}

/// <summary>A room's share of what <c>/readyz</c> tells in JSON: numbers, no names.</summary>
public interface IHealthFacts
{
    string Name { get; }
    Task<object> Tell(CancellationToken stop);
}

internal static class Health
{
    public static void Map(WebApplication app)
    {
        // Before anything that asks the database: they are asked most when it is away.
        app.MapGet("/healthz", () => Results.Text("alive")).WithMetadata(new SeenAttribute(By.Anyone)).ShortCircuit();
        app.MapGet("/readyz", Ready).WithMetadata(new SeenAttribute(By.Anyone)).ShortCircuit();
    }

    private static async Task<IResult> Ready(HttpRequest request, RituelsDb db, Heartbeat heartbeat, IOptions<Settings> settings, IEnumerable<IHealthFacts> rooms, CancellationToken stop)
    {
        var faults = new List<string>();
        if (!await db.Database.CanConnectAsync(stop)) faults.Add("database");
        if (settings.Value.Worker && !heartbeat.IsRecent) faults.Add("worker");
        var (status, code) = faults.Count == 0 ? ("ready", 200) : ("not ready: " + string.Join(", ", faults), 503);
        if (!request.GetTypedHeaders().Accept.Any(type => type.MediaType == "application/json")) return Results.Text(status, statusCode: code);
        var facts = new Dictionary<string, object?> { ["status"] = status, ["worker"] = settings.Value.Worker ? new { lastTickSeconds = Math.Round(heartbeat.Age.TotalSeconds) } : null };
        if (!faults.Contains("database")) foreach (var room in rooms) facts[room.Name] = await room.Tell(stop);
        return Results.Json(facts, statusCode: code);
    }
}
