using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Programme;

/// <summary>Days away, as a person tells them of themselves and as staff do of them.</summary>
public class AbsencesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_person_tells_days_away_and_takes_them_back(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var browser = await house.SignedIn(seed.Ines);
        await Tell(house, browser, "2019-03-11", "2019-03-15");
        await Tell(house, browser, "2019-03-11", "2019-03-15");
        await Tell(house, browser, "2019-03-06", "");
        Assert.Equal([("2019-03-06", "2019-03-06"), ("2019-03-11", "2019-03-15")], (await Saved(house)).Select(a => ($"{a.From:yyyy-MM-dd}", $"{a.To:yyyy-MM-dd}")));
        Assert.Contains("du 11 au 15 mars", WebUtility.HtmlDecode(await browser.GetStringAsync("/account", Stop)).Replace('\u00a0', ' ').Replace('\u202f', ' '));

        await house.Post(browser, "/account?handler=Back", [new("from", "2019-03-11"), new("to", "2019-03-15")]);
        Assert.Equal(new DateOnly(2019, 3, 6), Assert.Single(await Saved(house)).From);
    }

    [Theory]
    [InlineData("", "", "from", "À remplir")]
    [InlineData("2019-03-05", "", "from", "déjà passés")]
    [InlineData("2019-03-01", "2019-03-05", "to", "déjà passés")]
    [InlineData("2019-03-12", "2019-03-11", "to", "")]
    [InlineData("2019-03-11", "2020-03-11", "to", "366 jours")]
    [InlineData("demain", "", "from", "")]
    public async Task What_cannot_be_is_told_at_its_field_and_kept_there(string from, string to, string field, string said)
    {
        await using var house = await TestHouse.Open("sqlite");
        var browser = await house.SignedIn((await Seed.Plant(house)).Ines);
        var page = new HtmlParser().ParseDocument(await (await Tell(house, browser, from, to)).Content.ReadAsStringAsync(Stop));
        Assert.Contains(said, page.GetElementById($"away-{field}-error")!.TextContent);
        Assert.Equal((from, to), (page.GetElementById("away-from")!.GetAttribute("value"), page.GetElementById("away-to")!.GetAttribute("value")));
        Assert.Empty(await Saved(house));
    }

    [Fact]
    public async Task There_are_twenty_at_most()
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        await house.With(db =>
        {
            db.AddRange(Enumerable.Range(0, Absence.Most).Select(i => new Absence { PersonId = seed.Ines.Id, From = new DateOnly(2019, 4, 1).AddDays(i), To = new DateOnly(2019, 4, 1).AddDays(i) }));
            return db.SaveChangesAsync(Stop);
        });
        Assert.Equal(HttpStatusCode.OK, (await Tell(house, await house.SignedIn(seed.Ines), "2019-03-11", "")).StatusCode);
        Assert.Equal(Absence.Most, (await Saved(house)).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Staff_tell_them_of_their_people_and_of_nobody_else(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, elsewhere) = (await Seed.Plant(house), await Seed.Plant(house, "ailleurs"));
        var aya = await house.SignedIn(seed.Aya);
        var url = $"/eig-2019/settings/people/{seed.Lou.Id}";
        var told = await house.Post(aya, url + "?handler=Away", [new("Away.From", "2019-03-11"), new("Away.To", "2019-03-15")]);
        Assert.Equal(url + "?done=saved", told.Headers.Location!.OriginalString);
        Assert.Equal(seed.Lou.Id, Assert.Single(await Saved(house)).PersonId);
        var again = new HtmlParser().ParseDocument(await (await house.Post(aya, url + "?handler=Away", [new("Away.From", "")])).Content.ReadAsStringAsync(Stop));
        Assert.Equal("Lou Essai", again.GetElementById("name")!.GetAttribute("value"));
        Assert.NotNull(again.GetElementById("away-from-error"));

        var form = SignedInBrowsers.FormField(await aya.GetStringAsync(url, Stop));
        await house.With(db => { db.Add(new Membership { CohortId = elsewhere.Cohort.Id, PersonId = seed.Lou.Id, TeamId = elsewhere.Carto.Id, Role = Role.Fellow }); return db.SaveChangesAsync(Stop); });
        var back = await aya.PostAsync(url + "?handler=Back", new FormUrlEncodedContent([new("form", form), new("from", "2019-03-11"), new("to", "2019-03-15")]), Stop);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Single(await Saved(house));
        var other = await aya.PostAsync($"/eig-2019/settings/people/{elsewhere.Ines.Id}?handler=Away", new FormUrlEncodedContent([new("form", form), new("Away.From", "2019-03-11")]), Stop);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task They_are_forgotten_a_month_after_they_are_over(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-05-01T10:00:00+02:00");
        var seed = await Seed.Plant(house);
        foreach (var to in new[] { new DateOnly(2019, 3, 31), new DateOnly(2019, 4, 1) }) await house.With(db => { db.Add(new Absence { PersonId = seed.Ines.Id, From = new(2019, 3, 1), To = to }); return db.SaveChangesAsync(Stop); });
        await house.App.Services.GetRequiredService<Purger>().PurgeDue(house.Clock.Now, Stop);
        Assert.Equal(new DateOnly(2019, 4, 1), Assert.Single(await Saved(house)).To);
    }

    private static Task<HttpResponseMessage> Tell(TestHouse house, HttpClient browser, string from, string to) =>
        house.Post(browser, "/account?handler=Away", [new("Away.From", from), new("Away.To", to)]);

    private static Task<List<Absence>> Saved(TestHouse house) => house.With(db => db.Set<Absence>().AsNoTracking().OrderBy(a => a.From).ToListAsync(Stop));
}
