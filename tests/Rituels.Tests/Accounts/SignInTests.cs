using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rituels.Accounts;
using Rituels.Delivery;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Accounts;

public class SignInTests
{
    private const string Page = "/account/sign-in", Ines = "ines@demo.example", Stranger = "nobody@elsewhere.example";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_link_asked_for_arrives_and_leads_back(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.Somebody(Ines);
        var browser = house.Browser();
        await house.Post(browser, Page + "?returnUrl=/account", [.. People.Email(" INES@demo.example "), new("ReturnUrl", "/account")]);
        await house.Tick();

        var answer = await house.Post(browser, People.LinkIn(Assert.Single(house.MailTo(Ines))), []);
        Assert.Equal("/account", answer.Headers.Location!.OriginalString);
        Assert.True(await browser.IsSignedIn());
    }

    [Theory, OnEachDatabase]
    public async Task A_letter_whose_link_is_over_no_longer_leaves(string database)
    {
        var isDown = true;
        await using var server = new SmtpListener { Answer = _ => isDown ? SmtpListener.HangUp : null };
        await using var house = await TestHouse.Open(database, configuration: server.Configuration);
        await house.Somebody(Ines);
        await house.Post(house.Browser(), Page, People.Email(Ines));
        await house.Tick();
        Assert.Null((await house.Posting(Ines)).FailedAt);

        (isDown, house.Clock.Now) = (false, house.Clock.Now + OneTimeLinks.Life);
        await house.Tick();
        Assert.Empty(server.Mails);
        var posting = await house.Posting(Ines);
        Assert.Equal((house.Clock.Now, "expired", null), (posting.FailedAt, posting.LastError, posting.Secret));
    }

    [Theory, OnEachDatabase]
    public async Task Links_and_requests_for_them_are_forgotten_a_week_after_their_end(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.Somebody(Ines);
        await house.Post(house.Browser(), Page, People.Email(Ines));
        await house.Tick();
        var purger = house.App.Services.GetRequiredService<Purger>();
        await purger.PurgeDue(house.Clock.Now.AddDays(7), Stop);
        Assert.Equal((1, 1), await Kept());
        await purger.PurgeDue(house.Clock.Now.AddDays(8), Stop);
        Assert.Equal((0, 0), await Kept());

        Task<(int Requests, int Links)> Kept() => house.With(async db => (await db.Set<DueWork>().CountAsync(Stop), await db.Set<AccountToken>().CountAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task The_answer_and_the_rows_are_the_same_for_known_and_unknown(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.Somebody(Ines);
        var known = await Ask(house, Ines);
        var rows = await Rows(house);
        var unknown = await Ask(house, Stranger);
        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(known.Page.Replace(Ines, "ADDRESS"), unknown.Page.Replace(Stranger, "ADDRESS"));
        Assert.Equal((1, 0, 0), rows);
        Assert.Equal((2, 0, 0), await Rows(house));

        await house.Tick();
        Assert.Equal((2, 1, 1), await Rows(house));
        Assert.Empty(house.MailTo(Stranger));
        Assert.All(await house.With(db => db.Set<DueWork>().ToListAsync(Stop)), work => Assert.Null(work.Payload));
    }

    [Theory]
    [InlineData("fr", null, "Votre lien de connexion à Rituels")]
    [InlineData("en", null, "Your sign-in link for Rituels")]
    [InlineData("en", "fr", "Votre lien de connexion à Rituels")]
    public async Task The_letter_is_in_the_persons_language_else_that_of_the_page(string page, string? own, string subject)
    {
        await using var house = await TestHouse.Open("sqlite");
        await house.Somebody(Ines, language: own);
        await house.Post(house.Browser(page), Page, People.Email(Ines));
        await house.Tick();
        Assert.Equal(subject, await house.With(db => db.Set<Letter>().Select(l => l.Subject).SingleAsync(Stop)));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task No_link_leads_to_another_site(string returnUrl)
    {
        await using var house = await TestHouse.Open("sqlite");
        var person = await house.Somebody(Ines);
        await house.Post(house.Browser(), Page, [.. People.Email(Ines), new("ReturnUrl", returnUrl)]);
        await house.Tick();
        var answer = await house.Post(house.Browser(), People.LinkIn(Assert.Single(house.MailTo(Ines))), []);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);

        var signedIn = await house.SignedIn(person);
        var away = await signedIn.GetAsync(Page + "?returnUrl=" + Uri.EscapeDataString(returnUrl), Stop);
        Assert.Equal("/", away.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("ines")]
    [InlineData("")]
    [InlineData("ines@demo.example\nBcc: all@demo.example")]
    public async Task What_is_no_address_is_kept_in_the_field_with_its_error(string typed)
    {
        await using var house = await TestHouse.Open("sqlite");
        var answer = await house.Post(house.Browser("en"), Page, People.Email(typed));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(typed, page.QuerySelector("input#email")!.GetAttribute("value"));
        Assert.Contains("An e-mail address is needed", page.QuerySelector("#email-error")!.TextContent);
        Assert.Equal((0, 0, 0), await Rows(house));
    }

    [Fact]
    public async Task An_address_gets_no_more_than_ten_letters_in_five_minutes()
    {
        await using var house = await TestHouse.Open("sqlite");
        var browser = house.Browser("en");
        for (var i = 0; i < LetterLimit.Letters; i++) Assert.Equal(HttpStatusCode.OK, (await house.Post(browser, Page, People.Email(Ines))).StatusCode);
        var refusal = await house.Post(browser, Page, People.Email(Ines.ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.StatusCode);
        Assert.Contains("Too many requests", await refusal.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.OK, (await house.Post(browser, Page, People.Email(Stranger))).StatusCode);
    }

    [Fact]
    public async Task One_network_asks_for_no_more_than_sixty_links_in_five_minutes()
    {
        await using var house = await TestHouse.Open("sqlite");
        var browser = house.Browser("en");
        var field = SignedInBrowsers.FormField(await browser.GetStringAsync(Page, Stop));
        var answers = await Task.WhenAll(Enumerable.Range(0, 70).Select(i =>
            browser.PostAsync(Page, new FormUrlEncodedContent([new("form", field), new("Email", $"p{i}@demo.example")]), Stop)));
        Assert.Equal(60, answers.Count(a => a.StatusCode == HttpStatusCode.OK));
        Assert.Equal(10, answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests));
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_that_is_kept_or_logged_signs_anybody_in(string database)
    {
        var log = new LogBook();
        await using var house = await TestHouse.Open(database, adjust: builder => builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        await house.Somebody(Ines);
        await Ask(house, Ines);
        await house.App.Services.GetRequiredService<DueWorker>().RunDue(house.Clock.Now, Stop);
        var kept = await Everything(house);
        await house.Tick();
        var token = People.LinkIn(Assert.Single(house.MailTo(Ines))).Split('/')[^1];
        Assert.Contains("sign-in", kept);
        Assert.DoesNotContain(token, kept);
        Assert.DoesNotContain(token, await Everything(house));
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(token));
    }

    private static async Task<(HttpStatusCode Status, string Page)> Ask(TestHouse house, string address)
    {
        var answer = await house.Post(house.Browser(), Page, People.Email(address));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    private static Task<(int Work, int Tokens, int Postings)> Rows(TestHouse house) => house.With(async db =>
        (await db.Set<DueWork>().CountAsync(Stop), await db.Set<AccountToken>().CountAsync(Stop), await db.Set<Posting>().CountAsync(Stop)));

    private static Task<string> Everything(TestHouse house) => house.With(async db => System.Text.Json.JsonSerializer.Serialize(new
    {
        work = await db.Set<DueWork>().ToListAsync(Stop), tokens = await db.Set<AccountToken>().ToListAsync(Stop),
        letters = await db.Set<Letter>().ToListAsync(Stop), postings = await db.Set<Posting>().AsNoTracking().ToListAsync(Stop),
    }));
}
