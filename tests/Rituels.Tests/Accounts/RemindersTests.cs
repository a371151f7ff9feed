using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Accounts;

/// <summary>How a person wants to be reminded: by mail, in their cohort's Slack, or not at all.</summary>
public class RemindersTests
{
    private const string Own = "U0000000001";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Without_a_slack_there_is_mail_or_nothing(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (_, _, browser) = await Settle(house, hasSlack: false);
        var page = await Page(browser);
        Assert.Equal(["Mail", "None"], page.QuerySelectorAll("#reminders-0--way option").Select(o => o.GetAttribute("value")!));
        Assert.Null(page.GetElementById("reminders-0--member"));
        await Choose(house, browser, "None", null);
        Assert.Equal("reminder", (await house.With(db => db.Set<MailStop>().SingleAsync(Stop))).Kind);
        Assert.Equal("None", await Way(browser));
        await Choose(house, browser, "Chat", Own);
        Assert.Equal("Mail", await Way(browser));
        Assert.Empty(await house.With(db => db.Set<ChatMember>().ToListAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task Slack_is_chosen_with_an_id_and_left_again(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (cohort, person, browser) = await Settle(house, hasSlack: true);
        Assert.Equal("Mail", await Way(browser));

        foreach (var wrong in new[] { "", "@ines", "C0123456789" })
        {
            var page = new HtmlParser().ParseDocument(await (await Choose(house, browser, "Chat", wrong)).Content.ReadAsStringAsync(Stop));
            Assert.NotNull(page.GetElementById("reminders-0--member-error"));
            Assert.Equal(("Chat", wrong), (((IHtmlSelectElement)page.GetElementById("reminders-0--way")!).Value, page.GetElementById("reminders-0--member")!.GetAttribute("value")));
        }
        Assert.Equal(HttpStatusCode.Redirect, (await Choose(house, browser, "Chat", " u0000000001 ")).StatusCode);
        var member = await house.With(db => db.Set<ChatMember>().SingleAsync(Stop));
        Assert.Equal((cohort.Id, person.Id, Own, true), (member.CohortId, member.PersonId, member.MemberId, member.Reminds));
        Assert.Equal("Chat", await Way(browser));

        await Choose(house, browser, "None", Own);
        Assert.Equal(("None", true), (await Way(browser), await house.With(db => db.Set<ChatMember>().AnyAsync(m => m.Reminds, Stop))));
        await house.With(db => db.Set<MailStop>().ExecuteDeleteAsync(Stop));
        Assert.Equal("Chat", await Way(browser));
        await Choose(house, browser, "Mail", Own);
        Assert.Equal(("Mail", Own), (await Way(browser), (await Page(browser)).GetElementById("reminders-0--member")!.GetAttribute("value")));
        await Choose(house, browser, "Mail", "");
        Assert.Empty(await house.With(db => db.Set<ChatMember>().ToListAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task An_id_belongs_to_one_person_and_impatient_clicks_are_one(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (cohort, _, browser) = await Settle(house, hasSlack: true);
        var other = await house.Somebody("paul@demo.example");
        await house.Keep(new ChatMember { CohortId = cohort.Id, PersonId = other.Id, MemberId = Own });
        var page = new HtmlParser().ParseDocument(await (await Choose(house, browser, "Chat", Own)).Content.ReadAsStringAsync(Stop));
        Assert.Contains("déjà", page.GetElementById("reminders-0--member-error")!.TextContent);

        foreach (var way in new[] { "Chat", "None" })
        {
            var fields = Fields(way, "U0000000002").Append(new("form", SignedInBrowsers.FormField(await browser.Read("/account")))).ToList();
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.PostAsync("/account?handler=Mail", new FormUrlEncodedContent(fields), Stop)));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
            Assert.Equal(way, await Way(browser));
        }
    }

    private static async Task<(Cohort Cohort, Person Person, HttpClient Browser)> Settle(TestHouse house, bool hasSlack)
    {
        var person = await house.Somebody();
        var cohort = await house.ACohort(person, Role.Fellow);
        if (hasSlack) await house.Keep(new ChatChannel { CohortId = cohort.Id, Kind = ChatKind.Slack, Name = "Promo", Place = "C0123456789", Secret = "sealed", AddedAt = house.Clock.Now });
        return (cohort, person, await house.SignedIn(person));
    }

    private static Task<HttpResponseMessage> Choose(TestHouse house, HttpClient browser, string way, string? member) => house.Post(browser, "/account?handler=Mail", Fields(way, member));

    private static IEnumerable<KeyValuePair<string, string>> Fields(string way, string? member)
    {
        yield return new("mail", "eig-2019/digest");
        foreach (var kind in new[] { "gazette", "session", "help", "talk" }) yield return new("mail", $"eig-2019/{kind}");
        yield return new("Reminders[0].Cohort", "eig-2019");
        yield return new("Reminders[0].Way", way);
        if (member is not null) yield return new("Reminders[0].Member", member);
    }

    private static async Task<IHtmlDocument> Page(HttpClient browser) => new HtmlParser().ParseDocument(await browser.Read("/account"));

    private static async Task<string> Way(HttpClient browser) => ((IHtmlSelectElement)(await Page(browser)).GetElementById("reminders-0--way")!).Value!;
}
