using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>The buttons under a request for help: its team and the staff end it, or open it again, and are back where they were.</summary>
internal static class HelpEnd
{
    public static void Map(WebApplication app) =>
        app.MapPost("/{cohort}/retrospectives/{week}/{team}/help", End).WithMetadata(new SeenAttribute(By.Members));

    private static async Task<IResult> End(string week, string team, HttpContext context, Visit visit, RituelsDb db, IAntiforgery antiforgery, CancellationToken stop)
    {
        if (!IsoWeek.TryParse(week, out var asked)) return Results.NotFound();
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var form = await context.Request.ReadFormAsync(stop);
        var told = await db.Set<Retrospective>().FirstOrDefaultAsync(r => r.CohortId == visit.Cohort.Id && r.Week == asked && r.Team!.Slug == team && r.AsksForHelp, stop);
        if (told is null || !AskedHelp.MayEnd(visit, told.TeamId)) return Results.NotFound();
        if (HelpChoice.Outcome(form["outcome"]) is { } chosen) told.CloseHelp(visit.Person!.Id, chosen, visit.Now);
        else if (form["outcome"] == HelpChoice.Reopen) told.ReopenHelp();
        else return Results.BadRequest();
        await Save(db, stop);
        return Results.LocalRedirect(form["from"] == "team" ? $"/{visit.Cohort.Slug}/teams/{team}#requests" : $"/{visit.Cohort.Slug}/retrospectives/{asked}#asks");
    }

    private static async Task Save(RituelsDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody changed it at the same moment: what they did stands, and the page that follows shows it.
            db.ChangeTracker.Clear();
        }
    }
}
