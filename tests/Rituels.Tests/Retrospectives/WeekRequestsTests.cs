using AngleSharp.Html.Parser;
using Rituels.Programme;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>The page of the week mailed last begins, as its mail did, with every request for help that still waits.</summary>
public class WeekRequestsTests
{
    [Theory, OnEachDatabase]
    public async Task The_latest_week_tells_all_that_wait_and_since_when_and_those_before_it_only_their_own(string database)
    {
        await using var house = await TestHouse.Open(database, YearOfTeams.Wednesday);
        var year = await YearOfTeams.Plant(house);
        await year.File(year.Seed.Carto, "3 3", help: "Qui sait ?");
        await year.File(year.Seed.Balise, "3 3 3 3 3");
        var asked = await house.Ask(year.Seed, "Qui prête un vélo ?", year.Seed.Lou, year.Seed.Balise, daysAgo: 8);
        await house.Ask(year.Seed, "Trop tard pour ce courriel", year.Seed.Lou, year.Seed.Balise, daysAgo: 2);

        var lou = await house.SignedIn(year.Seed.Lou);
        Assert.Equal(["Qui sait ? Carto Demo · demandé il y a 33 jours", "Qui sait ? Carto Demo · demandé il y a 26 jours", "Qui prête un vélo ? Balise · demandé il y a 8 jours"], await Told(lou, "2019-W11"));
        Assert.Equal([], await Told(lou, "2019-W10"));
        Assert.Single(await Told(lou, "2019-W08"));

        // The page is kept, and never one day or one answer older than what it tells.
        house.Clock.Now = house.Clock.Now.AddDays(1);
        Assert.Contains("Qui prête un vélo ? Balise · demandé il y a 9 jours", await Told(lou, "2019-W11"));
        await house.Ends(year.Seed, year.Seed.Lou, asked, "solved");
        Assert.DoesNotContain(await Told(lou, "2019-W11"), told => told.Contains("vélo", StringComparison.Ordinal));
        await house.With(db => { db.Add(Of(year.Seed)); return db.SaveChangesAsync(); });
        Assert.NotEmpty(await Told(lou, "2019-W11"));
        house.Clock.Now = DateTimeOffset.Parse(YearOfTeams.FridayAfterMail, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal([], await Told(lou, "2019-W11"));
        Assert.Contains(await Told(lou, "2019-W12"), told => told.StartsWith("Qui sait ? Carto Demo · demandé il y a 35 jours", StringComparison.Ordinal));
    }

    private static Rituels.Retrospectives.Retrospective Of(Seed seed)
    {
        var plan = seed.Cohort.PlanOf(IsoWeek.Parse("2019-W12"));
        var filed = new Rituels.Retrospectives.Retrospective { CohortId = seed.Cohort.Id, TeamId = seed.Carto.Id, Week = plan.Week };
        filed.File(seed.Ines.Id, Rituels.Retrospectives.Answers.Of(3, []), plan.Hours!.Opens, plan.Hours.Closes);
        return filed;
    }

    private static async Task<List<string>> Told(HttpClient reader, string week) =>
        [.. new HtmlParser().ParseDocument(await reader.GetStringAsync($"/eig-2019/retrospectives/{week}")).QuerySelectorAll("#asks ~ article")
            .Select(article => YearOfTeams.Text(article).Split(" Répondre")[0].Split(" Je peux")[0])];
}
