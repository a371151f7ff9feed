using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.Tests.Site;
using static Rituels.Tests.Places.PlacesScene;

namespace Rituels.Tests.Places;

/// <summary>What those outside read, and what is left once a cohort is closed: nothing is promised that nobody gets.</summary>
public class ClosedPlacesTests
{
    [Theory, OnEachDatabase]
    public async Task A_closed_cohort_keeps_no_hours_and_waits_for_no_answer(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        await scene.Asked();
        await Close(scene.House);
        foreach (var browser in new[] { scene.Aya, await scene.House.SignedIn(scene.Seed.Ines), scene.House.Browser() })
        {
            var page = await Text(browser, At);
            Assert.Contains("Le Phare", page);
            foreach (var promise in new[] { "mercredi", "Dites que vous venez", "sans réponse" }) Assert.DoesNotContain(promise, page);
        }
        var requests = await Text(scene.Aya, Requests);
        foreach (var promise in new[] { "1 demande sans réponse", "Tout le monde a une réponse", "Réservées et proposées" }) Assert.DoesNotContain(promise, requests);
        Assert.Contains("1 demande passée", requests);
    }

    [Theory, OnEachDatabase]
    public async Task The_programme_of_a_closed_cohort_says_that_it_is_over_and_promises_no_rhythm(string database)
    {
        await using var scene = await (await SiteScene.Open(database)).Furnish();
        Assert.Contains("Chaque mercredi", await Text(scene.House.Browser(), SiteScene.Page));
        await Close(scene.House);
        var page = await Text(scene.House.Browser(), SiteScene.Page);
        Assert.Contains("La promotion est close depuis le 6 mars 2019.", page);
        Assert.DoesNotContain("Chaque", page);
        foreach (var file in new[] { "programme.md", "rituals.md" })
        {
            var text = (await scene.House.Browser().GetStringAsync($"/eig-2019/{file}", Stop)).Replace('\u00a0', ' ');
            Assert.Contains("La promotion est close depuis le 6 mars 2019.", text);
            Assert.DoesNotContain("Chaque", text);
        }
        var files = await scene.Make();
        Assert.DoesNotContain(files, file => System.Text.Encoding.UTF8.GetString(file.Value).Contains("Chaque semaine", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Those_outside_read_of_what_they_get(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var page = await Text(scene.House.Browser(), At);
        Assert.Contains("Où la promotion se retrouve.", page);
        Assert.Contains("Une salle est gardée pour la promotion.", page);
        foreach (var promise in new[] { "qui y est et quand", "comment avoir une salle" }) Assert.DoesNotContain(promise, page);
        Assert.Contains("comment avoir une salle", await Text(scene.Aya, At));
    }

    private static Task Close(TestHouse house) => house.With(async db =>
    {
        (await db.Set<Cohort>().SingleAsync(Stop)).Close(house.Clock.Now);
        await db.SaveChangesAsync(Stop);
    });
}
