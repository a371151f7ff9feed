using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The agenda as a file, for whoever sees the agenda: the sessions that they see there.</summary>
internal static class ExportEndpoint
{
    public static void MapAgendaExport(this WebApplication app)
    {
        app.MapGet("/{cohort}/agenda/export/{format:regex(^(md|org|csv|json|ics)$)}", Give).WithMetadata(new SeenAttribute(By.Public));
        SessionMarkdown.Map(app);
    }

    private static async Task<IResult> Give(string format, Visit visit, RituelsDb db, IOptions<Settings> settings, CancellationToken stop)
    {
        var reader = AgendaReader.Of(visit);
        var sessions = await db.SessionsFor(visit.Cohort, reader, stop);
        var octets = new AgendaExport(visit.Cohort, reader, visit.Tongue, settings.Value).Write(format, sessions);
        return Results.File(octets, AgendaExport.TypeOf(format), $"{visit.Cohort.Slug}.{format}");
    }
}
