using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

public class StopMailTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_reader_stops_a_kind_of_mail_and_takes_it_up_again(string database)
    {
        await using var house = await TestHouse.Open(database);
        var path = await Letter(house, "digest");
        var browser = house.Browser("fr");

        var page = new HtmlParser().ParseDocument(await browser.GetStringAsync(path, Stop));
        Assert.Equal("Vous avez reçu «\u00a0Les <nouvelles>\u00a0» de Démo.", page.QuerySelector("p.lead")!.TextContent);
        Assert.Equal("Arrêter ces courriels", page.QuerySelector("main button")!.TextContent);
        await browser.GetStringAsync(path, Stop);
        Assert.Equal(0, await Stops(house));

        var stopped = new HtmlParser().ParseDocument(await Send(browser, path));
        Assert.Equal("C’est arrêté", stopped.QuerySelector("h1")!.TextContent);
        Assert.Equal(1, await Stops(house));
        Assert.Equal("C’est arrêté", new HtmlParser().ParseDocument(await browser.GetStringAsync(path, Stop)).QuerySelector("h1")!.TextContent);

        var resume = stopped.QuerySelector("main form")!.GetAttribute("action")!;
        Assert.Equal("C’est reparti", new HtmlParser().ParseDocument(await Send(browser, resume)).QuerySelector("h1")!.TextContent);
        Assert.Equal(0, await Stops(house));
    }

    [Theory, OnEachDatabase]
    public async Task A_mail_program_stops_it_by_one_click(string database)
    {
        await using var house = await TestHouse.Open(database);
        var path = await Letter(house, "digest");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.Browser().PostAsync(path, OneClick, Stop)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var (cohort, person) = await house.With(async db => (await db.Cohorts.SingleAsync(), await db.People.SingleAsync()));
        Assert.Equal([person.Id], await house.With(db => db.Set<MailStop>().Of(cohort.Id, "digest").ToListAsync()));
        Assert.Empty(await house.With(db => db.Set<MailStop>().Of(cohort.Id, "reminder").ToListAsync()));
    }

    [Fact]
    public async Task A_token_that_is_none_or_too_old_leads_nowhere()
    {
        await using var house = await TestHouse.Open("sqlite");
        var path = await Letter(house, "digest");
        var tokens = house.App.Services.GetRequiredService<StopTokens>();
        foreach (var wrong in new[] { "/account/mail/x", "/account/mail/" + tokens.Make(Guid.NewGuid()), path[..^2] + "AA", "/account/mail/" + new string('A', 300) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync(wrong, Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().PostAsync(wrong, OneClick, Stop)).StatusCode);
        }
        house.Clock.Now += TimeSpan.FromDays(399);
        Assert.Equal(HttpStatusCode.OK, (await house.Browser().GetAsync(path, Stop)).StatusCode);
        house.Clock.Now += TimeSpan.FromDays(2);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync(path, Stop)).StatusCode);
        Assert.Equal(0, await Stops(house));
    }

    [Fact]
    public async Task What_cannot_be_stopped_has_no_page()
    {
        await using var house = await TestHouse.Open("sqlite");
        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync(await Letter(house, null), Stop)).StatusCode);
    }

    private static FormUrlEncodedContent OneClick => new([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);

    private static async Task<string> Send(HttpClient browser, string path)
    {
        var answer = await browser.PostAsync(path, new FormUrlEncodedContent([]), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static Task<int> Stops(TestHouse house) => house.With(db => db.Set<MailStop>().CountAsync());

    /// <summary>Somebody's letter, and the path of its stop.</summary>
    private static async Task<string> Letter(TestHouse house, string? stoppable)
    {
        var (cohort, person) = await house.Settle();
        var posting = await house.With(async db =>
        {
            var outbox = new Outbox(db, house.App.Services.GetRequiredService<LinkSeal>());
            var letter = outbox.Add(Post.Letter(cohort.Id, "Les <nouvelles>"));
            var posted = outbox.Post(letter, new(person.Email, person.Name, person.Id, "fr"), "tests/letter", Post.Friday, stoppable);
            await db.SaveChangesAsync();
            return posted;
        });
        return "/account/mail/" + house.App.Services.GetRequiredService<StopTokens>().Make(posting.Id);
    }
}
