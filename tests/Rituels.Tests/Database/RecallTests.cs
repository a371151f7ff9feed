using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Accounts;
using Rituels.Database;
using Rituels.Tests.House;

namespace Rituels.Tests.Database;

/// <summary>What is kept in memory is never older than the last commit, whoever committed.</summary>
public class RecallTests
{
    [Theory, OnEachDatabase]
    public async Task A_change_by_another_program_is_seen_at_the_very_next_request(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var browser = await house.SignedIn(seed.Ines);
        for (var round = 1; round <= 5; round++)
        {
            await Elsewhere(house, db => db.Teams.Where(t => t.Id == seed.Carto.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Name, $"Carto {round}")));
            foreach (var page in new[] { seed.Form(), seed.Form(), seed.Week() }) Assert.Contains($"Carto {round}", await browser.GetStringAsync(page));
        }
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_signed_out_by_another_program_is_out_at_once(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var browser = await house.SignedIn(seed.Ines);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(seed.Form())).StatusCode);
        await Elsewhere(house, db => db.Set<Account>().ExecuteUpdateAsync(a => a.SetProperty(x => x.SecurityStamp, "another")));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(seed.Form())).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task What_one_replica_files_the_other_shows(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var replica = await house.Again();
        await using var stops = replica.App;
        var (here, there) = (await house.SignedIn(seed.Ines), await replica.SignedIn(seed.Noe));
        Assert.DoesNotContain("Une victoire", await there.GetStringAsync(seed.Form()));
        await house.Post(here, seed.Form(), [new("mood", "3"), new("victories", "Une victoire"), new("version", "0"), new("open", "1"), new("action", "file")]);
        var form = await there.GetStringAsync(seed.Form());
        Assert.Contains("Une victoire", form);
        // Nobody typed anything else meanwhile: there are no two versions to compare.
        Assert.DoesNotContain("victories-theirs", form);
    }

    [Fact]
    public async Task Without_a_commit_in_between_nothing_is_read_twice_on_SQLite()
    {
        var queries = new Queries();
        await using var house = await queries.Open("sqlite");
        var seed = await Seed.Plant(house);
        var browser = await house.SignedIn(seed.Ines);
        Assert.InRange(await queries.During(() => browser.GetAsync(seed.Form())), 1, 6);
        Assert.Equal(0, await queries.During(() => browser.GetAsync(seed.Form())));
        await Elsewhere(house, db => db.Teams.ExecuteUpdateAsync(t => t.SetProperty(x => x.Host, "Ailleurs")));
        Assert.InRange(await queries.During(() => browser.GetAsync(seed.Form())), 1, 6);
    }

    private static async Task Elsewhere(TestHouse house, Func<RituelsDb, Task> change)
    {
        await using var db = TestDatabase.Context(house.Database.ConnectionString);
        await change(db);
    }
}
