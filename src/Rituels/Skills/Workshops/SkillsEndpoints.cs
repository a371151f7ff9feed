using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>Where walls ask whether a map is another. A map is followed by the id of its cohort.</summary>
internal static class SkillsEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{cohort}/skills/{id:guid}/events", Events).WithMetadata(new SeenAttribute(By.Members));
        app.MapGet("/{cohort}/skills/{id:guid}/state", State).WithMetadata(new SeenAttribute(By.Members));
    }

    private static async Task Events(Guid id, HttpContext context, Visit visit, LiveStream stream)
    {
        if (id != visit.Cohort.Id) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else await stream.Send(context, FollowedSkills.Kind, id, visit.Person!.Id);
    }

    private static async Task State(Guid id, HttpContext context, Visit visit, RituelsDb db, LiveStream stream)
    {
        if (id != visit.Cohort.Id) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else await stream.Answer(context, id, (await FollowedSkills.Kind.Look(db, id, null, context.RequestAborted))!);
    }
}
