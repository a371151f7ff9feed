using Microsoft.EntityFrameworkCore;
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
}
