using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>What a team's page tells of its year.</summary>
public class TeamStoryTests
{
    private const string Address = "/eig-2019/teams/carto-demo";

    [Theory, OnEachDatabase]
    public async Task Moods_dates_and_requests_are_told_beside_the_weeks_of_each_month(string database)
    {
        await using var house = await TestHouse.Open(database, YearOfTeams.Wednesday);
        var year = await YearOfTeams.Plant(house);
        await year.File(year.Seed.Carto, ". . 4 . 2L", help: "Qui sait ?", keyDate: new(2019, 4, 2));
        await year.File(year.Seed.Carto, "3", keyDate: new(2019, 3, 1));

        var page = await year.Read(year.Seed.Lou, Address);
        Assert.Equal("Humeur : mitigée, en baisse (géniale la fois d’avant). 3 semaines déposées sur 5, dont 1 en retard.", YearOfTeams.Text(page.QuerySelector("#mood-says")));
        Assert.Equal(["2019-W07 bonne", "2019-W08 sans nouvelles", "2019-W09 géniale", "2019-W10 sans nouvelles", "2019-W11 mitigée, en retard"], page.QuerySelectorAll(".figures tbody tr").Select(row => $"{row.Children[0].TextContent} {row.Children[1].TextContent}"));
        Assert.Equal(["2019-04-02", "2019-03-01"], page.QuerySelectorAll("#key-dates ~ * time").Select(time => time.GetAttribute("datetime")));
        Assert.Equal(["Semaine 9", "Semaine 11"], page.QuerySelectorAll("#requests ~ .list a[href*=retrospectives]").Select(YearOfTeams.Text));
        // What is asked stands above the team's mission.
        Assert.Equal("requests", page.QuerySelector(".about-first > div h2")!.Id);
        Assert.Equal(["Mars 2019", "Février 2019"], page.QuerySelectorAll("#weeks ~ h3").Select(YearOfTeams.Text));
        Assert.Equal("Semaine 11", YearOfTeams.Text(page.GetElementById("2019-W11")!.QuerySelector("h4 > a")));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_filed_before_the_mail_is_told_to_the_team_and_the_staff_only(string database)
    {
        await using var house = await TestHouse.Open(database, YearOfTeams.Wednesday);
        var year = await YearOfTeams.Plant(house);
        await year.File(year.Seed.Carto, "3 3 3 3 3");
        await year.File(year.Seed.Carto, ". . . . . 1", help: "Un secret ?", keyDate: new(2019, 4, 2));

        foreach (var (person, mayRead) in new[] { (year.Seed.Lou, false), (year.Seed.Ines, true), (year.Seed.Aya, true) })
        {
            var page = await year.Read(person, Address);
            Assert.Equal(mayRead, page.DocumentElement.TextContent.Contains("Un secret ?", StringComparison.Ordinal));
            Assert.Equal(mayRead, page.QuerySelector("time[datetime='2019-04-02']") is not null);
            Assert.Equal(mayRead ? 6 : 5, page.QuerySelectorAll(".figures tbody tr").Length);
        }

        house.Clock.Now = DateTimeOffset.Parse(YearOfTeams.FridayAfterMail);
        Assert.Contains("Un secret ?", (await year.Read(year.Seed.Lou, Address)).DocumentElement.TextContent);
    }

    [Theory, OnEachDatabase]
    public async Task A_link_to_one_week_opens_the_page_that_holds_it(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-06-26T10:00:00+02:00");
        var year = await YearOfTeams.Plant(house);
        await year.File(year.Seed.Carto, "4 3");
        var link = (await year.Read(year.Seed.Lou, Address + "?before=2019-W10")).GetElementById("2019-W08")!.QuerySelector("h4 small a")!.GetAttribute("href")!;
        Assert.Equal(Address + "?before=2019-W08#2019-W08", link);
        Assert.NotNull((await year.Read(year.Seed.Lou, link)).GetElementById("2019-W08"));
        Assert.Null((await year.Read(year.Seed.Lou, Address)).GetElementById("2019-W08"));
    }
}
