using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Rituels.Gazette;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using static Rituels.Tests.Gazette.GazetteScene;

namespace Rituels.Tests.Gazette;

/// <summary>Gazettes that left are kept on the web for the cohort, and come to feed readers.</summary>
public class GazetteReadingTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", Xhtml = "http://www.w3.org/1999/xhtml";

    private static async Task<GazetteScene> Sent(string database)
    {
        var scene = await OnMonday(database);
        await Send(scene.Aya, Edit, "", ("Opening", "Bonne semaine <à> tous & toutes \u0001"), ("Act", "save"));
        await scene.Approve();
        await scene.House.Tick(Leaves);
        return scene;
    }

    [Theory, OnEachDatabase]
    public async Task What_left_is_on_the_web_for_the_cohort_and_nobody_else(string database)
    {
        await using var scene = await Sent(database);
        var elsewhere = await Seed.Plant(scene.House, "ailleurs");
        var ines = await scene.House.SignedIn(scene.Seed.Ines, "en");
        Assert.Contains("Week of 11 March 2019", await Text(ines, At));
        var issue = await Text(ines, $"{At}/2019-W11");
        Assert.Contains("The week of 11 March", issue);
        Assert.Contains("Thursday 14 March, 09:30 Plénière de mars Maison des projets", issue);
        Assert.Contains("Bonne semaine <à> tous & toutes", issue);
        Assert.Contains("Gazette", await Text(ines, "/eig-2019"));
        Assert.Contains("Gazette", await Text(ines, "/eig-2019/archive"));
        var outside = await scene.House.SignedIn(elsewhere.Ines);
        foreach (var url in new[] { At, $"{At}/2019-W11", $"{At}/subscribe", Edit }) Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(url, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync("/ailleurs/gazette/2019-W11", Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task A_feed_at_ones_own_address_has_what_left_and_is_well_formed_Atom(string database)
    {
        await using var scene = await Sent(database);
        var address = await Address(await scene.House.SignedIn(scene.Seed.Ines));
        var reader = scene.House.Browser();
        var answer = await reader.GetAsync(new Uri(address).AbsolutePath, Stop);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["noindex, nofollow, noarchive"], answer.Headers.GetValues("X-Robots-Tag"));
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).Root!;
        IsAtom(feed, address);
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Equal("La semaine du 11\u00a0mars", entry.Element(Atom + "title")!.Value);
        Assert.Contains("Bonne semaine <à> tous & toutes", entry.Element(Atom + "content")!.Value);
        Assert.Contains(entry.Descendants(Xhtml + "a"), a => a.Value == "Plénière de mars");
        var same = new HttpRequestMessage(HttpMethod.Get, new Uri(address).AbsolutePath) { Headers = { { "If-None-Match", answer.Headers.ETag!.ToString() } } };
        Assert.Equal(HttpStatusCode.NotModified, (await reader.SendAsync(same, Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task A_new_address_ends_the_one_before_and_leaving_the_cohort_ends_them_all(string database)
    {
        await using var scene = await Sent(database);
        var (ines, reader) = (await scene.House.SignedIn(scene.Seed.Ines), scene.House.Browser());
        var first = await Address(ines);
        var second = await Address(ines);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(new Uri(first).AbsolutePath, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(new Uri(second).AbsolutePath, Stop)).StatusCode);
        await scene.House.With(async db =>
        {
            var key = await db.Set<GazetteKey>().SingleAsync(Stop);
            Assert.DoesNotContain(key.TokenHash, second);
            (await db.Memberships.SingleAsync(m => m.PersonId == scene.Seed.Ines.Id, Stop)).EndOn(new(2019, 3, 1));
            await db.SaveChangesAsync(Stop);
        });
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(new Uri(second).AbsolutePath, Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task A_feed_without_any_gazette_is_Atom_all_the_same(string database)
    {
        await using var scene = await GazetteScene.Open(database);
        var address = await Address(scene.Aya);
        IsAtom(XDocument.Parse(await scene.House.Browser().GetStringAsync(new Uri(address).AbsolutePath, Stop)).Root!, address);
    }

    /// <summary>What RFC 4287 asks of a feed and its entries (§4.1.1, §4.1.2).</summary>
    private static void IsAtom(XElement feed, string address)
    {
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(address, Assert.Single(feed.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "self").Attribute("href")!.Value);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        foreach (var part in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.Matches("^urn:uuid:[0-9a-f-]{36}$", Assert.Single(part.Elements(Atom + "id")).Value);
            Assert.NotEmpty(Assert.Single(part.Elements(Atom + "title")).Value);
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", Assert.Single(part.Elements(Atom + "updated")).Value);
            Assert.Single(part.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "alternate");
        }
        foreach (var entry in feed.Elements(Atom + "entry"))
            Assert.Equal(Xhtml + "div", Assert.Single(Assert.Single(entry.Elements(Atom + "content"), content => (string?)content.Attribute("type") == "xhtml").Elements()).Name);
        Assert.Distinct(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
    }

    private static async Task<string> Address(HttpClient browser)
    {
        var answer = await Send(browser, $"{At}/subscribe", "");
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop)).QuerySelector("#feed-address")!.GetAttribute("value")!;
    }
}
