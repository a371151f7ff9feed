using System.Net;
using AngleSharp.Html.Parser;
using Rituels.Programme;
using Rituels.Tests.Help;
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

    [Theory, OnEachDatabase]
    public async Task Requests_asked_elsewhere_and_a_date_told_in_other_words_later_are_part_of_the_story(string database)
    {
        await using var story = await Story.Begin(database);
        await story.File("2019-W09", story.Seed.Balise, story.Seed.Lou, 3, "Un", day: new(2019, 3, 20), dayText: "Première annonce");
        await story.File("2019-W10", story.Seed.Balise, story.Seed.Lou, 3, "Deux", day: new(2019, 3, 20), dayText: "Annonce corrigée");
        await story.House.Ask(story.Seed, "Qui prête un vidéoprojecteur ?", story.Seed.Lou, story.Seed.Balise, daysAgo: 10);
        // Another need in a week whose first request had ended.
        await story.Ask("2019-W09", story.Seed.Balise, "Une salle ?", HelpState.Done, filed: false);
        await story.Ask("2019-W09", story.Seed.Balise, "Un relecteur ?", HelpState.Withdrawn, filed: false, nth: 2);

        var aya = await story.House.SignedIn(story.Seed.Aya);
        var text = await (await story.Take(aya, "retrospectives.md", team: "balise")).Content.ReadAsStringAsync(Stop);
        foreach (var told in new[] { "Première annonce", "Annonce corrigée", "> Qui prête un vidéoprojecteur ?", "Demandé le", "> Une salle ?" }) Assert.Contains(told, text);
        var page = await aya.GetStringAsync(story.At + "/exports/dossiers/balise", Stop);
        foreach (var told in new[] { "Première annonce", "Annonce corrigée", "Qui prête un vidéoprojecteur ?" }) Assert.Contains(told, WebUtility.HtmlDecode(page));
        Assert.Equal(HttpStatusCode.OK, (await aya.GetAsync(story.Seed.Week("2019-W09"), Stop)).StatusCode);

        // Of one week those asked in it: ten days before Wednesday of week 10 was in week 8.
        Assert.Contains("vidéoprojecteur", await (await story.Take(aya, "retrospectives.md", week: "2019-W08")).Content.ReadAsStringAsync(Stop));
        Assert.DoesNotContain("vidéoprojecteur", await (await story.Take(aya, "retrospectives.md", week: "2019-W09")).Content.ReadAsStringAsync(Stop));
        using var json = System.Text.Json.JsonDocument.Parse(await (await story.Take(aya, "retrospectives.json")).Content.ReadAsStringAsync(Stop));
        Assert.Equal(["balise Qui prête un vidéoprojecteur ? open", "balise Une salle ? solved"], json.RootElement.GetProperty("about").GetProperty("requests").EnumerateArray()
            .Select(asked => $"{asked.GetProperty("team").GetString()} {asked.GetProperty("text").GetString()} {asked.GetProperty("state").GetString()}"));
    }

    [Fact]
    public async Task A_team_without_a_week_says_so_and_one_that_moved_is_found()
    {
        await using var story = await Story.Begin("sqlite");
        var aya = await story.House.SignedIn(story.Seed.Aya);
        await story.House.With(db => { db.Remove(db.Set<Rituels.Retrospectives.Retrospective>().Single(r => r.TeamId == story.Seed.Balise.Id)); return db.SaveChangesAsync(Stop); });
        Assert.Contains("Il n’y a encore rien à raconter.", await aya.GetStringAsync(story.At + "/exports/dossiers/balise", Stop));
        foreach (var (team, title) in new[] { ("balise", "# Balise"), ("", "# Promotion 3") })
        {
            var empty = await (await story.Take(aya, "retrospectives.md", team: team, week: "2019-W14")).Content.ReadAsStringAsync(Stop);
            Assert.StartsWith(title + "\n", empty);
            Assert.Contains("Il n’y a encore rien à raconter.", empty);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await aya.GetAsync(story.At + "/exports/dossiers/nulle-part", Stop)).StatusCode);
    }
}
