using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Accounts;

public class MyAccountTests
{
    private const string Address = "/account?handler=Address", Profile = "/account?handler=Profile", Old = "ines@demo.example", New = "ines@new.example";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_and_comes_back()
    {
        await using var house = await TestHouse.Open("sqlite");
        var answer = await house.Browser().GetAsync("/account", Stop);
        Assert.Equal("/account/sign-in?returnUrl=%2Faccount", answer.Headers.Location!.OriginalString);
    }

    [Theory, OnEachDatabase]
    public async Task A_name_and_a_language_are_saved(string database)
    {
        await using var house = await TestHouse.Open(database);
        var browser = await house.SignedIn(await house.Somebody(Old));
        var answer = await house.Post(browser, Profile, new Dictionary<string, string> { ["Name"] = " Inès Démo-Test ", ["Language"] = "en" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = Parse(await browser.Read(answer.Headers.Location!.OriginalString));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Inès Démo-Test", page.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Contains("Saved", page.QuerySelector(".notice.success")!.TextContent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("two\nlines")]
    [InlineData("012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789x")]
    public async Task A_wrong_name_is_kept_in_the_field_and_changes_nothing(string name)
    {
        await using var house = await TestHouse.Open("sqlite");
        var browser = await house.SignedIn(await house.Somebody(Old), "en");
        var answer = await house.Post(browser, Profile, new Dictionary<string, string> { ["Name"] = name, ["Language"] = "fr" });
        var page = Parse(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(name, page.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Contains("at most 120 characters", page.QuerySelector("#name-error")!.TextContent);
        Assert.Equal("fr", page.QuerySelector("#language option[selected]")!.GetAttribute("value"));
        var person = await house.With(db => db.People.SingleAsync(Stop));
        Assert.Equal(("Inès Demo", null), (person.Name, person.Language));
    }

    [Theory, OnEachDatabase]
    public async Task A_new_address_is_confirmed_from_it_and_nothing_is_lost(string database)
    {
        await using var house = await TestHouse.Open(database);
        var person = await house.Somebody(Old);
        var cohort = await house.ACohort(person, Role.Staff);
        var (browser, earlierLink) = (await house.SignedIn(person), await house.SignInPath(person));
        await house.Post(browser, Address, People.Email(New));
        await house.Tick();
        Assert.Empty(house.MailTo(Old));

        var path = People.LinkIn(Assert.Single(house.MailTo(New)));
        Assert.Contains(New, await house.Browser().Read(path));
        Assert.Equal(Old, (await house.With(db => db.People.SingleAsync(Stop))).Email);
        Assert.Equal(HttpStatusCode.OK, (await house.Post(house.Browser(), path, [])).StatusCode);
        await house.Tick();

        Assert.Equal(New, (await house.With(db => db.People.SingleAsync(Stop))).Email);
        Assert.Single(house.MailTo(Old));
        Assert.Contains(cohort.Name, await browser.Read("/account"));
        Assert.Equal(HttpStatusCode.Gone, (await house.Browser().GetAsync(path, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await house.Browser().GetAsync(earlierLink, Stop)).StatusCode);
        await house.Post(house.Browser(), "/account/sign-in", People.Email(New));
        await house.Tick();
        Assert.Equal(2, house.MailTo(New).Count);
    }

    [Theory, OnEachDatabase]
    public async Task An_address_in_use_gives_the_same_answer_and_no_letter(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.Somebody("paul@demo.example");
        var browser = await house.SignedIn(await house.Somebody(Old));
        var free = await (await house.Post(browser, Address, People.Email(New))).Content.ReadAsStringAsync(Stop);
        var used = await (await house.Post(browser, Address, People.Email("Paul@demo.example"))).Content.ReadAsStringAsync(Stop);
        Assert.Equal(Notice(free).Replace(New, "ADDRESS"), Notice(used).Replace("Paul@demo.example", "ADDRESS"));
        await house.Tick();
        Assert.Single(house.MailTo(New));
        Assert.Empty(house.MailTo("paul@demo.example"));
        Assert.Empty(house.MailTo("Paul@demo.example"));
    }

    [Fact]
    public async Task An_address_taken_meanwhile_is_not_moved_to()
    {
        await using var house = await TestHouse.Open("sqlite");
        var browser = await house.SignedIn(await house.Somebody(Old));
        await house.Post(browser, Address, People.Email(New));
        await house.Tick();
        await house.Somebody(New, "Paul Demo");
        Assert.Equal(HttpStatusCode.Gone, (await house.Post(browser, People.LinkIn(house.MailTo(New).Single()), [])).StatusCode);
        Assert.Equal(1, await house.With(db => db.People.CountAsync(p => p.Email == Old, Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_take_an_address_at_once_one_gets_it(string database)
    {
        await using var house = await TestHouse.Open(database);
        foreach (var old in new[] { Old, "paul@demo.example" }) await house.Post(await house.SignedIn(await house.Somebody(old)), Address, People.Email(New));
        await house.Tick();
        var answers = await Task.WhenAll(house.MailTo(New).Select(mail => house.Post(house.Browser(), People.LinkIn(mail), [])));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Gone], answers.Select(a => a.StatusCode).Order());
        Assert.Equal(1, await house.With(db => db.People.CountAsync(p => p.Email == New, Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task Impatient_clicks_on_mail_are_one(string database)
    {
        await using var house = await TestHouse.Open(database);
        var person = await house.Somebody(Old);
        await house.ACohort(person, Role.Fellow);
        var browser = await house.SignedIn(person);
        foreach (var wanted in new[] { "", "eig-2019/digest" })
        {
            KeyValuePair<string, string>[] form = [new("form", SignedInBrowsers.FormField(await browser.Read("/account"))), new("mail", wanted)];
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.PostAsync("/account?handler=Mail", new FormUrlEncodedContent(form), Stop)));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        }
        Assert.Equal(["eig-2019/digest"], await Ticked(browser));
    }

    [Theory, OnEachDatabase]
    public async Task Mail_is_stopped_and_taken_up_again_by_cohort(string database)
    {
        await using var house = await TestHouse.Open(database);
        var person = await house.Somebody(Old);
        var cohort = await house.ACohort(person, Role.Fellow);
        var browser = await house.SignedIn(person);
        Assert.Equal(["eig-2019/digest", "eig-2019/gazette", "eig-2019/session", "eig-2019/help", "eig-2019/talk"], await Ticked(browser));

        await house.Post(browser, "/account?handler=Mail", [new("mail", "other/digest"), new("mail", "eig-2019/gazette"), new("mail", "eig-2019/session"), new("mail", "eig-2019/help"), new("mail", "eig-2019/talk")]);
        var stop = await house.With(db => db.Set<MailStop>().SingleAsync(Stop));
        Assert.Equal((cohort.Id, person.Id, "digest", house.Clock.Now), (stop.CohortId, stop.PersonId, stop.Kind, stop.Since));
        Assert.Equal(["eig-2019/gazette", "eig-2019/session", "eig-2019/help", "eig-2019/talk"], await Ticked(browser));

        await house.Post(browser, "/account?handler=Mail", [new("mail", "eig-2019/digest"), new("mail", "eig-2019/gazette"), new("mail", "eig-2019/session"), new("mail", "eig-2019/help"), new("mail", "eig-2019/talk")]);
        Assert.Equal(0, await house.With(db => db.Set<MailStop>().CountAsync(Stop)));
    }

    [Theory]
    [InlineData("Profile")]
    [InlineData("Mail")]
    [InlineData("Away")]
    [InlineData("Back")]
    [InlineData("Address")]
    [InlineData("SignOut")]
    public async Task A_form_without_its_antiforgery_field_is_refused(string handler)
    {
        await using var house = await TestHouse.Open("sqlite");
        var browser = await house.SignedIn(await house.Somebody(Old));
        var answer = await browser.PostAsync($"/account?handler={handler}", new FormUrlEncodedContent([new("Name", "X"), new("everywhere", "true")]), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True(await browser.IsSignedIn());
    }

    private static async Task<IEnumerable<string?>> Ticked(HttpClient browser) =>
        Parse(await browser.Read("/account")).QuerySelectorAll("input[name=mail][checked]").Select(box => box.GetAttribute("value"));

    private static IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(page);
    private static string Notice(string page) => Parse(page).QuerySelector(".notice[role=status]")!.TextContent;
}
