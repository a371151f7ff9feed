using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>
/// Sends the reader of a team's old address on to the present one, on every screen that has a team in its address. It looks
/// only once nothing was found, so that a team at its own address costs no read more.
/// </summary>
internal sealed class MovedTeams(RequestDelegate next)
{
    public async Task Invoke(HttpContext context, Visit visit, RituelsDb db)
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } && visit.HasCohort
            && context.GetRouteValue("team") is string slug && await Moved(db, visit.Cohort.Id, slug) is { } now)
            context.Response.Redirect(Swap(context.Request, slug, now), permanent: false, preserveMethod: true);
    }

    private static Task<string?> Moved(RituelsDb db, Guid cohort, string slug) =>
        db.OldSlugs.Where(s => s.CohortId == cohort && s.Slug == slug)
            .Join(db.Teams, s => s.TargetId, t => t.Id, (s, t) => t.Slug).FirstOrDefaultAsync();

    /// <summary>Not for ever: a team may take an old address of its own back.</summary>
    private static string Swap(HttpRequest request, string slug, string now) =>
        new PathString(string.Join('/', request.Path.Value!.Split('/').Select(part => part == slug ? now : part))).ToUriComponent() + request.QueryString;
}
