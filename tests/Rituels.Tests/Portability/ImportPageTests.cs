using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

public class ImportPageTests
{
    private static readonly PortabilityWords Words = new(Tongue.Of("en"));
    private const string Import = "/eig-2019/settings/import";

    [Theory, OnEachDatabase]
    public async Task Staff_see_what_changes_before_it_is_done(string database)
    {
        await using var house = await Furnished(database);
        var browser = await house.SignedIn(await Person(house, "one@staff.example"), "en");
        var text = Samples.Everything.Replace("Agence de démonstration", "<b>Office</b> neuf");
        var page = await Send(house, browser, Import, ("Text", text));
        Assert.Contains("&lt;b&gt;Office&lt;/b&gt; neuf", page);
        Assert.DoesNotContain("<b>Office", page);
        Assert.Equal("Agence de démonstration", await Host(house));

        var shown = new HtmlParser().ParseDocument(page);
        var carried = ((IHtmlTextAreaElement)shown.QuerySelector("textarea[name=Text]")!).Value;
        Assert.Equal(text, carried);
        var answer = await browser.PostAsync(Import, Form(page, ("Text", carried), ("Confirmed", "true")), TestContext.Current.CancellationToken);
        Assert.Equal($"{Import}?done=0,1,11", answer.Headers.Location!.OriginalString);
        Assert.Equal("<b>Office</b> neuf", await Host(house));
    }

    [Fact]
    public async Task Problems_are_shown_at_their_line_and_the_text_is_kept()
    {
        await using var house = await Furnished("sqlite");
        var browser = await house.SignedIn(await Person(house, "one@staff.example"), "en");
        var page = await Send(house, browser, Import, ("Text", "\n" + Samples.Everything.Replace("Europe/Paris", "Mars/<b>")), ("Confirmed", "true"));
        Assert.Contains("Line 4.", page);
        Assert.Contains("timezone: Mars/&lt;b&gt;", page);
        Assert.Contains("name: Données vives", ((IHtmlTextAreaElement)new HtmlParser().ParseDocument(page).QuerySelector("textarea#text")!).Value);
    }

    [Fact]
    public async Task A_file_is_uploaded()
    {
        await using var house = await Furnished("sqlite");
        var browser = await house.SignedIn(await Person(house, "one@staff.example"), "en");
        var form = Form(await browser.GetStringAsync(Import, TestContext.Current.CancellationToken));
        form.Add(new ByteArrayContent("team;name;email\nCarto Demo;Neuf;neuf@team.example\n"u8.ToArray()), "Upload", "people.csv");
        var page = await (await browser.PostAsync(Import, form, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("neuf@team.example", page);
        Assert.Contains("Created: 2 · updated: 0 · unchanged: 2.", page);
    }

    [Fact]
    public async Task A_file_of_another_cohort_is_refused()
    {
        await using var house = await Furnished("sqlite");
        await Load(house, Samples.Everything.Replace("id: eig-2019", "id: other").Replace("one@staff.example", "else@staff.example", StringComparison.OrdinalIgnoreCase));
        var browser = await house.SignedIn(await Person(house, "one@staff.example"), "en");
        Assert.Contains("is another cohort", WebUtility.HtmlDecode(await Send(house, browser, Import, ("Text", Samples.Everything.Replace("id: eig-2019", "id: other")))));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/other/settings/import", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/other/settings/file", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/admin/import", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_administrator_begins_a_cohort_but_does_not_look_into_one()
    {
        await using var house = await Furnished("sqlite");
        var admin = Rituels.Programme.Person.Named("Admin", "admin@demo.example");
        admin.IsAdmin = true;
        await house.With(db => { db.Add(admin); return db.SaveChangesAsync(); });
        var browser = await house.SignedIn(admin, "en");
        Assert.Contains("already exists", await Send(house, browser, "/admin/import", ("Text", Samples.Everything)));
        await Send(house, browser, "/admin/import", ("Text", "team,name,email\nT,One,uno@team.example\n"), ("Id", "demo"), ("Starts", "2019-02-11"), ("Ends", "2019-11-15"), ("Confirmed", "true"));
        Assert.True(await house.With(db => db.Cohorts.AnyAsync(c => c.Slug == "demo")));
    }

    [Fact]
    public async Task What_is_wrong_with_the_cohort_is_told_at_its_field_in_the_language_of_the_reader()
    {
        await using var house = await TestHouse.Open("sqlite");
        var admin = Rituels.Programme.Person.Named("Admin", "admin@demo.example");
        admin.IsAdmin = true;
        await house.With(db => { db.Add(admin); return db.SaveChangesAsync(); });
        var browser = await house.SignedIn(admin);
        const string people = "team,name,email\nT,One,uno@team.example\n";
        await At("id", "Cela ne peut pas être une adresse\u202f; essayez demo-2.", "Demo 2", ("Text", people), ("Id", "Demo 2"), ("Starts", "2019-02-11"), ("Ends", "2019-11-15"));
        await At("starts", "Ce n’est pas une date, comme 2019-03-08, entre 2000 et 2100.", "demain", ("Text", people), ("Id", "demo"), ("Starts", "demain"), ("Ends", "2019-11-15"));
        await At("ends", "La fin ne peut pas précéder le début.", "2019-01-01", ("Text", people), ("Id", "demo"), ("Starts", "2019-02-11"), ("Ends", "2019-01-01"));
        await At("id", "Ce fichier ne nomme pas sa promotion\u00a0: donnez son identifiant.", "", ("Text", people), ("Starts", "2019-02-11"), ("Ends", "2019-11-15"));
        await At("starts", "La promotion «\u00a0demo\u00a0» n’existe pas encore\u00a0: donnez ses dates de début et de fin.", "", ("Text", people), ("Id", "demo"));

        async Task At(string field, string error, string typed, params (string, string)[] fields)
        {
            var page = new HtmlParser().ParseDocument(await Send(house, browser, "/admin/import", fields));
            Assert.Equal(error, page.QuerySelector($"#{field}-error")?.TextContent);
            Assert.Equal(typed, page.GetElementById(field)!.GetAttribute("value"));
            Assert.Equal(people.Trim(), ((IHtmlTextAreaElement)page.QuerySelector("textarea#text")!).Value.Trim());
        }
    }

    [Theory, OnEachDatabase]
    public async Task The_file_of_a_cohort_imports_as_it_is(string database)
    {
        await using var house = await Furnished(database);
        var browser = await house.SignedIn(await Person(house, "one@staff.example"), "en");
        var form = SignedInBrowsers.FormField(await browser.GetStringAsync("/eig-2019/settings/file", TestContext.Current.CancellationToken));
        var answer = await browser.PostAsync("/eig-2019/settings/file?handler=Yaml", new FormUrlEncodedContent([new("form", form)]), TestContext.Current.CancellationToken);
        Assert.Equal("eig-2019.yml", answer.Content.Headers.ContentDisposition!.FileName);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Updated: 0", (await Send(house, browser, Import, ("Text", text))).Replace("updated", "Updated"));
        Assert.Contains("Created: 0", await Send(house, browser, Import, ("Text", text)));
    }

    private static async Task<TestHouse> Furnished(string database)
    {
        var house = await TestHouse.Open(database);
        await Load(house, Samples.Everything);
        return house;
    }

    private static Task Load(TestHouse house, string text) =>
        house.With(db => new CohortFileImport(db, Words).Apply(CohortYaml.Read(text, null, Words).File!, house.Clock.Now));

    private static Task<Person> Person(TestHouse house, string email) => house.With(db => db.People.SingleAsync(p => p.EmailKey == email));

    private static Task<string> Host(TestHouse house) => house.With(db => db.Teams.Where(t => t.Slug == "carto-demo").Select(t => t.Host).SingleAsync());

    private static async Task<string> Send(TestHouse house, HttpClient browser, string url, params (string Name, string Value)[] fields)
    {
        var page = await browser.GetStringAsync(url);
        var answer = await browser.PostAsync(url, Form(page, fields));
        return await answer.Content.ReadAsStringAsync();
    }

    private static MultipartFormDataContent Form(string page, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(SignedInBrowsers.FormField(page)), "form" } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        return form;
    }
}
