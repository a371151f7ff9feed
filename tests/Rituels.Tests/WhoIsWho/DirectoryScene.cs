using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.WhoIsWho;

namespace Rituels.Tests.WhoIsWho;

/// <summary>The small cohort and short ways to read and write its directory.</summary>
internal sealed record DirectoryScene(TestHouse House, Seed Seed) : IAsyncDisposable
{
    public const string All = "/eig-2019/people", Mine = All + "/me", Settings = "/eig-2019/settings/directory", Shared = "equipe@eig.example";

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<DirectoryScene> Open(string database, params string[] configuration)
    {
        var house = await TestHouse.Open(database, configuration: configuration);
        return new(house, await Seed.Plant(house));
    }

    public static string Of(Person person) => $"{All}/{person.Id}";

    public Task Keep(params object[] records) => House.With(db => { db.AddRange(records); return db.SaveChangesAsync(Stop); });

    public Task Shares() => House.With(db => db.Set<DirectoryBook>().ExecuteUpdateAsync(set => set.SetProperty(book => book.Contact, Shared), Stop));

    public Task HasContact() => Keep(new DirectoryBook { CohortId = Seed.Cohort.Id, Contact = Shared, Channel = "#promo", ChannelLink = "https://chat.example/promo" });

    public Task Writes(Person person, CardText text)
    {
        var card = new Card { CohortId = Seed.Cohort.Id, PersonId = person.Id };
        card.Write(text, House.Clock.Now);
        return Keep(card);
    }

    public Task<Card?> CardOf(Person person) => House.With(db => db.Set<Card>().AsNoTracking().SingleOrDefaultAsync(c => c.PersonId == person.Id && c.CohortId == Seed.Cohort.Id, Stop));

    public async Task<string> Raw(Person reader, string path) => await (await House.SignedIn(reader)).GetStringAsync(path, Stop);

    public async Task<IHtmlDocument> Page(Person reader, string path) => Parse(await Raw(reader, path));

    /// <summary>Names on the directory, staff first, then each team's, as somebody finds them.</summary>
    public async Task<string[]> Names(Person reader, string query = "") => [.. (await Page(reader, All + query)).QuerySelectorAll(".circle h3").Select(name => name.TextContent)];

    public async Task<(HttpResponseMessage Answer, string Text)> TakeOut(Person reader, string format, params (string Name, string Value)[] fields)
    {
        var browser = await House.SignedIn(reader);
        var form = SignedInBrowsers.FormField(await browser.GetStringAsync(All, Stop));
        var answer = await browser.PostAsync($"{All}.{format}", new FormUrlEncodedContent([new("form", form), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]), Stop);
        return (answer, await answer.Content.ReadAsStringAsync(Stop));
    }

    public static KeyValuePair<string, string>[] Form(int version = 0, string work = "", string about = "", string phone = "", string seat = "", string links = "", bool shows = true) =>
    [
        new("Version", $"{version}"), new("Card.Work", work), new("Card.About", about), new("Card.Phone", phone), new("Card.Seat", seat), new("Card.Links", links), new("Card.ShowsEmail", shows ? "true" : "false"),
    ];

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public static string Text(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
