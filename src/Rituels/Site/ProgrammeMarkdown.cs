using System.Text;
using Microsoft.Extensions.Options;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Site;

/// <summary>The programme and its rituals as pages of Markdown (CommonMark), for whoever sees the programme's page: what everybody may read of it.</summary>
internal sealed class ProgrammeMarkdown(Visit visit, ProgrammeDesk desk, SiteWords words, ShellWords shared, IOptions<Settings> settings, IEnumerable<IOutsideDoor> doors)
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{cohort}/programme.md", (ProgrammeMarkdown pages, CancellationToken stop) => pages.Give("programme", pages.Programme, stop)).WithMetadata(new SeenAttribute(By.Public));
        app.MapGet("/{cohort}/rituals.md", (ProgrammeMarkdown pages, CancellationToken stop) => pages.Give("rituals", pages.Rituals, stop)).WithMetadata(new SeenAttribute(By.Public));
    }

    private async Task<IResult> Give(string name, Func<ProgrammeTold, CancellationToken, Task<string>> write, CancellationToken stop)
    {
        if (!visit.IsMember && !(await desk.BookOf(visit.Cohort, stop)).IsPublic) return Results.NotFound();
        var text = await write(await desk.Tell(visit.Cohort, visit.Tongue, visit.Now, stop), stop);
        return Results.File(Encoding.UTF8.GetBytes(text), MarkdownFile.Type, $"{visit.Cohort.Slug}-{name}.md");
    }

    private async Task<string> Programme(ProgrammeTold told, CancellationToken stop)
    {
        var cohort = visit.Cohort;
        var text = new StringBuilder($"# {Markdown.Line(cohort.Name)}\n\n{words.Tongue.Span(cohort.Starts, cohort.Ends)}\n{Closed}");
        foreach (var paragraph in told.About) text.Append($"\n{Markdown.Line(paragraph)}\n");
        text.Append($"\n## {words["read-on"]}\n\n");
        if (told.Rituals.Count > 0) text.Append(Item(words["rituals"], $"/{cohort.Slug}/rituals.md"));
        foreach (var room in doors)
            if (await room.For(cohort, stop) is { } door && door.Name != ProgrammeDoor.Name) text.Append(Item(shared[door.Name], $"/{cohort.Slug}/{door.Path}"));
        if (told.Teams.Count > 0) text.Append($"\n## {Markdown.Line(words["teams"])}\n\n");
        foreach (var team in told.Teams) text.Append($"- **{Markdown.Line(team.Name)}**{(team.Host.Length > 0 ? $", {Markdown.Line(team.Host)}" : "")}{(team.Mission.Length > 0 ? $". {Markdown.Line(team.Mission)}" : "")}\n");
        return text.ToString();
    }

    private Task<string> Rituals(ProgrammeTold told, CancellationToken stop)
    {
        var text = new StringBuilder($"# {Markdown.Line(words["rituals-of", visit.Cohort.Name])}\n{Closed}");
        foreach (var ritual in told.Rituals)
        {
            text.Append($"\n## {Markdown.Line(ritual.Title)}\n");
            foreach (var sentence in ritual.Sentences) text.Append($"\n{Markdown.Line(sentence)}\n");
            if (ritual.Path is { } path) text.Append($"\n{Link(words["see-more", ritual.Title], path)}\n");
        }
        return Task.FromResult(text.ToString());
    }

    /// <summary>A paragraph that says since when; empty for a cohort that lives.</summary>
    private string Closed => visit.Cohort.ClosedOn is { } closed ? $"\n{words["closed", words.Tongue.Date(closed)]}\n" : "";

    private string Item(string label, string path) => $"- {Link(label, path)}\n";

    private string Link(string label, string path) => $"[{Markdown.Line(label)}](<{settings.Value.LinkTo(path)}>)";
}
