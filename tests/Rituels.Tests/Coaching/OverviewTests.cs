using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Coaching;

/// <summary>Teams by weeks, to spot whom nobody called; as a table that is heard.</summary>
public class OverviewTests
{
    [Theory, OnEachDatabase]
    public async Task Each_week_says_contacts_moods_and_who_waited(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var told = new Retrospective { CohortId = scene.Seed.Cohort.Id, TeamId = scene.Seed.Carto.Id, Week = IsoWeek.Parse("2019-W09") };
        told.File(null, Answers.Of(2, []), scene.House.Clock.Now, scene.House.Clock.Now.AddDays(1));
        await scene.Keep(told);
        await scene.Called(scene.Seed.Carto, "2019-02-12");
        await scene.Called(scene.Seed.Carto, "2019-02-15");
        await scene.Called(scene.Seed.Carto, "2019-02-28");
        var rows = (await Read(scene.Aya, At + "/overview")).QuerySelectorAll("tbody tr")
            .ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelectorAll("td").Select(cell => (cell.QuerySelector("b") ?? cell).TextContent.Replace('\u00a0', ' ')).ToArray());
        Assert.Equal(["aucun contact, trop longtemps sans nouvelles", "aucun contact, trop longtemps sans nouvelles", "aucun contact, trop longtemps sans nouvelles", "aucun contact", "0"], rows["Balise"]);
        Assert.Equal(["aucun contact", "1 contact, humeur : mitigée", "aucun contact", "2 contacts", "3"], rows["Carto Demo"]);
        var head = (await Read(scene.Aya, At + "/overview")).QuerySelectorAll("thead tr:last-child th").Select(cell => cell.TextContent.Trim());
        Assert.Equal(["Défi", "semaine 10", "semaine 9", "semaine 8", "semaine 7", "Total"], head);
    }

    [Theory]
    [InlineData(At + "?of=all")]
    [InlineData(At + "/overview")]
    [InlineData("/eig-2019")]
    public async Task The_cost_of_a_page_does_not_grow_with_teams(string page)
    {
        var queries = new Queries();
        await using var scene = await CoachingScene.Open("sqlite", adjust: builder => builder.Services.ConfigureDbContext<RituelsDb>(options => options.AddInterceptors(queries)));
        await scene.Called(scene.Seed.Carto, "2019-03-01");
        await scene.Planned(scene.Seed.Carto, "2019-03-12");
        var few = await queries.During(() => scene.Aya.GetAsync(page, Stop));
        for (var number = 0; number < 12; number++)
        {
            var team = new Team { CohortId = scene.Seed.Cohort.Id, Slug = $"t{number}", Name = $"Équipe {number}", ReferentId = scene.Bea.Id };
            await scene.Keep(team);
            await scene.Called(team, "2019-03-01", step: "Écrire");
            await scene.Planned(team, "2019-03-12");
        }
        Assert.Equal(few, await queries.During(() => scene.Aya.GetAsync(page, Stop)));
    }
}
