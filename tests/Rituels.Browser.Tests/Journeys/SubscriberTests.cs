using System.Net;
using Microsoft.Playwright;
using Rituels.Agenda;
using Rituels.Browser.Tests.House;
using Rituels.Calendars;
using Rituels.Calendars.Tests;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Inès gives her address to her calendar program; Aya, of the staff, moves a session; the program sees it at its next visit.</summary>
public class SubscriberTests(Chromium chromium) : BrowserTest(chromium)
{
    private Seed _seed = null!;
    private Session _session = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _seed = await Seed.Plant(House);
        _session = Session.Plan(_seed.Cohort, new() { Title = "Plénière", Starts = new(2019, 3, 14), Ends = new(2019, 3, 14), From = new(9, 30), Until = new(18, 0), IsPublic = false }, House.Clock.Now);
        await House.With(db => { db.Add(_session); return db.SaveChangesAsync(); });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_session_moved_in_the_browser_is_moved_in_a_subscribed_calendar(bool scripts)
    {
        var feed = await Subscribe(scripts);
        using var program = new HttpClient { BaseAddress = new(House.Url) };
        var (tag, before) = await Fetch(program, feed);
        Assert.Equal(HttpStatusCode.NotModified, await Ask(program, feed, tag));

        await Move(scripts);

        Assert.Equal(HttpStatusCode.OK, await Ask(program, feed, tag));
        var (newTag, after) = await Fetch(program, feed);
        Assert.Equal((before.Uid, before.Sequence + 1, "2019-03-21"), (after.Uid, after.Sequence, $"{((TimeRange)after.Time).Start:yyyy-MM-dd}"));
        Assert.Equal(HttpStatusCode.NotModified, await Ask(program, feed, newTag));
    }

    /// <summary>vdirsyncer follows the address that the page gave, and khal shows what it fetched.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_program_that_we_did_not_write_follows_the_session_to_its_new_day(bool scripts)
    {
        var feed = await Subscribe(scripts);
        using var programs = new OtherPrograms();
        var calendar = new Subscription(programs, $"""type = "http"{'\n'}url = "{House.Url}{feed}" """);
        calendar.Synchronise();
        Assert.Equal("2019-03-14 08:30|2019-03-14 17:00|False|CONFIRMED|Plénière", Listed(calendar));
        await Move(scripts);
        calendar.Synchronise();
        Assert.Equal("2019-03-21 08:30|2019-03-21 17:00|False|CONFIRMED|Plénière", Listed(calendar));
    }

    /// <summary>The only event, without its UID, which vdirsyncer makes its own.</summary>
    private static string Listed(Subscription calendar) => string.Join('|', Assert.Single(calendar.List("2019-01-01", "365d")).Split('|')[1..6]);

    private async Task Move(bool scripts)
    {
        var aya = await OpenAs(_seed.Aya, Device.Desktop with { HasScripts = scripts }, $"/eig-2019/agenda/sessions/{_session.Id}/move");
        await aya.Field("Premier jour").FillAsync("2019-03-21");
        await aya.Field("Dernier jour").FillAsync("2019-03-21");
        await aya.Button("Déplacer la séance").ClickAsync();
        await aya.IsAt($"/eig-2019/agenda/sessions/{_session.Id}");
    }

    private async Task<string> Subscribe(bool scripts)
    {
        var page = await OpenAs(_seed.Ines, Device.Phone with { HasScripts = scripts }, "/eig-2019/agenda");
        await page.Link("S’abonner").ClickAsync();
        await page.Button("Créer mon adresse").ClickAsync();
        await page.Sees("Voici votre adresse");
        Assert.Equal(scripts, await page.Button("Copier").First.IsVisibleAsync());
        var address = await page.Locator("#mine-address").InputValueAsync();
        Assert.Equal("webcal" + address[address.IndexOf("://", StringComparison.Ordinal)..], await page.Link("Ajouter à mon calendrier Votre calendrier à vous").GetAttributeAsync("href"));
        return new Uri(address).AbsolutePath;
    }

    private static async Task<(string Tag, CalendarEvent Event)> Fetch(HttpClient program, string feed)
    {
        var answer = await program.GetAsync(feed);
        var events = CalendarReader.Read(await answer.Content.ReadAsByteArrayAsync()).Feed(TimeZoneInfo.Utc).Events;
        return ($"{answer.Headers.ETag}", Assert.Single(events));
    }

    private static async Task<HttpStatusCode> Ask(HttpClient program, string feed, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, feed);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return (await program.SendAsync(request)).StatusCode;
    }
}
