using AngleSharp.Html.Parser;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Accounts;

public class FrontTests
{
    [Theory, OnEachDatabase]
    public async Task Everyone_sees_the_cohorts_that_are_listed_and_a_way_in(string database)
    {
        await using var house = await TestHouse.Open(database);
        var staff = await house.Somebody();
        await house.ACohort(staff, Role.Staff, "eig-2019", "EIG 3");
        var hidden = await house.ACohort(staff, Role.Staff, "hidden", "Hidden");
        await house.With(db => { db.Attach(hidden).Entity.IsListed = false; return db.SaveChangesAsync(); });
        var page = new HtmlParser().ParseDocument(await house.Browser("en").Read("/"));
        Assert.Equal(["EIG 3"], page.QuerySelectorAll("main h3 a").Select(a => a.TextContent));
        Assert.Equal("/account/sign-in", page.QuerySelector("main form")!.GetAttribute("action"));
        Assert.NotNull(page.QuerySelector("main form input[name=form]"));
    }

    [Theory, OnEachDatabase]
    public async Task Who_is_signed_in_sees_their_cohorts_first_and_administrators_their_door(string database)
    {
        await using var house = await TestHouse.Open(database);
        var admin = Person.Named("Paul Demo", "paul@demo.example");
        admin.IsAdmin = true;
        await house.Keep(admin);
        var fellow = await house.Somebody();
        await house.ACohort(fellow, Role.Fellow);
        await house.ACohort(admin, Role.Staff, "eig-2018", "EIG 2");
        var own = new HtmlParser().ParseDocument(await (await house.SignedIn(fellow)).Read("/"));
        Assert.Equal(["EIG 3", "EIG 2"], own.QuerySelectorAll("main h3 a").Select(a => a.TextContent));
        Assert.Contains("EIG, Carto Demo", own.QuerySelector("section[aria-labelledby=mine]")!.TextContent);
        Assert.Null(own.QuerySelector("main a[href='/admin']"));

        var door = new HtmlParser().ParseDocument(await (await house.SignedIn(admin)).Read("/"));
        Assert.NotNull(door.QuerySelector("main a[href='/admin']"));
    }
}
