using System.Net;
using Rituels.Agenda;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

public class FeedSafetyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Somebody_outside_sees_what_is_public_in_every_calendar(string database)
    {
        await using var scene = await FeedScene.Open(database);
        await scene.Plan(scene.Sheet);
        var secret = await scene.Plan(scene.Sheet with { Title = "Entre nous", IsPublic = false });
        foreach (var path in new[] { FeedScene.Public, FeedScene.Fellows, FeedScene.Mentors, "/eig-2019/agenda/alumni.ics" })
        {
            Assert.Contains("Plénière de mars", await scene.Text(path));
            Assert.DoesNotContain("Entre nous", await scene.Text(path));
        }
        Assert.Equal(HttpStatusCode.NotFound, await Status(scene, $"/eig-2019/agenda/sessions/{secret.Id}/session.ics"));
    }

    [Theory, OnEachDatabase]
    public async Task A_member_who_is_signed_in_sees_their_own_in_a_groups_calendar_which_no_cache_shares(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var secret = await scene.Plan(scene.Sheet with { Title = "Entre nous", IsPublic = false });
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        Assert.Contains("Entre nous", await scene.Text(FeedScene.Fellows, ines));
        Assert.Equal("no-cache, private", (await ines.GetAsync(FeedScene.Fellows, Stop)).Headers.CacheControl!.ToString());
        Assert.Contains("Cookie", (await scene.House.Browser().GetAsync(FeedScene.Fellows, Stop)).Headers.Vary);
        Assert.DoesNotContain("Entre nous", await scene.Text(FeedScene.Public, ines));
        Assert.DoesNotContain("Entre nous", await scene.Text(FeedScene.Fellows));
        var one = await ines.GetAsync($"/eig-2019/agenda/sessions/{secret.Id}/session.ics", Stop);
        Assert.Equal(("session.ics", HttpStatusCode.OK), (one.Content.Headers.ContentDisposition!.FileName, one.StatusCode));
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_of_staffs_own_is_in_any_calendar_even_for_staff(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var session = await scene.Plan(scene.Sheet);
        var aya = await scene.House.SignedIn(scene.Seed.Aya);
        foreach (var path in new[] { FeedScene.Public, FeedScene.Fellows, "/eig-2019/agenda/staff.ics", $"/eig-2019/agenda/sessions/{session.Id}/session.ics", await scene.MakeAddress(aya) })
        {
            var text = await scene.Text(path, aya);
            Assert.DoesNotContain("plus de chaises", text);
            Assert.DoesNotContain("Réserver la salle", text);
            Assert.DoesNotContain("Très bien", text);
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_session_for_staff_alone_is_in_no_other_calendar(string database)
    {
        await using var scene = await FeedScene.Open(database);
        await scene.Plan(scene.Sheet with { Title = "Bilan interne", Audience = [new(Groups.Staff)] });
        var (lou, ines, aya) = (await scene.House.SignedIn(scene.Seed.Lou), await scene.House.SignedIn(scene.Seed.Ines), await scene.House.SignedIn(scene.Seed.Aya));
        foreach (var path in new[] { FeedScene.Public, FeedScene.Fellows, "/eig-2019/agenda/staff.ics", await scene.MakeAddress(lou) })
            Assert.DoesNotContain("Bilan interne", await scene.Text(path, lou));
        // Inès speaks at it.
        Assert.Contains("Bilan interne", await scene.Text(await scene.MakeAddress(ines)));
        Assert.Contains("Bilan interne", await scene.Text("/eig-2019/agenda/staff.ics", aya));
        Assert.Contains("Bilan interne", await scene.Text(await scene.MakeAddress(aya)));
    }

    [Theory, OnEachDatabase]
    public async Task A_cohort_that_is_not_listed_shows_its_calendars_to_its_members(string database)
    {
        await using var scene = await FeedScene.Open(database, cohort => cohort.IsListed = false);
        await scene.Plan(scene.Sheet);
        var elsewhere = await Seed.Plant(scene.House, "elsewhere");
        var (ines, outsider) = (await scene.House.SignedIn(scene.Seed.Ines), await scene.House.SignedIn(elsewhere.Ines));
        foreach (var path in new[] { FeedScene.Public, FeedScene.Fellows, FeedScene.Subscribe })
        {
            Assert.Equal(HttpStatusCode.NotFound, await Status(scene, path));
            Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(path, Stop)).StatusCode);
            Assert.True((await ines.GetAsync(path, Stop)).Headers.CacheControl?.Public != true);
        }
        Assert.Contains("Plénière de mars", await scene.Text(FeedScene.Public, ines));
        Assert.Contains("Plénière de mars", await scene.Text(await scene.MakeAddress(ines)));
    }

    [Theory, OnEachDatabase]
    public async Task There_is_no_calendar_of_a_group_that_nobody_named_nor_of_an_unknown_session(string database)
    {
        await using var scene = await FeedScene.Open(database);
        await scene.Plan(scene.Sheet with { Title = "Secret", Audience = [new("conjurés")], IsPublic = false });
        foreach (var path in new[] { "/eig-2019/agenda/marins.ics", "/eig-2019/agenda/conjurés.ics", $"/eig-2019/agenda/sessions/{Guid.NewGuid()}/session.ics", "/nulle-part/agenda.ics" })
            Assert.Equal(HttpStatusCode.NotFound, await Status(scene, path));
    }

    private static async Task<HttpStatusCode> Status(FeedScene scene, string path) => (await scene.House.Browser().GetAsync(path, Stop)).StatusCode;
}
