using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rituels.Help;
using Rituels.Programme;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>What the form asks and says of requests, whatever others do to them meanwhile.</summary>
public class HelpMeanwhileTests
{
    [Theory, OnEachDatabase]
    public async Task Filing_while_somebody_ends_an_older_request_is_no_other_version_of_the_form(string database)
    {
        var meddler = new Meddler();
        await using var house = await TestHouse.Open(database, adjust: builder => builder.Services.ConfigureDbContext<RituelsDb>(options => options.AddInterceptors(meddler)));
        var (seed, ines) = await Asked(house);
        var aya = await house.SignedIn(seed.Aya);
        var request = await OfWeek(house, "2019-W10");
        await house.File(ines, seed.Form("2019-W11"), Filing.Fields());
        var form = Filing.Hidden(await ines.GetStringAsync(seed.Form("2019-W11"))).ToList();
        await Press(house, aya, seed.Page(request), "solved");

        // Ended since the form was opened: it is filed all the same.
        var answer = await ines.PostAsync(seed.Form("2019-W11"), new FormUrlEncodedContent([.. form, .. Filing.Fields(priority: "Publier"), new("help-2019-W10", "withdrawn")]));
        Assert.Equal("?done=filed", answer.Headers.Location?.OriginalString);
        Assert.Equal((HelpState.Done, seed.Aya.Id), ((await OfWeek(house, "2019-W10")).State, (await OfWeek(house, "2019-W10")).EndedById));

        // Ended between the form's reading and its writing.
        await Press(house, aya, seed.Page(request), "open");
        form = [.. Filing.Hidden(await ines.GetStringAsync(seed.Form("2019-W11")))];
        meddler.Before = async () =>
        {
            await using var other = TestDatabase.Context(house.Database.ConnectionString);
            (await other.Set<HelpRequest>().SingleAsync()).End(HelpState.Done, seed.Noe.Id, house.Clock.Now);
            await other.SaveChangesAsync();
        };
        answer = await ines.PostAsync(seed.Form("2019-W11"), new FormUrlEncodedContent([.. form, .. Filing.Fields(priority: "Publier enfin"), new("help-2019-W10", "withdrawn")]));
        Assert.Equal("?done=filed", answer.Headers.Location?.OriginalString);
        Assert.Null(meddler.Before);
        Assert.Equal((HelpState.Done, seed.Noe.Id), ((await OfWeek(house, "2019-W10")).State, (await OfWeek(house, "2019-W10")).EndedById));
        Assert.Equal("Publier enfin", (await house.Retrospectives()).Single(r => r.Week == IsoWeek.Parse("2019-W11")).Answers["priority"]);
    }

    [Theory, OnEachDatabase]
    public async Task A_text_edited_away_takes_its_request_back_and_a_new_one_asks_anew(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        await house.File(ines, seed.Form(), Filing.Fields(help: "Un relecteur ?"));
        await house.File(ines, seed.Form(), Filing.Fields(help: "Deux relecteurs ?"));
        Assert.Equal(("Deux relecteurs ?", seed.Ines.Id), ((await OfWeek(house, "2019-W10")).Text, (await OfWeek(house, "2019-W10")).AskedById));
        await house.File(ines, seed.Form(), Filing.Fields());
        Assert.Empty(await house.Requests());

        await house.File(ines, seed.Form(), Filing.Fields(help: "Une salle ?"));
        var asked = await OfWeek(house, "2019-W10");
        await house.Offers(seed, seed.Aya, asked);
        await house.File(ines, seed.Form(), Filing.Fields(help: "Une salle, lundi ?"));
        Assert.Equal("Une salle ?", (await OfWeek(house, "2019-W10")).Text);
        await house.File(ines, seed.Form(), Filing.Fields(action: "withdraw"));
        Assert.Equal((HelpState.Withdrawn, seed.Ines.Id), ((await OfWeek(house, "2019-W10")).State, (await OfWeek(house, "2019-W10")).EndedById));
        await house.File(ines, seed.Form(), Filing.Fields(help: "Une salle, mardi ?"));
        Assert.Equal((HelpState.Offered, "Une salle, mardi ?"), ((await OfWeek(house, "2019-W10")).State, (await OfWeek(house, "2019-W10")).Text));
    }

    [Theory, OnEachDatabase]
    public async Task The_form_asks_about_a_request_that_came_another_way_too(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var (ines, request) = (await house.SignedIn(seed.Ines), await house.Ask(seed, "Qui connaît un juriste ?", seed.Noe, seed.Carto, daysAgo: 3));
        var form = Read(await ines.GetStringAsync(seed.Form()));
        Assert.Equal("Qui connaît un juriste ?", form.QuerySelector($"#help-{request.Id} blockquote")!.TextContent);
        await house.File(ines, seed.Form(), [.. Filing.Fields(), new($"help-{request.Id}", "solved")]);
        Assert.Equal(HelpState.Done, (await house.Request(request.Id)).State);
    }

    /// <summary>Week 10 asked for help and was mailed; week 11 runs.</summary>
    private static async Task<(Seed Seed, HttpClient Ines)> Asked(TestHouse house)
    {
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        await house.File(ines, seed.Form(), Filing.Fields(help: "Un relecteur ?"));
        house.Clock.Now = new(2019, 3, 13, 10, 0, 0, TimeSpan.FromHours(1));
        return (seed, ines);
    }

    private static async Task<HttpResponseMessage> Press(TestHouse house, HttpClient browser, string page, string outcome)
    {
        var form = Buttons(await browser.GetStringAsync(page)).First(button => button.GetAttribute("value") == outcome).Closest("form")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
        return await browser.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent([.. hidden, new("outcome", outcome)]));
    }

    private static IEnumerable<IElement> Buttons(string page) => Read(page).QuerySelectorAll("button[name=outcome]");

    private static IDocument Read(string page) => new HtmlParser().ParseDocument(page);

    private static async Task<HelpRequest> OfWeek(TestHouse house, string week) => (await house.Requests()).Single(r => r.Week == IsoWeek.Parse(week));
}

/// <summary>Does something between the reading and the writing of the next save of a retrospective.</summary>
internal sealed class Meddler : SaveChangesInterceptor
{
    public Func<Task>? Before { get; set; }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData data, InterceptionResult<int> result, CancellationToken stop = default)
    {
        if (Before is { } before && data.Context!.ChangeTracker.Entries<Rituels.Retrospectives.Retrospective>().Any(e => e.State == EntityState.Modified))
        {
            Before = null;
            await before();
        }
        return result;
    }
}
