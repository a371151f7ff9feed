using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Help;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Shell;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using Filing = Rituels.Tests.Retrospectives.Filing;

namespace Rituels.Tests.Help;

/// <summary>Who sees requests for help, asks, offers, chooses, answers and ends.</summary>
public class HelpPagesTests
{
    private const string List = "/eig-2019/help";

    [Theory, OnEachDatabase]
    public async Task The_open_ones_come_first_the_oldest_first_with_their_age_in_words_and_colour(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.Ask(seed, "D'hier", seed.Ines, seed.Carto, daysAgo: 1);
        await house.Ask(seed, "De longue date", seed.Lou, seed.Balise, daysAgo: 16);
        await house.Ask(seed, "De neuf jours", seed.Aya, daysAgo: 9);
        var ended = await house.Ask(seed, "Du passé", seed.Noe, seed.Carto, daysAgo: 20);
        await house.Ends(seed, seed.Noe, ended, "withdrawn");

        var page = await Read(house, seed.Maud, List);
        Assert.Equal(["Balise|De longue date|Demandé il y a 16 jours|error", "Aya Staff|De neuf jours|Demandé il y a 9 jours|warning", "Carto Demo|D'hier|Demandé il y a 1 jour|"], page.QuerySelectorAll("#open ~ .list > li").Select(Line));
        Assert.Equal("Du passé", page.QuerySelector("#ended ~ .list p")!.TextContent);
        Assert.Contains("Plus nécessaire", page.QuerySelector("#ended ~ .list .badges")!.TextContent);
        Assert.Equal("page", page.QuerySelector(".site nav a[href$='/help']")!.GetAttribute("aria-current"));
    }

    [Theory, OnEachDatabase]
    public async Task What_a_retrospective_asks_is_its_teams_and_the_staffs_until_the_mail_of_its_week(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields(help: "Un secret ?"));
        var request = (await house.Requests()).Single();
        Assert.Equal((seed.Carto.Id, seed.Ines.Id, HelpState.Asked, IsoWeek.Parse("2019-W10")), (request.TeamId, request.AskedById, request.State, request.Week));
        foreach (var (person, mayRead) in new[] { (seed.Lou, false), (seed.Noe, true), (seed.Maud, true), (seed.Aya, true) })
        {
            var browser = await house.SignedIn(person);
            Assert.Equal(mayRead, (await browser.GetStringAsync(List)).Contains("Un secret", StringComparison.Ordinal));
            Assert.Equal(mayRead ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await browser.GetAsync(seed.Page(request))).StatusCode);
        }
        Assert.DoesNotContain("Un secret", await (await house.SignedIn(seed.Lou)).GetStringAsync("/eig-2019"));
        house.Clock.Now = new(2019, 3, 8, 15, 0, 0, TimeSpan.FromHours(1));
        var lou = await house.SignedIn(seed.Lou);
        Assert.Contains("Un secret", await lou.GetStringAsync(List));
        Assert.Contains("Un secret", await lou.GetStringAsync("/eig-2019"));
    }

    [Theory, OnEachDatabase]
    public async Task Somebody_asks_for_their_team_or_for_themselves_and_a_wrong_form_keeps_what_was_typed(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        var asked = await house.Post(ines, List, [new("Text", "Un juriste\r\nou deux ?"), new("TeamId", $"{seed.Carto.Id}")]);
        var request = (await house.Requests()).Single();
        Assert.Equal($"{seed.Page(request)}?done=asked", asked.Headers.Location!.OriginalString);
        Assert.Equal((seed.Carto.Id, "Un juriste\nou deux ?", seed.Ines.Id), (request.TeamId, request.Text, request.AskedById));
        Assert.Contains("Votre demande est en ligne", WebUtility.HtmlDecode(await ines.GetStringAsync(asked.Headers.Location)));

        var wrong = Parse(await (await house.Post(ines, List, [new("Text", new string('x', 301)), new("TeamId", $"{seed.Balise.Id}")])).Content.ReadAsStringAsync());
        Assert.Equal(2, wrong.QuerySelectorAll("p.error").Length);
        Assert.Equal(new string('x', 301), wrong.QuerySelector("#text")!.TextContent);
        await house.Post(await house.SignedIn(seed.Aya), List, [new("Text", "Une salle ?"), new("TeamId", "")]);
        Assert.Null((await house.Requests()).Single(r => r.Text == "Une salle ?").TeamId);
        Assert.Equal(2, (await house.Requests()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Others_offer_the_team_chooses_and_ends_and_opens_again(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var request = await house.Ask(seed, "Un juriste ?", seed.Ines, seed.Carto);
        Assert.Equal(seed.Page(request) + "#offers", (await house.Offers(seed, seed.Lou, request, "Moi, mardi")).Headers.Location!.OriginalString);
        await house.Offers(seed, seed.Aya, request);
        Assert.Equal((HelpState.Offered, 2), ((await house.Request(request.Id)).State, (await house.Request(request.Id)).Offers.Count));

        var lous = await Read(house, seed.Lou, seed.Page(request));
        Assert.Empty(lous.QuerySelectorAll("[name=chosen], [name=outcome]"));
        Assert.Equal("Moi, mardi", lous.QuerySelector("#offer")!.TextContent);
        var noes = await Read(house, seed.Noe, seed.Page(request));
        Assert.Equal(2, noes.QuerySelectorAll("[name=chosen]").Length);
        Assert.Null(noes.QuerySelector("#offer"));

        await house.Chooses(seed, seed.Noe, request, seed.Lou);
        Assert.Equal((HelpState.Matched, seed.Lou.Id), ((await house.Request(request.Id)).State, (await house.Request(request.Id)).HelperId));
        Assert.Equal(HttpStatusCode.NotFound, (await house.Ends(seed, seed.Lou, request, "solved")).StatusCode);
        Assert.Equal(seed.Page(request) + "#settle", (await house.Ends(seed, seed.Maud, request, "solved")).Headers.Location!.OriginalString);
        Assert.Equal((HelpState.Done, seed.Maud.Id, house.Clock.Now), ((await house.Request(request.Id)).State, (await house.Request(request.Id)).EndedById, (await house.Request(request.Id)).EndedAt));
        await house.Ends(seed, seed.Aya, request, "open");
        Assert.Equal(HelpState.Matched, (await house.Request(request.Id)).State);
        await house.Press(seed, seed.Lou, request, "TakeBack");
        Assert.Equal((HelpState.Offered, null), ((await house.Request(request.Id)).State, (await house.Request(request.Id)).HelperId));
        Assert.Equal(HttpStatusCode.BadRequest, (await house.Ends(seed, seed.Ines, request, "lost")).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_asks_for_themselves_chooses_and_ends_and_others_do_not(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var request = await house.Ask(seed, "Un juriste ?", seed.Lou);
        await house.Offers(seed, seed.Ines, request);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await house.Chooses(seed, seed.Ines, request, seed.Ines)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await house.Offers(seed, seed.Lou, request)).StatusCode);
        await house.Chooses(seed, seed.Lou, request, seed.Ines);
        await house.Ends(seed, seed.Lou, request, "solved");
        Assert.Equal((HelpState.Done, 1), ((await house.Request(request.Id)).State, (await house.Request(request.Id)).Offers.Count));
    }

    [Theory, OnEachDatabase]
    public async Task Two_people_at_once_lose_nothing(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var request = await house.Ask(seed, "Un juriste ?", seed.Ines, seed.Carto);
        var browsers = new List<(HttpClient Browser, string Field)>();
        foreach (var person in new[] { seed.Lou, seed.Aya })
        {
            var browser = await house.SignedIn(person);
            browsers.Add((browser, SignedInBrowsers.FormField(await browser.GetStringAsync(seed.Page(request)))));
        }
        var presses = browsers.SelectMany(b => new[] { ("Offer", "Offer"), ("Comment", "Comment"), ("Offer", "Offer") }
            .Select(form => b.Browser.PostAsync($"{seed.Page(request)}?handler={form.Item1}", new FormUrlEncodedContent([new("form", b.Field), new(form.Item2, "Moi")]))));
        Assert.All(await Task.WhenAll(presses), answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var after = await house.Request(request.Id);
        Assert.Equal((2, 2, HelpState.Offered), (after.Offers.Count, after.Comments.Count, after.State));
    }

    [Theory, OnEachDatabase]
    public async Task There_are_no_more_than_fifty_offers_and_two_hundred_messages(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var full = HelpRequest.Ask(seed.Cohort, seed.Carto.Id, "Qui ?", "own/full", seed.Ines.Id, house.Clock.Now);
        var people = Enumerable.Range(0, HelpOffer.Most).Select(i => Person.Named($"P{i}", $"p{i}@crowd.example")).ToList();
        foreach (var person in people) full.Offer(person.Id, "", house.Clock.Now);
        for (var i = 0; i < HelpComment.Most; i++) full.Comment(people[0].Id, $"{i}", house.Clock.Now);
        await house.With(async db => { db.AddRange(people); await db.SaveChangesAsync(); db.Add(full); return await db.SaveChangesAsync(); });
        var offered = await house.Offers(seed, seed.Lou, full, "Moi");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, offered.StatusCode);
        var said = await house.Says(seed, seed.Lou, full, "Encore un mot");
        Assert.Contains("mieux vaut la poursuivre de vive voix", WebUtility.HtmlDecode(await said.Content.ReadAsStringAsync()));
        var after = await house.Request(full.Id);
        Assert.Equal((HelpOffer.Most, HelpComment.Most), (after.Offers.Count, after.Comments.Count));
    }

    [Theory, OnEachDatabase]
    public async Task Words_that_are_too_long_or_missing_come_back_where_they_were_typed(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var request = await house.Ask(seed, "Un juriste ?", seed.Ines, seed.Carto);
        var page = Parse(await (await house.Offers(seed, seed.Lou, request, new string('é', 601))).Content.ReadAsStringAsync());
        Assert.Equal(new string('é', 601), page.QuerySelector("#offer[aria-invalid=true]")!.TextContent);
        Assert.NotNull(Parse(await (await house.Says(seed, seed.Lou, request, "  ")).Content.ReadAsStringAsync()).QuerySelector("#comment[aria-invalid=true]"));
        Assert.False((await house.Request(request.Id)).IsAnswered);
    }

    [Theory, OnEachDatabase]
    public async Task A_closed_cohort_is_only_read_and_no_cohort_sees_another(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, other) = (await Seed.Plant(house), await Seed.Plant(house, "autre"));
        var request = await house.Ask(seed, "Un juriste ?", seed.Ines, seed.Carto);
        var stranger = await house.SignedIn(other.Aya);
        foreach (var address in new[] { seed.Page(request), $"/autre/help/{request.Id}", $"/autre/help/{Guid.NewGuid()}", "/autre/help/rien" }) Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
        Assert.DoesNotContain("juriste", await stranger.GetStringAsync("/autre/help"));

        var field = SignedInBrowsers.FormField(await (await house.SignedIn(seed.Lou)).GetStringAsync(seed.Page(request)));
        await house.With(db => { db.Cohorts.Single(c => c.Id == seed.Cohort.Id).Close(house.Clock.Now); return db.SaveChangesAsync(); });
        var page = await Read(house, seed.Lou, seed.Page(request));
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.Empty((await Read(house, seed.Lou, List)).QuerySelectorAll("main form"));
        var lou = await house.SignedIn(seed.Lou);
        await lou.GetStringAsync(List);
        await lou.PostAsync($"{seed.Page(request)}?handler=Offer", new FormUrlEncodedContent([new("form", field), new("Offer", "Moi")]));
        Assert.False((await house.Request(request.Id)).IsAnswered);
    }

    private static string Line(IElement line) => string.Join('|', line.QuerySelector("h3 a")!.TextContent, line.QuerySelector("p[dir]")!.TextContent,
        line.QuerySelector(".badge")!.TextContent, line.QuerySelector(".badge")!.ClassName!.Replace("badge", "").Trim());

    private static async Task<IDocument> Read(TestHouse house, Person person, string address) => Parse(await (await house.SignedIn(person)).GetStringAsync(address));

    private static IDocument Parse(string page) => new HtmlParser().ParseDocument(page);
}
