using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Portability;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

public class ShareTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_link_shows_one_team_to_whoever_holds_it_and_nothing_else(string database)
    {
        await using var story = await Story.Begin(database);
        var path = await story.Share();
        var outsider = story.House.Browser("en");
        var answer = await outsider.GetAsync(path, Stop);
        var html = await answer.Content.ReadAsStringAsync(Stop);
        var text = new HtmlParser().ParseDocument(html).Body!.TextContent;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        foreach (var shown in new[] { "Carto Demo", "Démo réussie", "Week 8", "Démonstration publique", "a private link" }) Assert.Contains(shown, text);
        foreach (var hidden in new[] { "Pas encore publié", "Rallumer", "Balise", "Inès", "@", "/eig-2019" }) Assert.DoesNotContain(hidden, html.Replace("@layer", ""));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.True(answer.Headers.CacheControl is { NoStore: true, Private: true });
        Assert.Contains("<meta name=\"robots\" content=\"noindex", html);
    }

    [Theory, OnEachDatabase]
    public async Task Its_table_is_the_members_one_without_names_and_with_the_same_headers(string database)
    {
        await using var story = await Story.Begin(database);
        var answer = await story.House.Browser().GetAsync(await story.Share() + "/retrospectives.csv", Stop);
        var csv = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("'=SUM(A1:A9)", csv);
        foreach (var hidden in new[] { "Pas encore publié", "Balise", "filed_by", "Inès" }) Assert.DoesNotContain(hidden, csv);
        Assert.Equal("eig-2019-carto-demo.csv", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task An_address_of_no_table_passes_nothing_on_either()
    {
        await using var story = await Story.Begin("sqlite");
        var answer = await story.House.Browser().GetAsync(await story.Share() + "/unknown.csv", Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Theory, OnEachDatabase]
    public async Task Over_revoked_and_unknown_links_answer_alike(string database)
    {
        await using var story = await Story.Begin(database);
        var (over, revoked, outsider) = (await story.Share(until: "2019-03-07"), await story.Share(label: "Révoqué"), story.House.Browser());
        await story.Revoke("Révoqué");
        story.House.Clock.Now = new(2019, 3, 7, 23, 30, 0, TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await outsider.GetAsync(over, Stop)).StatusCode);
        story.House.Clock.Now = new(2019, 3, 8, 0, 0, 0, TimeSpan.FromHours(1));
        var pages = new List<string>();
        foreach (var path in new[] { over, revoked, "/shared/inconnu" })
        {
            var answer = await outsider.GetAsync(path, Stop);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Contains("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
            pages.Add((await answer.Content.ReadAsStringAsync(Stop)).Replace(path, ""));
            Assert.Equal(path, (await outsider.GetAsync(path + "/retrospectives.csv", Stop)).Headers.Location!.OriginalString);
        }
        Assert.Single(pages.Distinct());
    }

    [Theory, OnEachDatabase]
    public async Task The_address_is_shown_once_and_only_its_hash_is_kept(string database)
    {
        await using var story = await Story.Begin(database);
        var token = (await story.Share()).Split('/')[^1];
        Assert.True(token.Length * 6 >= 128);
        var link = await story.House.With(db => db.Set<ShareLink>().SingleAsync(Stop));
        Assert.Equal((ShareLink.Hash(token), new DateOnly(2019, 6, 6)), (link.TokenHash, link.Until));
        var aya = await story.House.SignedIn(story.Seed.Aya);
        var page = await aya.GetStringAsync(story.At + "/settings/shares", Stop);
        Assert.Contains("Le jury", page);
        Assert.DoesNotContain(token, page);
        Assert.DoesNotMatch(new Regex("/shared/"), page);
    }

    [Theory, OnEachDatabase]
    public async Task The_day_of_last_use_is_noted_by_no_GET_but_soon_after(string database)
    {
        await using var story = await Story.Begin(database);
        var path = await story.Share();
        await story.House.Browser().GetAsync(path, Stop);
        Assert.Null((await story.Link()).LastUsedOn);
        await story.House.App.Services.GetRequiredService<ShareUses>().Write(Stop);
        Assert.Equal(new DateOnly(2019, 3, 6), (await story.Link()).LastUsedOn);
        story.House.Clock.Now = story.House.Clock.Now.AddDays(2);
        await story.House.Browser().GetAsync(path + "/retrospectives.csv", Stop);
        await story.House.App.Services.GetRequiredService<ShareUses>().Write(Stop);
        Assert.Equal((new DateOnly(2019, 3, 8), 1), ((await story.Link()).LastUsedOn!.Value, (await story.Link()).Version));
        Assert.Contains("ouvert la dernière fois le 8\u00a0mars 2019", WebUtility.HtmlDecode(await (await story.House.SignedIn(story.Seed.Aya)).GetStringAsync(story.At + "/settings/shares", Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task It_works_once_the_cohort_is_closed_and_goes_with_its_team(string database)
    {
        await using var story = await Story.Begin(database);
        await story.House.With(db => { db.Cohorts.Single().Close(story.House.Clock.Now); return db.SaveChangesAsync(Stop); });
        var path = await story.Share();
        Assert.Equal(HttpStatusCode.OK, (await story.House.Browser().GetAsync(path, Stop)).StatusCode);
        await story.House.With(db => db.Teams.Where(t => t.Id == story.Seed.Carto.Id).ExecuteDeleteAsync(Stop));
        Assert.Equal(HttpStatusCode.Gone, (await story.House.Browser().GetAsync(path, Stop)).StatusCode);
        Assert.Equal(1, await story.House.With(db => db.Set<RegisterRow>().CountAsync(r => r.What == Taken.LinkMade && r.TeamId == null, Stop)));
    }

    [Fact]
    public async Task Who_tries_many_addresses_is_slowed_down()
    {
        await using var story = await Story.Begin("sqlite");
        var outsider = story.House.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 62; i++) statuses.Add((await outsider.GetAsync($"/shared/essai-{i}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Equal(HttpStatusCode.Gone, statuses[0]);
        Assert.Equal(HttpStatusCode.OK, (await outsider.GetAsync("/", Stop)).StatusCode);
    }
}
