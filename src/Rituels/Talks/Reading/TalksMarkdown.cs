using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>The talks that come and those that were held, as a page of Markdown (CommonMark) for a documentation site: what the visitor sees, for those outside what is open.</summary>
internal static class TalksMarkdown
{
    private const int Most = 2000;

    public static void Map(WebApplication app) => app.MapGet("/{cohort}/talks.md", Give).WithMetadata(new SeenAttribute(By.Public));

    private static async Task<IResult> Give(Visit visit, RituelsDb db, TalksWords words, IOptions<Settings> settings, CancellationToken stop)
    {
        var seen = db.Set<Talk>().AsNoTracking().VisibleTo(visit.Cohort, visit.IsMember);
        var coming = await seen.Coming(visit.Cohort, visit.Now).SoonestFirst().Take(Most).ToListAsync(stop);
        var past = await seen.Past(visit.Cohort, visit.Now).LatestFirst().Take(Most).ToListAsync(stop);
        var (kinds, names) = (new TalkKinds(await db.TalkBookOf(visit.Cohort, stop), words), await db.NamesOf(coming.Concat(past), stop));
        var text = Write(visit.Cohort, coming, past, kinds, names, words, settings.Value.LinkTo);
        return Results.File(Encoding.UTF8.GetBytes(text), MarkdownFile.Type, $"{visit.Cohort.Slug}-talks.md");
    }

    internal static string Write(Cohort cohort, IReadOnlyList<Talk> coming, IReadOnlyList<Talk> past, TalkKinds kinds, IReadOnlyDictionary<Guid, string> names, TalksWords words, Func<string, string> link)
    {
        var text = new StringBuilder($"# {Markdown.Line(words["title"])} – {Markdown.Line(cohort.Name)}\n");
        foreach (var (heading, talks) in new[] { ("coming", coming), ("past", past) })
        {
            if (talks.Count == 0) continue;
            text.Append($"\n## {words[heading]}\n");
            foreach (var talk in talks) Append(text, cohort, talk, kinds, names, words, link);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, Cohort cohort, Talk talk, TalkKinds kinds, IReadOnlyDictionary<Guid, string> names, TalksWords words, Func<string, string> link)
    {
        text.Append($"\n### [{Markdown.Line(talk.Title)}](<{link($"/{cohort.Slug}/talks/{talk.Id}")}>)\n\n");
        var facts = new[] { words.When(talk.When!, year: true), kinds.Name(talk), words.Tongue.List(words.Speakers(talk, names)), talk.Place };
        text.Append(string.Join(" · ", facts.Where(fact => fact.Length > 0).Select(Markdown.Line))).Append('\n');
        foreach (var said in new[] { talk.About, talk.Report }.Where(said => said.Length > 0)) text.Append($"\n{Markdown.Quote(said)}\n");
        var links = new[] { (words["slides"], talk.Slides), (words["photos"], talk.Photos) }.Where(left => left.Item2.Length > 0).ToList();
        if (links.Count > 0) text.Append('\n');
        foreach (var (label, address) in links) text.Append($"- [{label}](<{address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)\n");
    }
}
