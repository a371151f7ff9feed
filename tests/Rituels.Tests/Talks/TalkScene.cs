using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Talks;
using Rituels.Tests.House;

namespace Rituels.Tests.Talks;

/// <summary>A cohort on Wednesday 6 March 2019 and short ways to live with its talks.</summary>
internal sealed record TalkScene(TestHouse House, Seed Seed) : IAsyncDisposable
{
    public const string List = "/eig-2019/talks", New = List + "/new", Settings = "/eig-2019/settings/talks";

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TalkScene> Open(string database, params string[] configuration)
    {
        var house = await TestHouse.Open(database, configuration: configuration);
        return new(house, await Seed.Plant(house));
    }

    public static string Page(Talk talk) => $"{List}/{talk.Id}";

    /// <summary>Proposed by Inès, who leads.</summary>
    public async Task<Talk> Proposed(string title = "Lire une licence", TalkAudience audience = TalkAudience.Open, string kind = "talk", Person? lead = null, params Guid[] with)
    {
        var talk = Talk.Begin(Seed.Cohort, $"own/{title}", Seed.Ines.Id, House.Clock.Now);
        talk.Describe(new(title, kind, (lead ?? Seed.Ines).Id) { About = "En trois cas.", Audience = audience, With = with, Link = "https://visio.example/licence" }, House.Clock.Now);
        await Keep(talk);
        return talk;
    }

    /// <summary>On that day from 12:30 to 13:30.</summary>
    public async Task<Talk> Dated(string title = "Lire une licence", string day = "2019-03-14", TalkAudience audience = TalkAudience.Open, int? seats = null, string place = "Salle 2", Person? lead = null, params Guid[] with)
    {
        var talk = await Proposed(title, audience, lead: lead, with: with);
        await Change(talk, kept => kept.Date(At(day, place, seats), House.Clock.Now));
        return await Read(talk);
    }

    public static TalkWhen At(string day, string place = "Salle 2", int? seats = null) => new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new(12, 30), new(13, 30), place, "", seats);

    public Task Change(Talk talk, Action<Talk> change) => House.With(async db =>
    {
        change(await db.Set<Talk>().Include(t => t.SignedUp).Include(t => t.Voices).SingleAsync(t => t.Id == talk.Id, Stop));
        await db.SaveChangesAsync(Stop);
    });

    public Task<Talk> Read(Talk talk) => House.With(db => db.Set<Talk>().AsNoTracking().Include(t => t.SignedUp).Include(t => t.Voices).SingleAsync(t => t.Id == talk.Id, Stop));

    public Task<List<Talk>> All() => House.With(db => db.Set<Talk>().AsNoTracking().OrderBy(t => t.CreatedAt).ThenBy(t => t.Id).ToListAsync(Stop));

    public Task Keep(params object[] records) => House.With(db => { db.AddRange(records); return db.SaveChangesAsync(Stop); });

    /// <summary>Fellows of Balise, signed in.</summary>
    public async Task<List<(Person Person, HttpClient Browser)>> Crowd(int many)
    {
        var people = Enumerable.Range(0, many).Select(i => Person.Named($"P{i:00} Foule", $"p{i}@crowd.example")).ToList();
        await Keep([.. people, .. people.Select(p => new Membership { CohortId = Seed.Cohort.Id, PersonId = p.Id, TeamId = Seed.Balise.Id, Role = Role.Fellow })]);
        var browsers = new List<(Person, HttpClient)>();
        foreach (var person in people) browsers.Add((person, await House.SignedIn(person)));
        return browsers;
    }

    public async Task<HttpResponseMessage> Press(Person person, Talk talk, string handler, params (string Name, string Value)[] fields) => await Press(await House.SignedIn(person), talk, handler, fields);

    public static async Task<HttpResponseMessage> Press(HttpClient browser, Talk talk, string handler, params (string Name, string Value)[] fields)
    {
        var field = SignedInBrowsers.FormField(await browser.GetStringAsync("/account", Stop));
        return await browser.PostAsync($"{Page(talk)}?handler={handler}", new FormUrlEncodedContent([new("form", field), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]), Stop);
    }

    /// <summary>Letters of that occasion with their readers, in the order of their addresses.</summary>
    public Task<List<Posting>> Posted(string kind) => House.With(db => db.Set<Posting>().AsNoTracking().Include(p => p.Letter).Where(p => p.Occasion.Contains($"/talks/{kind}")).OrderBy(p => p.DueAt).ThenBy(p => p.Address).ToListAsync(Stop));

    public Task<List<string>> Done(string kind) => House.With(db => db.Set<DueWork>().AsNoTracking().Where(w => w.Ritual == "talks" && w.Kind == kind && w.DoneAt != null).OrderBy(w => w.DoneAt).Select(w => w.Outcome!).ToListAsync(Stop));

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
