using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Programme;
using Rituels.Skills;
using Rituels.Tests.House;

namespace Rituels.Tests.Skills;

/// <summary>The small cohort and its map of skills, and short ways to write and read it.</summary>
internal sealed class SkillsScene : IAsyncDisposable
{
    public const string Map = "/eig-2019/skills", List = Map + "?view=list", Mine = Map + "/me";

    public required TestHouse House { get; init; }
    public required Seed Seed { get; init; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SkillsScene> Open(string database, Action<WebApplicationBuilder>? adjust = null)
    {
        var house = await TestHouse.Open(database, adjust: adjust);
        return new() { House = house, Seed = await Seed.Plant(house) };
    }

    /// <summary>As their own page would write it.</summary>
    public async Task Says(Person person, string subject, params Level[] levels)
    {
        await using var scope = House.App.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<Placing>().Add(Seed.Cohort, person.Id, new(subject, "topic", levels.ToHashSet()), isConfirmed: true, House.Clock.Now, Stop));
    }

    public async Task<Atlas> Read()
    {
        await using var scope = House.App.Services.CreateAsyncScope();
        return await Atlas.Read(scope.ServiceProvider.GetRequiredService<Rituels.Database.RituelsDb>(), Seed.Cohort, new(2019, 3, 6), Stop);
    }

    /// <summary>The map in a line for each subject: <c>Git: Inès+ Lou- Noé</c>, + who helps, - who learns.</summary>
    public async Task<string[]> Lines() => [.. (await Read()).Topics.Select(topic => $"{topic.Name}: {string.Join(' ', topic.Marks.Select(mark => $"{mark.Person.Name.Split(' ')[0]}{(mark.Helps ? "+" : "")}{(mark.Learns ? "-" : "")}{(mark.IsConfirmed ? "" : "?")}"))}".TrimEnd())];

    public Task<List<Placement>> Placements() => House.With(db => db.Set<Placement>().AsNoTracking().OrderBy(p => p.Id).ToListAsync(Stop));

    /// <summary>Sends fields to a handler, with the form field of that page.</summary>
    public async Task<HttpResponseMessage> Post(HttpClient browser, string page, string handler, params (string Name, string Value)[] fields)
    {
        var form = SignedInBrowsers.FormField(await browser.GetStringAsync(page, Stop));
        return await browser.PostAsync($"{page}?handler={handler}", new FormUrlEncodedContent([new("form", form), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]), Stop);
    }

    public async Task<HttpResponseMessage> Post(Person person, string page, string handler, params (string Name, string Value)[] fields) => await Post(await House.SignedIn(person), page, handler, fields);

    public async Task<IHtmlDocument> Page(Person person, string page) => Parse(await (await House.SignedIn(person)).GetStringAsync(page, Stop));

    public async Task<string> PageOf(string subject) => $"{Map}/subjects/{(await Read()).Named(subject)!.Id}";

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage answer) => Parse(await answer.Content.ReadAsStringAsync(Stop));

    public static string Text(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
