using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>Closed on the Wednesday of week 10: nothing is announced that will not happen, nor offered that would be refused.</summary>
public class ClosedCohortTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task What_was_coming_goes_and_comes_back_when_the_cohort_is_opened_again(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.Due();
        var before = await Coming(house);
        Assert.Contains("digest 2019-W10", before);
        var aya = await house.SignedIn(seed.Aya);
        Assert.Contains("Courriel de la semaine 10", await Delivery(aya));

        await Change(house, seed, (cohort, now) => cohort.Close(now));
        await house.Due();
        Assert.Empty(await Coming(house));
        Assert.DoesNotContain("Courriel de la semaine", await Delivery(aya));

        await Change(house, seed, (cohort, _) => cohort.Reopen());
        await house.Due();
        Assert.Equal(before, await Coming(house));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_due_when_it_closed_says_why_it_was_not_done(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.Due();
        house.Clock.Now = DateTimeOffset.Parse("2019-03-08T16:00:00+01:00", System.Globalization.CultureInfo.InvariantCulture);
        await Change(house, seed, (cohort, now) => cohort.Close(now));
        await house.Due();
        Assert.Contains("skipped: cohort closed", await house.Outcomes("2019-W10"));
        Assert.Empty(await house.Postings());
        Assert.DoesNotContain("digest 2019-W11", await Coming(house));
    }

    [Fact]
    public async Task An_open_request_is_seen_and_no_answer_asked_for()
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields(help: "Un relecteur ?"));
        house.Clock.Now = DateTimeOffset.Parse("2019-03-13T10:00:00+01:00", System.Globalization.CultureInfo.InvariantCulture);
        var lou = await house.SignedIn(seed.Lou);
        var pages = new[] { seed.Week(), "/eig-2019/teams/carto-demo" };
        foreach (var page in pages) Assert.Matches("Répondre|Voir et répondre", await lou.GetStringAsync(page, Stop));
        await Change(house, seed, (cohort, now) => cohort.Close(now));
        foreach (var page in pages)
        {
            var text = await lou.GetStringAsync(page, Stop);
            Assert.DoesNotContain("épondre", text);
            Assert.Contains("Voir la demande", text);
        }
    }

    private static Task<string> Delivery(HttpClient browser) => browser.GetStringAsync("/eig-2019/delivery", Stop);

    private static Task<List<string>> Coming(TestHouse house) => house.With(db => db.Set<DueWork>().Where(w => w.Ritual == "retrospectives" && w.DoneAt == null)
        .OrderBy(w => w.DueAt).ThenBy(w => w.Ordinal).Select(w => w.Kind + " " + w.Period).ToListAsync(Stop));

    private static Task Change(TestHouse house, Seed seed, Action<Cohort, DateTimeOffset> change) => house.With(async db =>
    {
        change(await db.Cohorts.SingleAsync(c => c.Id == seed.Cohort.Id, Stop), house.Clock.Now);
        await db.SaveChangesAsync(Stop);
    });
}
