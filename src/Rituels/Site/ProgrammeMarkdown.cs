using System.Text;
using Microsoft.Extensions.Options;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Site;

/// <summary>The programme and its rituals as pages of Markdown (CommonMark), for whoever sees the programme's page: what everybody may read of it.</summary>
internal sealed class ProgrammeMarkdown(SiteWords words, ShellWords shared, IOptions<Settings> settings, IEnumerable<IOutsideDoor> doors)
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{cohort}/programme.md", (Visit visit, ProgrammeDesk desk, IServiceProvider services, CancellationToken stop) => Give(visit, desk, services, "programme", (page, told) => page.Programme(visit.Cohort, told, stop), stop)).WithMetadata(new SeenAttribute(By.Public));
        app.MapGet("/{cohort}/rituals.md", (Visit visit, ProgrammeDesk desk, IServiceProvider services, CancellationToken stop) => Give(visit, desk, services, "rituals", (page, told) => Task.FromResult(page.Rituals(visit.Cohort, told)), stop)).WithMetadata(new SeenAttribute(By.Public));
    }

    private static async Task<IResult> Give(Visit visit, ProgrammeDesk desk, IServiceProvider services, string name, Func<ProgrammeMarkdown, ProgrammeTold, Task<string>> write, CancellationToken stop)
    {
        if (!visit.IsMember && !(await desk.BookOf(visit.Cohort, stop)).IsPublic) return Results.NotFound();
        var told = await desk.Tell(visit.Cohort, visit.Tongue, visit.Now, stop);
        var text = await write(ActivatorUtilities.CreateInstance<ProgrammeMarkdown>(services), told);
        return Results.File(Encoding.UTF8.GetBytes(text), "text/markdown; charset=utf-8", $"{visit.Cohort.Slug}-{name}.md");
    }

    private async Task<string> Programme(Cohort cohort, ProgrammeTold told, CancellationToken stop)
    {
        var text = new StringBuilder($"# {Markdown.Line(cohort.Name)}\n\n{words.Tongue.Span(cohort.Starts, cohort.Ends)}\n");
        foreach (var paragraph in told.About) text.Append($"\n{Markdown.Line(paragraph)}\n");
        text.Append($"\n## {words["read-on"]}\n\n");
        if (told.Rituals.Count > 0) text.Append(Item(words["rituals"], $"/{cohort.Slug}/rituals.md"));
        foreach (var door in doors)
            if (await door.For(cohort, stop) is { } open && open.Name != "programme") text.Append(Item(shared[open.Name], $"/{cohort.Slug}/{open.Path}"));
        if (told.Teams.Count > 0) text.Append($"\n## {Markdown.Line(words["teams"])}\n\n");
        foreach (var team in told.Teams) text.Append($"- **{Markdown.Line(team.Name)}**{(team.Host.Length > 0 ? $", {Markdown.Line(team.Host)}" : "")}\n");
        return text.ToString();
    }

    private string Rituals(Cohort cohort, ProgrammeTold told)
    {
        var text = new StringBuilder($"# {Markdown.Line(words["rituals-of", cohort.Name])}\n");
        foreach (var ritual in told.Rituals)
        {
            text.Append($"\n## {Markdown.Line(ritual.Title)}\n");
            foreach (var sentence in ritual.Sentences) text.Append($"\n{Markdown.Line(sentence)}\n");
            if (ritual.Path is { } path) text.Append($"\n[{Markdown.Line(words["see-more", ritual.Title])}](<{settings.Value.LinkTo(path)}>)\n");
        }
        return text.ToString();
    }

    private string Item(string label, string path) => $"- [{Markdown.Line(label)}](<{settings.Value.LinkTo(path)}>)\n";
}
