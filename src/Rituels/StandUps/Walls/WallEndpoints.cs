using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>Where a screen on a wall asks how its stand-up stands, by the secret in its cookie; without one it is nowhere.</summary>
internal static class WallEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/wall/events", Events).WithMetadata(new SeenAttribute(By.Bearer));
        app.MapGet("/wall/state", State).WithMetadata(new SeenAttribute(By.Bearer));
    }

    private static async Task Events(HttpContext context, WallDesk walls, LiveStream stream)
    {
        var wall = await walls.Find(context, context.RequestAborted);
        if (await walls.See(wall, context.RequestAborted) is not { } shown) Nothing(context, wall);
        else await stream.Send(context, FollowedStandUp.Kind, shown.StandUp.Id, wall!.Id, async stop => await walls.See(await walls.Find(context, stop), stop) is { } still && still.StandUp.Id == shown.StandUp.Id);
    }

    private static async Task State(HttpContext context, WallDesk walls, LiveStream stream)
    {
        var wall = await walls.Find(context, context.RequestAborted);
        if (await walls.See(wall, context.RequestAborted) is { } shown) await stream.Answer(context, shown.StandUp.Id, FollowedStandUp.Of(shown.StandUp));
        else Nothing(context, wall);
    }

    /// <summary>A wall that waits, or was let go, is told so; it asks no more for events.</summary>
    private static void Nothing(HttpContext context, PairedWall? wall) => context.Response.StatusCode = wall is null ? StatusCodes.Status404NotFound : StatusCodes.Status204NoContent;
}
