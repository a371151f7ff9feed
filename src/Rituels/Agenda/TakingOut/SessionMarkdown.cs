using System.Text;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>A session as a page of Markdown (CommonMark), and the list of all: what the visitor sees, without what staff keep for themselves.</summary>
internal static class SessionMarkdown
{

    public static void Map(WebApplication app)
    {
        app.MapGet("/{cohort}/agenda/sessions.md", All).WithMetadata(new SeenAttribute(By.Public));
        app.MapGet("/{cohort}/agenda/sessions/{id:guid}/session.md", One).WithMetadata(new SeenAttribute(By.Public));
    }

    private static async Task<IResult> All(Visit visit, RituelsDb db, IOptions<Settings> settings, CancellationToken stop)
    {
        var phrases = new PlanningPhrases(new AgendaExportWords(visit.Tongue), new AgendaWords(visit.Tongue));
        var text = new StringBuilder($"# {Markdown.Line(new AgendaWords(visit.Tongue)["rhythm-title"])} – {Markdown.Line(visit.Cohort.Name)}\n\n");
        foreach (var session in await db.SessionsFor(visit.Cohort, AgendaReader.Of(visit), stop))
            text.Append($"- {Markdown.Line(phrases.Days(session.Sheet))} – [{Markdown.Line(session.Sheet.Title)}](<{settings.Value.LinkTo($"/{visit.Cohort.Slug}/agenda/sessions/{session.Id}")}>){(session.Sheet.IsCancelled ? $" ({phrases.Status(session.Sheet)})" : "")}\n");
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), MarkdownFile.Type, $"{visit.Cohort.Slug}-sessions.md");
    }

    private static async Task<IResult> One(Guid id, Visit visit, RituelsDb db, CancellationToken stop) =>
        await db.SessionFor(visit.Cohort, id, AgendaReader.Of(visit), stop) is { } session
            ? Results.File(Encoding.UTF8.GetBytes(PlanningDocument.One(visit.Tongue, session.Sheet)), MarkdownFile.Type, $"{visit.Cohort.Slug}-session.md")
            : Results.NotFound();
}
