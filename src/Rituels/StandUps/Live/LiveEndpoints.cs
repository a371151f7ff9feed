using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>Where screens of the cohort's members ask how a stand-up stands.</summary>
internal static class LiveEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{cohort}/stand-ups/{id:guid}/events", Events).WithMetadata(new SeenAttribute(By.Members));
        app.MapGet("/{cohort}/stand-ups/{id:guid}/state", State).WithMetadata(new SeenAttribute(By.Members));
    }

    private static async Task Events(Guid id, HttpContext context, Visit visit, RituelsDb db, LiveStream stream)
    {
        if (!await db.Set<StandUp>().Of(visit.Cohort).AnyAsync(s => s.Id == id, context.RequestAborted)) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else await stream.Send(context, FollowedStandUp.Kind, id, visit.Person!.Id);
    }

    private static async Task State(Guid id, HttpContext context, Visit visit, RituelsDb db, LiveStream stream)
    {
        var standUp = await db.Set<StandUp>().AsNoTracking().Of(visit.Cohort).FirstOrDefaultAsync(s => s.Id == id, context.RequestAborted);
        if (standUp is null) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else await stream.Answer(context, id, FollowedStandUp.Of(standUp));
    }
}
