using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>A cohort's colours and logo, at addresses that carry their version and so may be kept for long.</summary>
internal static class CohortLooks
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{cohort}/colours.css", Colours).WithMetadata(new SeenAttribute(By.Public));
        app.MapGet("/{cohort}/logo", Logo).WithMetadata(new SeenAttribute(By.Public));
    }

    private static IResult Colours(string cohort, Visit visit, HttpContext context)
    {
        if (visit.Cohort.Accent is not { } accent) return Results.NotFound();
        Keep(context, visit.Cohort);
        var palette = Palette.Of(accent);
        return Results.Text($":root{{--accent:{palette.Light};--accent-dark:{palette.Dark}}}", "text/css; charset=utf-8");
    }

    private static async Task<IResult> Logo(string cohort, Visit visit, RituelsDb db, HttpContext context, CancellationToken stop)
    {
        if (await db.Logos.AsNoTracking().FirstOrDefaultAsync(l => l.CohortId == visit.Cohort.Id, stop) is not { } logo
            || Programme.Logo.TypeOf(logo.Content) is not { } type) return Results.NotFound();
        Keep(context, visit.Cohort);
        return Results.Bytes(logo.Content, type);
    }

    /// <summary>Without a version in the address it is asked for again; an unlisted cohort's stays with its reader.</summary>
    private static void Keep(HttpContext context, Cohort cohort) =>
        context.Response.Headers.CacheControl = (cohort.IsListed ? "public" : "private")
            + (context.Request.Query.ContainsKey("v") ? ", max-age=31536000, immutable" : ", no-cache");
}
