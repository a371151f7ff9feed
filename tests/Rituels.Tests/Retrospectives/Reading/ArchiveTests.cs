using System.Net;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>The year at a glance, for everybody in the cohort and nobody else.</summary>
public class ArchiveTests
{
    private const string Address = "/eig-2019/archive", Carto = "table.heat tbody tr:last-child td";

    [Theory, OnEachDatabase]
    public async Task Each_team_and_week_stands_in_the_table_in_words(string database)
    {
        await using var house = await TestHouse.Open(database, YearOfTeams.Wednesday);
        var year = await YearOfTeams.Plant(house);
        await year.File(year.Seed.Carto, "3 4L . 2 1");
        await year.File(year.Seed.Balise, "1 . . 4 4");

        var page = await year.Read(year.Seed.Lou, Address);
        Assert.Equal(["7", "8", "9", "10", "11"], page.QuerySelectorAll("table.heat thead tr:last-child th").Select(th => th.LastChild!.TextContent));
        Assert.Equal(["Balise", "Carto Demo"], page.QuerySelectorAll("table.heat tbody th").Select(YearOfTeams.Text));
        var words = page.QuerySelectorAll(Carto).Select(YearOfTeams.Text);
        Assert.Equal(["bonne", "géniale, en retard", "sans nouvelles", "mitigée", "difficile"], words);
        Assert.Equal("/eig-2019/teams/carto-demo", page.QuerySelector("table.heat tbody tr:last-child a")!.GetAttribute("href"));
    }

    [Theory, OnEachDatabase]
    public async Task Weeks_are_listed_by_month_newest_first_with_what_they_hold(string database)
    {
        await using var house = await TestHouse.Open(database, YearOfTeams.Wednesday);
        var year = await YearOfTeams.Plant(house);
        await year.File(year.Seed.Carto, ". . 3 4 4", help: "Qui sait ?", keyDate: new(2019, 4, 2));
        await year.File(year.Seed.Balise, "1 1 1 1 2L");

        var list = (await year.Read(year.Seed.Ines, Address)).QuerySelector(".columns")!;
        Assert.Equal(["Mars 2019", "Février 2019"], list.QuerySelectorAll("h3").Select(YearOfTeams.Text));
        Assert.Equal(["Semaine 11", "Semaine 10", "Semaine 9", "Semaine 8", "Semaine 7"], list.QuerySelectorAll("li a").Select(YearOfTeams.Text));
        var newest = list.QuerySelector("li")!;
        Assert.Equal("/eig-2019/retrospectives/2019-W11", newest.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("2 sur 2 · 1 date clé · 1 demande d’aide", YearOfTeams.Text(newest.QuerySelector("p:last-child")));
        Assert.Equal("1 géniale et 1 mitigée", newest.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Theory, OnEachDatabase]
    public async Task A_week_is_there_from_its_mail_on_and_not_before(string database)
    {
        await using var house = await TestHouse.Open(database, YearOfTeams.Wednesday);
        var year = await YearOfTeams.Plant(house);
        await year.File(year.Seed.Carto, "3 3 3 3 3 1");
        foreach (var person in new[] { year.Seed.Ines, year.Seed.Lou, year.Seed.Aya })
            Assert.Equal(5, (await year.Read(person, Address)).QuerySelectorAll(Carto).Length);

        house.Clock.Now = DateTimeOffset.Parse(YearOfTeams.FridayAfterMail).AddSeconds(-1);
        Assert.Equal(5, (await year.Read(year.Seed.Lou, Address)).QuerySelectorAll(Carto).Length);
        house.Clock.Now = DateTimeOffset.Parse(YearOfTeams.FridayAfterMail);
        Assert.Equal("difficile", YearOfTeams.Text((await year.Read(year.Seed.Lou, Address)).QuerySelector(Carto + ":last-child")));
    }

    [Theory, OnEachDatabase]
    public async Task The_cohorts_mood_is_shown_beyond_staff_from_five_answers_on(string database)
    {
        await using var house = await TestHouse.Open(database, YearOfTeams.Wednesday);
        var year = await YearOfTeams.Plant(house);
        foreach (var team in await year.MoreTeams(4)) await year.File(team, "4 4 4 4 4");
        await year.File(year.Seed.Carto, "2 2 2 2 .");

        Assert.Equal(("géniale", "moins de 5 réponses"), Medians(await year.Read(year.Seed.Lou, Address)));
        Assert.Equal(("géniale", "géniale"), Medians(await year.Read(year.Seed.Aya, Address)));
        Assert.Equal("Humeur médiane : géniale, la même 4 fois de suite.", YearOfTeams.Text((await year.Read(year.Seed.Lou, Address)).QuerySelector("#spread-says")));
    }

    [Theory, OnEachDatabase]
    public async Task Without_a_week_told_it_says_so_and_others_do_not_see_it(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-02-13T10:00:00+01:00");
        var year = await YearOfTeams.Plant(house);
        var other = await Seed.Plant(house, "autre");
        Assert.NotNull((await year.Read(year.Seed.Ines, Address)).QuerySelector(".empty"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignedIn(other.Aya)).GetAsync(Address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignedIn(year.Seed.Ines)).GetAsync("/autre/archive")).StatusCode);
    }

    // On SQLite: on PostgreSQL a commit of anybody on the same server, another test too, empties what is recalled.
    [Fact]
    public async Task It_asks_the_database_as_much_for_many_teams_as_for_few()
    {
        var queries = new Queries();
        await using var house = await queries.Open("sqlite", YearOfTeams.Wednesday);
        var year = await YearOfTeams.Plant(house);
        await year.File(year.Seed.Carto, "3 3");
        var browser = await house.SignedIn(year.Seed.Aya);
        await browser.GetAsync(Address);
        async Task<int> Ask(string address)
        {
            await house.With(db => { db.Add(Person.Named("Somebody", $"{Guid.NewGuid()}@demo.example")); return db.SaveChangesAsync(); });
            return await queries.During(() => browser.GetAsync(address));
        }

        string[] pages = [Address, "/eig-2019/overview", "/eig-2019/teams/carto-demo"];
        var few = new List<int>();
        foreach (var page in pages) few.Add(await Ask(page));
        foreach (var team in await year.MoreTeams(8)) await year.File(team, "3 . 2 1 .", "Qui sait ?", new(2019, 4, 2));
        await year.File(year.Seed.Balise, "3 3 3 3 3", "Qui sait ?", new(2019, 4, 2));
        foreach (var (page, before) in pages.Zip(few)) Assert.Equal(before, await Ask(page));
    }

    private static (string Before, string Last) Medians(AngleSharp.Dom.IDocument page)
    {
        var cells = page.QuerySelectorAll(".chart:has(#spread-says) tbody tr").Select(row => YearOfTeams.Text(row.QuerySelector("td"))).ToList();
        return (cells[^2], cells[^1]);
    }
}
