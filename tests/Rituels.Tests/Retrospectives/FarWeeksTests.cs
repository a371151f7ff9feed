using System.Net;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>Weeks that no cohort has, down to the first one there is: pages that are not there, and no more.</summary>
public class FarWeeksTests
{
    [Theory, OnEachDatabase]
    public async Task A_week_at_the_ends_of_time_is_a_page_that_is_not_there(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var browsers = new[] { await house.SignedIn(seed.Ines), await house.SignedIn(seed.Aya) };
        foreach (var week in new[] { "0001-W01", "0001-W02", "9998-W52" })
            foreach (var browser in browsers)
            {
                foreach (var page in new[] { seed.Week(week), seed.Form(week), $"/eig-2019/stand-ups/lines/{week}", $"/eig-2019/gazette/{week}" })
                    Assert.Equal((page, HttpStatusCode.NotFound), (page, (await browser.GetAsync(page)).StatusCode));
                foreach (var page in new[] { $"/eig-2019/teams/carto-demo?before={week}", $"/eig-2019/exports?week={week}" })
                    Assert.Equal((page, HttpStatusCode.OK), (page, (await browser.GetAsync(page)).StatusCode));
            }
    }
}
