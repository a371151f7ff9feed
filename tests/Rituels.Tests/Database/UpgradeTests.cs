using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Database;

/// <summary>What an earlier program wrote is whole after an upgrade.</summary>
public class UpgradeTests
{
    [Theory, OnEachDatabase]
    public async Task What_asked_for_help_before_the_upgrade_is_an_open_request(string database)
    {
        await using var older = await OlderDatabase.At(database, "20261122000000_Start");
        await older.Plant("""{"Mood":3,"Texts":{"help":"Qui connaît « Météo » ?"},"KeyDateText":""}""", """{"Mood":3,"Texts":{"priority":"help"},"KeyDateText":""}""");
        await older.Upgrade();
        Assert.Equal([(true, true), (false, false)], (await older.Db.Set<Retrospective>().OrderBy(r => r.Week).ToListAsync()).Select(r => (r.AsksForHelp, r.IsHelpOpen)));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_told_before_the_upgrade_is_found_by_its_ligatures_too(string database)
    {
        await using var older = await OlderDatabase.At(database, "20261123021000_SearchWeeks");
        await older.Plant("""{"Mood":3,"Texts":{"priority":"Le cœur du sujet"},"KeyDateText":""}""");
        await older.Upgrade();
        ISearchWeeks search = database == "sqlite" ? new SqliteSearch(older.Db) : new PostgresSearch(older.Db);
        var scope = new SearchScope((await older.Db.Cohorts.SingleAsync()).Id, null, IsoWeek.Parse("2019-W01"), IsoWeek.Parse("2019-W52"));
        Assert.Equal((1, 0), (await Count("coeur"), await Count("corps")));

        async Task<int> Count(string typed) => (await search.Find(SearchQuery.Read(typed), scope, 0, 10, CancellationToken.None)).Count;
    }
}
