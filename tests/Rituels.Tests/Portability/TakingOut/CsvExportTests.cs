using System.Globalization;
using System.Net;
using CsvHelper;
using CsvHelper.Configuration;
using Rituels.Retrospectives;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

public class CsvExportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Staff_take_out_everything_with_the_names_of_those_who_filed(string database)
    {
        await using var story = await Story.Begin(database);
        var answer = await story.Take(await story.House.SignedIn(story.Seed.Aya), "retrospectives.csv");
        var rows = await Rows(answer);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("eig-2019.csv", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["week", "team", "team_name", "state", "mood", "priority", "victories", "difficulties", "help", "help_state", "key_date", "key_date_text", "filed_at", "edited_at", "filed_by"], rows[0]);
        Assert.Equal(
        [
            "2019-W08 balise late 1 Lou Essai", "2019-W08 carto-demo in-time 4 Inès Demo", "2019-W09 carto-demo in-time 3 Noé Exemple", "2019-W10 carto-demo in-time 2 Inès Demo",
        ], rows[1..].Select(row => $"{row[0]} {row[1]} {row[3]} {row[4]} {row[14]}"));
    }

    [Theory, OnEachDatabase]
    public async Task Formulas_quotes_accents_and_line_breaks_arrive_as_they_were_written_and_do_nothing(string database)
    {
        await using var story = await Story.Begin(database);
        var answer = await story.Take(await story.House.SignedIn(story.Seed.Ines), "retrospectives.csv", team: "carto-demo");
        var octets = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal([0xEF, 0xBB, 0xBF], octets[..3]);
        var text = System.Text.Encoding.UTF8.GetString(octets);
        Assert.Contains("Démo réussie, \"\"bravo\"\"\"", text);
        Assert.Equal(4, text.Split("\r\n").Length - 1);
        var rows = await Rows(answer);
        Assert.Equal(["'=SUM(A1:A9)", "'- relire\n'- publier", "Pas encore publié"], rows[1..].Select(row => row[5]));
        Assert.Equal(["2019-02-28", "Démonstration publique", "2019-02-22T12:30:00+01:00"], rows[1][10..13]);
    }

    [Theory, OnEachDatabase]
    public async Task A_member_takes_out_what_they_can_read_and_nobodys_name(string database)
    {
        await using var story = await Story.Begin(database);
        var lou = await Rows(await story.Take(await story.House.SignedIn(story.Seed.Lou), "retrospectives.csv"));
        Assert.Equal(["2019-W08 balise", "2019-W08 carto-demo", "2019-W09 carto-demo"], lou[1..].Select(row => $"{row[0]} {row[1]}"));
        Assert.DoesNotContain("filed_by", lou[0]);
        var ines = await Rows(await story.Take(await story.House.SignedIn(story.Seed.Ines), "retrospectives.csv", week: "2019-W10"));
        Assert.Equal(["2019-W10 carto-demo"], ines[1..].Select(row => $"{row[0]} {row[1]}"));
    }

    [Theory, OnEachDatabase]
    public async Task What_became_of_a_request_for_help_goes_with_it(string database)
    {
        await using var story = await Story.Begin(database);
        await story.Ask("2019-W09", story.Seed.Balise, "Un relecteur ?", HelpState.Done);
        var lou = await story.House.SignedIn(story.Seed.Lou);
        Assert.Equal(["", "solved"], (await Rows(await story.Take(lou, "retrospectives.csv", team: "balise")))[1..].Select(row => row[9]));
        Assert.Contains("Besoin d’aide · Réglé", await (await story.Take(lou, "retrospectives.md", team: "balise")).Content.ReadAsStringAsync(Stop));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_not_there_and_other_cohorts_are_not_found(string database)
    {
        await using var story = await Story.Begin(database);
        var elsewhere = await Seed.Plant(story.House, "elsewhere");
        var ines = await story.House.SignedIn(story.Seed.Ines);
        foreach (var (file, team, week) in new[] { ("retrospectives.csv", "nulle-part", ""), ("retrospectives.csv", "", "2019-W99"), ("autres.csv", "", ""), ("retrospectives.xml", "", "") })
            Assert.Equal(HttpStatusCode.NotFound, (await story.Take(ines, file, team, week)).StatusCode);
        var field = SignedInBrowsers.FormField(await ines.GetStringAsync(story.At + "/exports", Stop));
        foreach (var browser in new[] { ines, await story.House.SignedIn(elsewhere.Aya) })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync($"/{(browser == ines ? "elsewhere" : "eig-2019")}/exports/retrospectives.csv", new FormUrlEncodedContent([new("form", field)]), Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task A_GET_and_a_forged_form_take_nothing_out(string database)
    {
        await using var story = await Story.Begin(database);
        var ines = await story.House.SignedIn(story.Seed.Ines);
        var got = await ines.GetAsync(story.At + "/exports/retrospectives.csv?week=2019-W08", Stop);
        Assert.Equal("/eig-2019/exports?week=2019-W08", got.Headers.Location!.OriginalString);
        var page = await ines.GetStringAsync("/eig-2019/exports?week=2019-W08", Stop);
        Assert.Contains("<option selected=\"selected\" value=\"2019-W08\">", page);
        Assert.Equal(HttpStatusCode.BadRequest, (await ines.PostAsync(story.At + "/exports/retrospectives.csv", new FormUrlEncodedContent([]), Stop)).StatusCode);
    }

    private static async Task<List<string[]>> Rows(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var reader = new CsvParser(new StringReader((await answer.Content.ReadAsStringAsync(Stop)).TrimStart('\ufeff')), new CsvConfiguration(CultureInfo.InvariantCulture));
        var rows = new List<string[]>();
        while (await reader.ReadAsync()) rows.Add(reader.Record!);
        return rows;
    }
}
