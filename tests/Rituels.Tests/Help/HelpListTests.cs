using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Help;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Shell;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using Filing = Rituels.Tests.Retrospectives.Filing;

namespace Rituels.Tests.Help;

/// <summary>What the list shows, how much it costs, and who is suggested.</summary>
public class HelpListTests
{
    private const string List = "/eig-2019/help";

    [Theory, OnEachDatabase]
    public async Task The_list_shows_mine_or_my_teams_and_pages_what_has_ended(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var offered = await house.Ask(seed, "De Balise", seed.Lou, seed.Balise);
        await house.Ask(seed, "De Carto", seed.Noe, seed.Carto);
        await house.Ask(seed, "De Lou", seed.Lou);
        await house.Offers(seed, seed.Ines, offered);
        string[] Open(IDocument page) => [.. page.QuerySelectorAll("#open ~ .list p[dir]").Select(p => p.TextContent)];
        Assert.Equal(["De Balise"], Open(await Read(house, seed.Ines, List + "?show=mine")));
        Assert.Equal(["De Carto"], Open(await Read(house, seed.Ines, List + "?show=team")));
        Assert.Equal(3, Open(await Read(house, seed.Ines, List + "?show=other")).Length);

        await house.With(db =>
        {
            for (var i = 0; i < 25; i++)
            {
                var old = HelpRequest.Ask(seed.Cohort, null, $"Vieux {i}", $"own/{i}", null, house.Clock.Now.AddDays(-40));
                old.End(HelpState.Done, null, house.Clock.Now.AddDays(-i));
                db.Add(old);
            }
            return db.SaveChangesAsync();
        });
        Assert.Equal(20, (await Read(house, seed.Ines, List)).QuerySelectorAll("#ended ~ .list > li").Length);
        var second = await Read(house, seed.Ines, List + "?page=2");
        Assert.Equal((5, "Vieux 20"), (second.QuerySelectorAll("#ended ~ .list > li").Length, second.QuerySelector("#ended ~ .list p[dir]")!.TextContent));
        Assert.NotNull(second.QuerySelector("[rel=prev]"));
    }

    // On SQLite: on PostgreSQL a commit of anybody on the same server, another test too, empties what is recalled.
    [Fact]
    public async Task However_many_there_are_a_page_asks_the_database_as_often()
    {
        var queries = new Queries();
        await using var house = await queries.Open("sqlite");
        var seed = await Seed.Plant(house);
        async Task<(int List, int One, int Home)> Count(HelpRequest request)
        {
            await house.With(db => db.Cohorts.Where(c => c.Id == seed.Cohort.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Roll, x => x.Roll + 1)));
            var maud = await house.SignedIn(seed.Aya);
            return (await queries.During(() => maud.GetAsync(List)), await queries.During(() => maud.GetAsync(seed.Page(request))), await queries.During(() => maud.GetAsync("/eig-2019")));
        }
        var first = await house.Ask(seed, "Un ?", seed.Ines, seed.Carto);
        await house.Offers(seed, seed.Lou, first);
        await house.Says(seed, seed.Lou, first, "Bonjour");
        var few = await Count(first);
        var many = Enumerable.Range(0, 30).Select(i => HelpRequest.Ask(seed.Cohort, i % 2 == 0 ? seed.Carto.Id : seed.Balise.Id, $"R{i}", $"own/{i}", seed.Noe.Id, house.Clock.Now)).ToList();
        foreach (var request in many)
        {
            request.Offer(seed.Maud.Id, "", house.Clock.Now);
            for (var i = 0; i < 5; i++) request.Comment(seed.Maud.Id, "Oui", house.Clock.Now);
        }
        await house.With(db => { db.AddRange(many); return db.SaveChangesAsync(); });
        Assert.Equal(few, await Count(many[0]));
        Assert.InRange(few.List, 1, 6);
    }

    [Fact]
    public async Task Whom_a_ritual_suggests_stands_on_the_page_with_the_reason_and_nobody_is_written_to()
    {
        var knowing = new Knowing();
        await using var house = await TestHouse.Open("sqlite", adjust: builder => builder.Services.AddSingleton<ISuggestHelpers>(knowing));
        var seed = await Seed.Plant(house);
        knowing.People = [seed.Noe.Id, seed.Lou.Id, seed.Maud.Id, Guid.NewGuid()];
        var request = await house.Ask(seed, "Qui connaît Postgres ?", seed.Ines, seed.Carto);
        var page = await Read(house, seed.Aya, seed.Page(request));
        Assert.Equal(["Lou Essai"], page.QuerySelectorAll("#suggestions ~ .list strong").Select(s => s.TextContent));
        Assert.Equal("Peut aider sur « Qui connaît Postgres ? »", page.QuerySelector("#suggestions ~ .list p")!.TextContent);
        await house.Due();
        Assert.Empty(await house.Postings());
        await house.Ends(seed, seed.Aya, request, "solved");
        Assert.Null((await Read(house, seed.Aya, seed.Page(request))).QuerySelector("#suggestions"));
    }

    [Fact]
    public async Task Without_such_a_ritual_nothing_of_it_is_on_the_page()
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        Assert.Null((await Read(house, seed.Aya, seed.Page(await house.Ask(seed, "Qui ?", seed.Ines, seed.Carto)))).QuerySelector("#suggestions"));
    }

    private sealed class Knowing : ISuggestHelpers
    {
        public Guid[] People { get; set; } = [];

        public Task<IReadOnlyList<HelperSuggestion>> For(Cohort cohort, RequestForHelp request, Tongue tongue, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<HelperSuggestion>>([.. People.Select(id => new HelperSuggestion(id, $"Peut aider sur « {request.Text} »"))]);
    }

    private static async Task<IDocument> Read(TestHouse house, Person person, string address) => Parse(await (await house.SignedIn(person)).GetStringAsync(address));

    private static IDocument Parse(string page) => new HtmlParser().ParseDocument(page);
}
