using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Calendars;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

/// <summary>A cohort with sessions, and programs that fetch its calendars over HTTP.</summary>
internal sealed record FeedScene(TestHouse House, Seed Seed) : IAsyncDisposable
{
    public const string Public = "/eig-2019/agenda.ics", Fellows = "/eig-2019/agenda/fellows.ics", Mentors = "/eig-2019/agenda/mentors.ics", Subscribe = "/eig-2019/agenda/subscribe";
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<FeedScene> Open(string database, Action<Cohort>? adjust = null)
    {
        var house = await TestHouse.Open(database);
        return new(house, await Seed.Plant(house, adjust: adjust));
    }

    /// <summary>A confirmed session on Thursday 14 March 2019, 9:30 to 18:00, mentors in the afternoon; everybody may see it.</summary>
    public SessionSheet Sheet => Sessions.Plenary(Seed) with { Alternatives = [], Status = SessionStatus.Confirmed };

    public Task<Session> Plan(SessionSheet sheet) => House.With(async db =>
    {
        var session = Session.Plan(Seed.Cohort, sheet, House.Clock.Now);
        db.Add(session);
        await db.SaveChangesAsync(Stop);
        return session;
    });

    /// <summary>Changes the sheet as its editor does.</summary>
    public Task Revise(Session session, Func<SessionSheet, SessionSheet> change) => House.With(async db =>
    {
        var kept = await db.Set<Session>().SingleAsync(s => s.Id == session.Id, Stop);
        if (kept.Revise(change(kept.Sheet), Seed.Aya.Id, House.Clock.Now) is { } before) db.Add(before);
        await db.SaveChangesAsync(Stop);
    });

    public async Task<CalendarFeed> Read(string path, HttpClient? program = null) =>
        CalendarReader.Read(await (program ?? House.Browser()).GetByteArrayAsync(path, Stop)).Feed(Paris);

    public async Task<string> Text(string path, HttpClient? program = null) =>
        (await (program ?? House.Browser()).GetStringAsync(path, Stop)).Replace("\r\n ", "");

    /// <summary>Makes the person's own address, or another, by the form.</summary>
    /// <returns>Its path, from the page that shows it once.</returns>
    public async Task<string> MakeAddress(HttpClient browser)
    {
        var field = SignedInBrowsers.FormField(await browser.GetStringAsync(Subscribe, Stop));
        var answer = await browser.PostAsync(Subscribe + "?handler=Make", new FormUrlEncodedContent([new("form", field)]), Stop);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
        return new Uri(((IHtmlInputElement)page.GetElementById("mine-address")!).Value).PathAndQuery;
    }

    public async Task<string> AddressOf(Person person) => await MakeAddress(await House.SignedIn(person));

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
