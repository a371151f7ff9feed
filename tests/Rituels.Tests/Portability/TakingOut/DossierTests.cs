using System.Net;
using AngleSharp.Html.Parser;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

public class DossierTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_teams_story_is_one_page_from_its_first_week_on(string database)
    {
        await using var story = await Story.Begin(database);
        var page = new HtmlParser().ParseDocument(await (await story.House.SignedIn(story.Seed.Lou)).GetStringAsync(story.At + "/exports/dossiers/carto-demo", Stop));
        Assert.Equal(["Semaine 8", "Semaine 9"], page.QuerySelectorAll("main .list h3").Select(title => title.FirstChild!.TextContent.Trim()));
        Assert.Equal(2, page.QuerySelectorAll(".moodline li").Length);
        Assert.Contains("Démonstration publique", page.QuerySelector("main")!.TextContent);
        Assert.Contains("Inès Demo", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Pas encore publié", page.Body!.TextContent);
    }

    [Theory, OnEachDatabase]
    public async Task Markdown_tells_every_team_and_only_what_its_reader_reads(string database)
    {
        await using var story = await Story.Begin(database);
        var lou = await story.House.SignedIn(story.Seed.Lou);
        var text = await (await story.Take(lou, "retrospectives.md")).Content.ReadAsStringAsync(Stop);
        Assert.Equal(["# Balise", "# Carto Demo"], text.Split('\n').Where(line => line.StartsWith("# ", StringComparison.Ordinal)));
        Assert.Contains("> \\- relire\\\n> \\- publier", text);
        Assert.Contains("**jeudi 28\u00a0février 2019**", text);
        Assert.DoesNotContain("Pas encore publié", text);

        var week = await story.Take(lou, "retrospectives.md", week: "2019-W09");
        Assert.Equal("eig-2019-2019-W09.md", week.Content.Headers.ContentDisposition!.FileNameStar);
        var told = await week.Content.ReadAsStringAsync(Stop);
        Assert.DoesNotContain("Balise", told);
        Assert.DoesNotContain("Semaine 8", told);
        Assert.Contains("### Semaine 9", told);
    }

    [Fact]
    public async Task A_team_without_a_week_says_so_and_one_that_moved_is_found()
    {
        await using var story = await Story.Begin("sqlite");
        var aya = await story.House.SignedIn(story.Seed.Aya);
        await story.House.With(db => { db.Remove(db.Set<Rituels.Retrospectives.Retrospective>().Single(r => r.TeamId == story.Seed.Balise.Id)); return db.SaveChangesAsync(Stop); });
        Assert.Contains("Il n’y a encore rien à raconter.", await aya.GetStringAsync(story.At + "/exports/dossiers/balise", Stop));
        Assert.Equal(HttpStatusCode.NotFound, (await aya.GetAsync(story.At + "/exports/dossiers/nulle-part", Stop)).StatusCode);
    }
}
