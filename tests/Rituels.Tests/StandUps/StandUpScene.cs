using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.StandUps;
using Rituels.Tests.House;

namespace Rituels.Tests.StandUps;

/// <summary>A cohort with a stand-up of its two teams and a guest, and browsers of those who host and watch it.</summary>
internal sealed class StandUpScene : IAsyncDisposable
{
    public required TestHouse House { get; init; }
    public required Seed Seed { get; init; }
    public required StandUp StandUp { get; init; }
    public required HttpClient Aya { get; init; }
    public string At => $"/{Seed.Cohort.Slug}/stand-ups/{StandUp.Id}";

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="prepare">A last change before it is saved.</param>
    public static async Task<StandUpScene> Open(string database, Action<Seed, StandUp>? prepare = null, Action<WebApplicationBuilder>? adjust = null, string now = "2019-03-14T09:30:00+01:00")
    {
        var house = await TestHouse.Open(database, now, adjust);
        var seed = await Seed.Plant(house);
        var standUp = new StandUp { CohortId = seed.Cohort.Id, Title = "Plénière", Day = new(2019, 3, 14), CreatedById = seed.Aya.Id, CreatedAt = house.Clock.Now };
        standUp.Invite([Turn.Of(seed.Carto), Turn.Of(seed.Balise), Turn.Of("Invitée")]);
        prepare?.Invoke(seed, standUp);
        await house.With(db => { db.Add(standUp); return db.SaveChangesAsync(Stop); });
        return new() { House = house, Seed = seed, StandUp = standUp, Aya = await house.SignedIn(seed.Aya) };
    }

    public Task<StandUp> Saved() => House.With(db => db.Set<StandUp>().AsNoTracking().SingleAsync(s => s.Id == StandUp.Id, Stop));

    /// <summary>How it stands: the place, whether the clock runs, the state.</summary>
    public async Task<(int At, bool Ticks, StandUpState State)> Stands() => await Saved() is var saved ? (saved.At, saved.IsTicking, saved.State) : default;

    /// <summary>Presses as a remote that shows the latest version would.</summary>
    public async Task<HttpResponseMessage> Press(string verb, HttpClient? browser = null, int? version = null)
    {
        var page = await (browser ?? Aya).GetStringAsync($"{At}/remote", Stop);
        return await Send(browser ?? Aya, SignedInBrowsers.FormField(page), verb, version ?? VersionOn(page));
    }

    public Task<HttpResponseMessage> Send(HttpClient browser, string form, string verb, int version) =>
        browser.PostAsync($"{At}/remote?handler=Press", new FormUrlEncodedContent([new("form", form), new("Version", $"{version}"), new("verb", verb)]), Stop);

    public static int VersionOn(string page) => int.Parse(new HtmlParser().ParseDocument(page).QuerySelector("form[data-press] input[name=Version]")!.GetAttribute("value")!, null);

    public async Task<IHtmlDocument> Read(string url, HttpClient? browser = null) => new HtmlParser().ParseDocument(await (browser ?? Aya).GetStringAsync(url, Stop));

    /// <summary>Sends fields to a handler, with the form field of that page.</summary>
    public async Task<HttpResponseMessage> Post(string page, string handler, params (string Name, string Value)[] fields)
    {
        var form = SignedInBrowsers.FormField(await Aya.GetStringAsync(page, Stop));
        return await Aya.PostAsync($"{page}?handler={handler}", new FormUrlEncodedContent([new("form", form), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]), Stop);
    }

    public static string Text(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
