using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Rituels.Agenda;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

public class SubscribePageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task It_offers_addresses_that_work_to_browsers_and_by_copy(string database)
    {
        await using var scene = await FeedScene.Open(database);
        await scene.Plan(scene.Sheet);
        var page = await Page(scene.House.Browser(), FeedScene.Subscribe);
        foreach (var id in new[] { "all", "fellows", "mentors", "public" })
        {
            var address = Address(page, id);
            Assert.Contains(page.QuerySelectorAll("a"), a => a.GetAttribute("href") == "webcal" + address[address.IndexOf("://", StringComparison.Ordinal)..]);
            Assert.NotEmpty((await scene.Read(new Uri(address).PathAndQuery)).Name);
        }
        Assert.Null(page.GetElementById("staff-address"));
    }

    [Theory, OnEachDatabase]
    public async Task A_members_own_group_comes_first_in_their_language_with_the_reminder_chosen(string database)
    {
        await using var scene = await FeedScene.Open(database);
        await scene.Plan(scene.Sheet);
        var maud = await scene.House.SignedIn(scene.Seed.Maud, "en");
        var page = await Page(maud, FeedScene.Subscribe + "?alarm=60");
        Assert.Equal(["mentors-address", "all-address", "fellows-address", "public-address", "own-0-address"], page.QuerySelectorAll("input[readonly]").Select(input => input.Id));
        Assert.EndsWith("/eig-2019/agenda/mentors.ics?alarm=60&lang=en", Address(page, "mentors"));
        Assert.Equal(TimeSpan.FromHours(1), Assert.Single(Assert.Single((await scene.Read(new Uri(Address(page, "mentors")).PathAndQuery)).Events).Alarms).Before);
        Assert.EndsWith("/mentors.ics?lang=en", Address(await Page(maud, FeedScene.Subscribe + "?alarm=61"), "mentors"));
    }

    [Theory, OnEachDatabase]
    public async Task Groups_that_only_this_cohort_has_are_offered_too(string database)
    {
        await using var scene = await FeedScene.Open(database);
        await scene.Plan(scene.Sheet with { Audience = [new("Direction et RH"), new(Groups.Fellows)] });
        await scene.Plan(scene.Sheet with { Title = "Entre nous", Audience = [new("secret")], IsPublic = false });
        var page = await Page(scene.House.Browser(), FeedScene.Subscribe);
        Assert.EndsWith("/eig-2019/agenda/Direction%20et%20RH.ics", Address(page, "own-0"));
        Assert.Null(page.GetElementById("own-1-address"));
        Assert.Single((await scene.Read(new Uri(Address(page, "own-0")).AbsolutePath)).Events);
        Assert.NotNull((await Page(await scene.House.SignedIn(scene.Seed.Ines), FeedScene.Subscribe)).GetElementById("own-1-address"));
    }

    [Theory, OnEachDatabase]
    public async Task Where_no_program_can_sign_in_only_the_address_of_ones_own_is_offered(string database)
    {
        await using var scene = await FeedScene.Open(database, cohort => cohort.IsListed = false);
        var page = await Page(await scene.House.SignedIn(scene.Seed.Ines), FeedScene.Subscribe);
        Assert.Empty(page.QuerySelectorAll("input[readonly]"));
        Assert.Contains("n’est visible que de ses membres", page.Body!.TextContent);
        Assert.Single(page.QuerySelectorAll("form[action*='handler=Make']"));
    }

    private static string Address(IHtmlDocument page, string id) => ((IHtmlInputElement)page.GetElementById($"{id}-address")!).Value;

    private static async Task<IHtmlDocument> Page(HttpClient browser, string path) => new HtmlParser().ParseDocument(await browser.GetStringAsync(path, Stop));
}
