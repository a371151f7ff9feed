using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Accounts;
using Rituels.Help;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>A published week is sent as it was made, and never one word older than the database.</summary>
public class KeptWeekTests
{
    private const string Page = "/eig-2019/retrospectives/2019-W09";

    [Theory, OnEachDatabase]
    public async Task A_published_week_has_a_tag_stays_with_its_reader_and_is_not_sent_twice(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (_, lou) = await Told(house);
        var first = await lou.GetAsync(Page);
        Assert.Equal((true, true, "Accept-Encoding, Accept-Language, Cookie"), (first.Headers.CacheControl!.Private, first.Headers.CacheControl.NoCache, string.Join(", ", first.Headers.Vary)));
        var again = await Ask(lou, first.Headers.ETag!.Tag);
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.StatusCode, await again.Content.ReadAsStringAsync()));
        // Of its headers a 304 says again those that tell how to keep the page, and no others.
        Assert.True(first.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(["Cache-Control", "Date", "ETag", "Vary"], again.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await lou.GetStringAsync(Page));
        Assert.Equal(HttpStatusCode.OK, (await Ask(lou, "\"another\"")).StatusCode);
    }

    public static TheoryData<string, string> Changes() => new(new[] { "late", "edit", "rename", "fellow", "words", "help", "vocabulary", "language", "question" }.SelectMany(change => new[] { ("sqlite", change), ("postgres", change) }));

    [Theory, MemberData(nameof(Changes))]
    public async Task Whatever_it_shows_changes_it_at_the_very_next_request(string database, string change)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, lou) = await Told(house);
        var (before, tag) = (await lou.GetStringAsync(Page), (await lou.GetAsync(Page)).Headers.ETag!.Tag);
        var told = await Make(house, seed, change);
        var after = await Ask(lou, tag);
        Assert.Equal((change, HttpStatusCode.OK), (change, after.StatusCode));
        Assert.DoesNotContain(told, before);
        Assert.Contains(told, await after.Content.ReadAsStringAsync());
    }

    private static async Task<string> Make(TestHouse house, Seed seed, string change)
    {
        await using var db = TestDatabase.Context(house.Database.ConnectionString);
        if (change is "late" or "edit")
        {
            var by = await house.SignedIn(change == "late" ? seed.Lou : seed.Ines);
            await house.File(by, seed.Form("2019-W09", change == "late" ? seed.Balise : seed.Carto), Filing.Fields(priority: "Un mot nouveau"));
            return "Un mot nouveau";
        }
        if (change == "rename") return await Done("Autre nom", db.Teams.Where(t => t.Id == seed.Carto.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Name, "Autre nom")));
        if (change == "fellow") return await Done("Ysé", db.People.Where(p => p.Id == seed.Ines.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Name, "Ysé Demo")));
        if (change == "language") return await Done("Week 9", db.People.Where(p => p.Id == seed.Lou.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Language, "en")));
        if (change == "help")
        {
            db.Set<HelpRequest>().Single().End(HelpState.Done, null, house.Clock.Now);
            return await Done("Réglé", db.SaveChangesAsync());
        }
        if (change == "question")
        {
            db.Add(Questionnaire.Begin(seed.Cohort, [.. Question.Defaults.Select(q => q.Key == Question.Priority ? q with { Label = new Wording("Notre cap") } : q)]));
            return await Done("Notre cap", db.SaveChangesAsync());
        }
        var cohort = db.Cohorts.Single(c => c.Id == seed.Cohort.Id);
        if (change == "words") cohort.Name = "Promotion rebaptisée";
        else cohort.Vocabulary = cohort.Vocabulary with { Fr = cohort.Vocabulary.Fr with { Team = new("startup", "startups", true) } };
        return await Done(change == "words" ? "Promotion rebaptisée" : "Startups", db.SaveChangesAsync());
    }

    private static async Task<string> Done(string told, Task work)
    {
        await work;
        return told;
    }

    [Theory, OnEachDatabase]
    public async Task Who_may_read_no_more_gets_nothing_of_it(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, lou) = await Told(house);
        var tag = (await lou.GetAsync(Page)).Headers.ETag!.Tag;
        var noe = await house.SignedIn(seed.Noe);
        await noe.GetStringAsync(Page);
        await using var db = TestDatabase.Context(house.Database.ConnectionString);

        await db.Set<Account>().Where(a => a.Id == seed.Noe.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.SecurityStamp, "another"));
        Assert.Equal(HttpStatusCode.Redirect, (await noe.GetAsync(Page)).StatusCode);
        await db.Memberships.Where(m => m.PersonId == seed.Lou.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.To, new DateOnly(2019, 3, 6)));
        Assert.Equal(HttpStatusCode.OK, (await lou.GetAsync(Page)).StatusCode);
        // The day alone ends it: nothing is committed at midnight.
        house.Clock.Now = DateTimeOffset.Parse("2019-03-07T00:00:00+01:00", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(lou, tag)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await house.Browser().GetAsync(Page)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task Each_reader_has_their_own(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, lou) = await Told(house);
        var aya = await house.SignedIn(seed.Aya);
        for (var round = 0; round < 2; round++)
        {
            Assert.DoesNotContain("/settings", await lou.GetStringAsync(Page));
            Assert.Contains("/settings", await aya.GetStringAsync(Page));
        }
        lou.DefaultRequestHeaders.Remove("Accept-Language");
        lou.DefaultRequestHeaders.Add("Accept-Language", "en");
        Assert.Contains("Week 9", await lou.GetStringAsync(Page));
    }

    [Fact]
    public async Task A_week_that_runs_and_other_pages_are_made_anew()
    {
        await using var house = await TestHouse.Open("sqlite");
        var (seed, lou) = await Told(house);
        foreach (var page in new[] { seed.Week(), seed.Form("2019-W09", seed.Balise), "/eig-2019" })
            Assert.Equal((page, null), (page, (await lou.GetAsync(page)).Headers.ETag));
        Assert.Equal(HttpStatusCode.NotFound, (await lou.GetAsync("/eig-2019/retrospectives/2012-W09")).StatusCode);
    }

    [Fact]
    public async Task The_buttons_of_a_page_kept_still_work()
    {
        await using var house = await TestHouse.Open("sqlite");
        var (seed, _) = await Told(house);
        var ines = await house.SignedIn(seed.Ines);
        await ines.GetStringAsync(Page);
        await ines.GetStringAsync(Page);
        var request = seed.Page((await house.Requests()).Single());
        var answer = await ines.PostAsync(request + "?handler=End", new FormUrlEncodedContent([new("form", SignedInBrowsers.FormField(await ines.GetStringAsync(Page))), new("outcome", "solved")]));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Réglé", await ines.GetStringAsync(Page));
    }

    /// <summary>Week 9 was told by one team, which asks for help, and mailed; week 10 runs.</summary>
    private static async Task<(Seed Seed, HttpClient Lou)> Told(TestHouse house)
    {
        var seed = await Seed.Plant(house);
        await house.With(db =>
        {
            var told = new Retrospective { CohortId = seed.Cohort.Id, TeamId = seed.Carto.Id, Week = IsoWeek.Parse("2019-W09") };
            told.File(null, Answers.Of(3, [new(Question.Priority, "Finir"), new(Question.Help, "Un relecteur ?")]), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
            db.AddRange([told, .. Asked.By(seed.Cohort, told)]);
            return db.SaveChangesAsync();
        });
        return (seed, await house.SignedIn(seed.Lou));
    }

    private static Task<HttpResponseMessage> Ask(HttpClient browser, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Page);
        request.Headers.IfNoneMatch.ParseAdd(tag);
        return browser.SendAsync(request);
    }
}
