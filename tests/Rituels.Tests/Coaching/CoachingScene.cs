using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Rituels.Coaching;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Coaching;

/// <summary>Two teams, Carto that Aya follows and Balise that nobody does; Béa is of the staff too, and Oscar of another cohort.</summary>
internal sealed record CoachingScene(TestHouse House, Seed Seed, Person Bea, HttpClient Aya) : IAsyncDisposable
{
    public const string At = "/eig-2019/coaching", Carto = At + "/teams/carto-demo", Hours = At + "/hours";

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>On Wednesday 6 March 2019 unless told otherwise; the cohort began on 11 February.</summary>
    public static async Task<CoachingScene> Open(string database, string now = "2019-03-06T10:00:00+01:00", Action<WebApplicationBuilder>? adjust = null, Action<Cohort>? cohort = null)
    {
        var house = await TestHouse.Open(database, now, adjust);
        var seed = await Seed.Plant(house, adjust: cohort);
        var bea = Person.Named("Béa Staff", "bea@eig-2019.example");
        await house.With(db =>
        {
            db.AddRange(bea, new Membership { CohortId = seed.Cohort.Id, PersonId = bea.Id, Role = Role.Staff });
            return db.SaveChangesAsync(Stop);
        });
        return new(house, seed, bea, await house.SignedIn(seed.Aya));
    }

    public Task Keep(params object[] records) => House.With(db => { db.AddRange(records); return db.SaveChangesAsync(Stop); });

    public async Task<Contact> Called(Team team, string day, string note = "", string step = "", string? by = null, string others = "")
    {
        var at = WallClock.Read(DateOnly.Parse(day, CultureInfo.InvariantCulture), new(11, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        var contact = Contact.Log(team, new(DateOnly.FromDateTime(at.DateTime), ContactKind.Call, 15, Seed.Aya.Id, others, note, step, by is null ? null : DateOnly.Parse(by, CultureInfo.InvariantCulture)), at);
        await Keep(contact);
        return contact;
    }

    public async Task<CoachingSession> Planned(Team team, string day, string from = "15:00", Person? with = null, bool mentors = false, string place = "Salle 2")
    {
        var time = new SessionTime(DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeOnly.Parse(from, CultureInfo.InvariantCulture), 30, place, mentors);
        var session = CoachingSession.Plan(team, (with ?? Seed.Aya).Id, time, House.Clock.Now);
        await Keep(session);
        return session;
    }

    /// <summary>Two slots on Thursday 14 March, from 14:00, of half an hour each.</summary>
    public async Task<OfferedHours> Offered(Person? by = null, bool forAll = false)
    {
        var hours = new OfferedHours { CohortId = Seed.Cohort.Id, PersonId = (by ?? Seed.Aya).Id, Day = new(2019, 3, 14), From = new(14, 0), Until = new(15, 0), SlotMinutes = 30, Place = "Bureau 12", IsForAll = forAll };
        await Keep(hours);
        return hours;
    }

    /// <summary>The page's form of that handler as it stands, with these changes.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient browser, string url, string handler, params (string Name, string Value)[] changes)
    {
        var (address, fields) = await Fill(browser, url, handler, changes);
        return await browser.PostAsync(address, new FormUrlEncodedContent(fields), Stop);
    }

    public static async Task<(string Address, List<KeyValuePair<string, string>> Fields)> Fill(HttpClient browser, string url, string handler, (string Name, string Value)[] changes)
    {
        var form = (await Read(browser, url)).QuerySelectorAll("main form[method=post]").Cast<IHtmlFormElement>()
            .First(f => (f.GetAttribute("action") ?? "") is var to && (handler.Length == 0 ? !to.Contains("handler=") : to.EndsWith($"handler={handler}", StringComparison.Ordinal)));
        var address = form.GetAttribute("action") is { Length: > 0 } action ? action : url;
        return (address, [.. Fields(form).Where(f => changes.All(c => c.Name != f.Key)), .. changes.Select(c => KeyValuePair.Create(c.Name, c.Value))]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
            if (element is IHtmlInputElement { Type: "checkbox", IsChecked: false }) continue;
            else if (element is IHtmlInputElement input) yield return new(input.Name!, input.Value);
            else if (element is IHtmlSelectElement select) yield return new(select.Name!, select.Value ?? "");
            else if (element is IHtmlTextAreaElement area) yield return new(area.Name!, area.Value);
    }

    /// <summary>Sends a form to an address whatever its page shows, with the antiforgery field of a page that is shown.</summary>
    public static async Task<HttpStatusCode> Force(HttpClient browser, string url, params (string Name, string Value)[] fields)
    {
        var field = SignedInBrowsers.FormField(await browser.GetStringAsync("/account", Stop));
        return (await browser.PostAsync(url, new FormUrlEncodedContent([new("form", field), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]), Stop)).StatusCode;
    }

    public static async Task<IHtmlDocument> Read(HttpClient browser, string url) => new HtmlParser().ParseDocument(await browser.GetStringAsync(url, Stop));

    /// <summary>The page's main text, each run of blanks as one.</summary>
    public static async Task<string> Text(HttpClient browser, string url) => Text(await Read(browser, url));
    public static async Task<string> Text(HttpResponseMessage answer) => Text(new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop)));
    private static string Text(IHtmlDocument page) => Regex.Replace(page.QuerySelector("main")!.TextContent, @"[\s\u00a0\u202f]+", " ");

    public static void Went(HttpResponseMessage answer, string to) => Assert.Equal((HttpStatusCode.Redirect, to), (answer.StatusCode, answer.Headers.Location?.OriginalString));

    public Task<List<Contact>> Contacts() => House.With(db => db.Set<Contact>().AsNoTracking().OrderBy(c => c.Day).ThenBy(c => c.Id).ToListAsync(Stop));
    public Task<CoachingSession> Session() => House.With(db => db.Set<CoachingSession>().AsNoTracking().SingleAsync(Stop));

    /// <summary>Letters of that occasion with their readers, in the order of their addresses.</summary>
    public Task<List<Posting>> Posted(string kind) => House.With(db => db.Set<Posting>().AsNoTracking().Include(p => p.Letter).Where(p => p.Occasion.Contains("/coaching/" + kind)).OrderBy(p => p.Address).ToListAsync(Stop));

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
