using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>On Wednesday 6 March, in week 10; week 9 was mailed.</summary>
public class KeyDatesTests
{
    private const string Path = "/eig-2019/key-dates";

    [Theory, OnEachDatabase]
    public async Task Dates_to_come_stand_first_by_month_and_past_ones_after_the_latest_first(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await Tell(house, (seed.Carto, "2019-W07", "2019-03-05", "Hier"), (seed.Carto, "2019-W08", "2019-03-06", "Ce jour"), (seed.Balise, "2019-W08", "2019-04-01", "Avril"),
            (seed.Carto, "2019-W09", "2019-03-29", "Fin mars"), (seed.Balise, "2019-W09", "2019-02-20", "Février"));
        var page = await Read(house, seed.Lou, Path);
        Assert.Equal(["À venir", "mars 2019", "avril 2019", "Passées", "mars 2019", "février 2019"], page.QuerySelectorAll("main h2, main h3").Select(title => title.TextContent));
        Assert.Equal(["Ce jour", "Fin mars", "Avril", "Hier", "Février"], Texts(page));
        Assert.Equal(["Avril", "Février"], Texts(await Read(house, seed.Lou, Path + "?team=balise")));
        Assert.Equal("mer. 6 mars", page.QuerySelector(".dates time")!.TextContent);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_words_on_one_date_the_later_weeks_is_said(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await Tell(house, (seed.Carto, "2019-W08", "2019-03-29", "Démo"), (seed.Carto, "2019-W09", "2019-03-29", "Démo, à 15 h"), (seed.Balise, "2019-W08", "2019-03-29", "Autre"));
        Assert.Equal(["Autre", "Démo, à 15 h"], Texts(await Read(house, seed.Lou, Path)).Order());
    }

    [Theory, OnEachDatabase]
    public async Task Before_its_mail_a_weeks_date_is_its_teams_and_the_staffs(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await Tell(house, (seed.Carto, "2019-W09", "2019-03-29", "Connu"), (seed.Carto, "2019-W10", "2019-03-29", "Nouveau"), (seed.Carto, "2019-W08", "2019-03-30", "Autre"));
        Assert.Equal(["Connu", "Autre"], Texts(await Read(house, seed.Lou, Path)));
        foreach (var person in new[] { seed.Ines, seed.Aya }) Assert.Equal(["Nouveau", "Autre"], Texts(await Read(house, person, Path)));
        house.Clock.Now = DateTimeOffset.Parse("2019-03-08T15:00:00+01:00", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(["Nouveau", "Autre"], Texts(await Read(house, seed.Lou, Path)));
    }

    [Theory, OnEachDatabase]
    public async Task Past_dates_come_page_by_page(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-11-06T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        await Tell(house, [.. Enumerable.Range(8, 35).Select(week => (seed.Carto, $"2019-W{week:00}", IsoWeek.Parse($"2019-W{week:00}").Monday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), $"Semaine {week}"))]);
        var (first, second) = (await Read(house, seed.Lou, Path), await Read(house, seed.Lou, Path + "?p=2"));
        Assert.Equal(Enumerable.Range(13, 30).Reverse().Select(week => $"Semaine {week}"), Texts(first));
        Assert.Equal(Enumerable.Range(8, 5).Reverse().Select(week => $"Semaine {week}"), Texts(second));
        Assert.Equal(("?p=2", "?p=1"), (first.QuerySelector("a[rel=next]")!.GetAttribute("href"), second.QuerySelector("a[rel=prev]")!.GetAttribute("href")));
        Assert.Null(second.QuerySelector("#coming"));
    }

    [Fact]
    public async Task Nothing_announced_is_said_kindly()
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        Assert.Equal("Rien d’annoncé pour l’instant. Une date clé s’ajoute en racontant sa semaine.", (await Read(house, seed.Lou, Path + "?p=-3&team=nulle-part")).QuerySelector(".empty p")!.TextContent);
    }

    private static Task Tell(TestHouse house, params (Team Team, string Week, string Day, string Text)[] told) => house.With(db =>
    {
        foreach (var (team, week, day, text) in told)
        {
            var filed = new Retrospective { CohortId = team.CohortId, TeamId = team.Id, Week = IsoWeek.Parse(week) };
            filed.File(null, Answers.Of(3, [], DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), text), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
            db.Add(filed);
        }
        return db.SaveChangesAsync();
    });

    private static async Task<IDocument> Read(TestHouse house, Person person, string path) =>
        new HtmlParser().ParseDocument(await (await house.SignedIn(person)).GetStringAsync(path));

    private static IEnumerable<string> Texts(IDocument page) => page.QuerySelectorAll(".dates p[dir]").Select(text => text.TextContent);
}
