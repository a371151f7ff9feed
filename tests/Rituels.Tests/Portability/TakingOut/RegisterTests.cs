using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Portability;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

public class RegisterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Each_export_writes_who_what_when_and_how_much(string database)
    {
        await using var story = await Story.Begin(database);
        var (lou, aya) = (await story.House.SignedIn(story.Seed.Lou), await story.House.SignedIn(story.Seed.Aya));
        await story.Take(lou, "retrospectives.csv");
        story.House.Clock.Now = story.House.Clock.Now.AddHours(1);
        await story.Take(aya, "retrospectives.md", team: "carto-demo", week: "2019-W09");

        var rows = await story.House.With(db => db.Set<RegisterRow>().AsNoTracking().OrderBy(r => r.At).ToListAsync(Stop));
        Assert.Equal([(story.Seed.Lou.Id, "csv", 3, null), (story.Seed.Aya.Id, "md", 1, "2019-W09")], rows.Select(r => (r.PersonId!.Value, r.Format!, r.Records, r.Week?.ToString())));
        var lines = new HtmlParser().ParseDocument(await aya.GetStringAsync(story.At + "/settings/exports", Stop)).QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains("Aya Staff", lines[0]);
        Assert.Contains("Carto Demo, semaine 9", lines[0]);
        Assert.Contains("6\u00a0mars 2019, 10\u00a0h", lines[1]);
    }

    [Theory, OnEachDatabase]
    public async Task The_cohorts_file_and_an_export_on_the_command_line_are_noted_too(string database)
    {
        await using var story = await Story.Begin(database);
        var aya = await story.House.SignedIn(story.Seed.Aya);
        var form = SignedInBrowsers.FormField(await aya.GetStringAsync(story.At + "/settings/file", Stop));
        var file = await aya.PostAsync(story.At + "/settings/file?handler=Yaml", new FormUrlEncodedContent([new("form", form)]), Stop);
        Assert.Equal("eig-2019.yml", file.Content.Headers.ContentDisposition!.FileName);
        using var terminal = new Terminal();
        var (code, _, errors) = await terminal.Run("export", "cohort", "eig-2019", "--out", "x.zip", "--data", story.House.Database.Folder, $"--Rituels:Database={story.House.Database.ConnectionString}");
        Assert.True(code == 0, errors);

        var lines = new HtmlParser().ParseDocument(await aya.GetStringAsync(story.At + "/settings/exports", Stop)).QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains("Export ZIP", lines[0]);
        Assert.Contains("à la ligne de commande", lines[0]);
        Assert.Contains("Export YAML", lines[1]);
        Assert.Contains("Aya Staff", lines[1]);
        Assert.Equal(5, await story.House.With(db => db.Set<RegisterRow>().Where(r => r.Format == "yml").Select(r => r.Records).SingleAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task Another_cohorts_register_stays_its_own_and_an_old_one_has_pages(string database)
    {
        await using var story = await Story.Begin(database);
        var elsewhere = await Seed.Plant(story.House, "elsewhere");
        await story.House.With(db =>
        {
            db.AddRange(Enumerable.Range(1, 51).Select(n => new RegisterRow { CohortId = elsewhere.Cohort.Id, What = Taken.Export, Format = "csv", At = story.House.Clock.Now.AddMinutes(-n), Records = n }));
            return db.SaveChangesAsync(Stop);
        });
        var (here, there) = (await story.House.SignedIn(story.Seed.Aya), await story.House.SignedIn(elsewhere.Aya));
        Assert.Contains("Rien n’a encore été emporté", await here.GetStringAsync(story.At + "/settings/exports", Stop));
        Assert.Equal((50, 1), (await Count(there, ""), await Count(there, "?number=2")));
        Assert.Equal(50, await Count(there, "?number=-3"));

        static async Task<int> Count(HttpClient browser, string page) =>
            new HtmlParser().ParseDocument(await browser.GetStringAsync("/elsewhere/settings/exports" + page, Stop)).QuerySelectorAll("tbody tr").Length;
    }
}
