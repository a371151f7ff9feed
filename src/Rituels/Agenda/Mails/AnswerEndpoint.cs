using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Takes the answer of somebody who is invited, and leads back to the session. Mails link to that page, for a GET answers nothing.</summary>
internal static class AnswerEndpoint
{
    public static void Map(WebApplication app) =>
        app.MapPost("/{cohort}/agenda/sessions/{id:guid}/answer", Answer).WithMetadata(new SeenAttribute(By.Members));

    private static async Task<IResult> Answer(Guid id, HttpContext context, Visit visit, RituelsDb db, IAntiforgery antiforgery, CancellationToken stop)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        var reader = AgendaReader.Of(visit);
        if (await db.SessionFor(visit.Cohort, id, reader, stop) is not { } session || !reader.IsInvitedTo(session.Sheet)) return Results.NotFound();
        var form = await context.Request.ReadFormAsync(stop);
        if (form["comes"] != "yes" && form["comes"] != "no") return Results.BadRequest();
        if (AnswerPart.IsOpenAt(session, visit.Cohort, visit.Now)) await Keep(db, session, visit, form["comes"] == "yes", stop);
        return Results.LocalRedirect($"/{visit.Cohort.Slug}/agenda/sessions/{id}#answer");
    }

    private static async Task Keep(RituelsDb db, Session session, Visit visit, bool comes, CancellationToken stop)
    {
        try
        {
            await Write(db, session, visit, comes, stop);
        }
        catch (DbUpdateException)
        {
            // Clicked twice at once: the other click has written the row that this one changes.
            db.ChangeTracker.Clear();
            await Write(db, session, visit, comes, stop);
        }
    }

    private static async Task Write(RituelsDb db, Session session, Visit visit, bool comes, CancellationToken stop)
    {
        var answer = await db.Set<Attendance>().FindAsync([session.Id, visit.Person!.Id], stop)
            ?? db.Add(new Attendance { SessionId = session.Id, PersonId = visit.Person.Id, CohortId = session.CohortId }).Entity;
        answer.Answer(comes, visit.Now);
        await db.SaveChangesAsync(stop);
    }
}
