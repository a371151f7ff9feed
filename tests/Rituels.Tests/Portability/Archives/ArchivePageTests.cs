using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Portability;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability.Archives;

public class ArchivePageTests
{
    [Theory, OnEachDatabase]
    public async Task Staff_take_the_archive_and_an_administrator_elsewhere_brings_it_in(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await FullCohort.Plant(house);
        var answer = await Send(await house.SignedIn(seed.Aya, "en"), "/eig-2019/settings/file", []);
        Assert.Equal(("application/zip", "eig-2019.zip"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        var zip = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("drafts.jsonl", Zip.Names(zip));
        Assert.Equal(seed.Aya.Id, (await house.With(db => db.Set<RegisterRow>().SingleAsync(r => r.Format == "zip"))).PersonId);

        await using var there = await TestHouse.Open("sqlite");
        var admin = await Admin(there);
        Assert.Contains("Choose an archive.", await Text(await Send(admin, "/admin/archive", [])));
        foreach (var broken in new[] { zip[..^50], zip[..5] }) Assert.Contains("This file is no readable zip archive", await Text(await Send(admin, "/admin/archive", broken)));
        Assert.Contains("“New Id” cannot be an id", await Text(await Send(admin, "/admin/archive", zip, "New Id")));
        Assert.Equal("/admin?done=added", (await Send(admin, "/admin/archive", zip, "moved")).Headers.Location!.OriginalString);
        Assert.Contains("There is a cohort “moved” here already", await Text(await Send(admin, "/admin/archive", zip, "moved")));
        await there.With(async db => Assert.Equal(["moved"], await db.Cohorts.Select(c => c.Slug).ToListAsync()));
    }

    private static async Task<HttpClient> Admin(TestHouse house)
    {
        var ada = Rituels.Programme.Person.Named("Ada", "ada@demo.example");
        ada.IsAdmin = true;
        await house.With(db => { db.Add(ada); return db.SaveChangesAsync(); });
        return await house.SignedIn(ada, "en");
    }

    private static async Task<HttpResponseMessage> Send(HttpClient browser, string page, byte[] zip, string id = "")
    {
        var shown = new HtmlParser().ParseDocument(await browser.GetStringAsync(page, TestContext.Current.CancellationToken));
        var form = new MultipartFormDataContent { { new StringContent(shown.QuerySelector("main input[name=form]")!.GetAttribute("value")!), "form" }, { new StringContent(id), "Id" } };
        if (zip.Length > 0) form.Add(new ByteArrayContent(zip) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } }, "Upload", "x.zip");
        return await browser.PostAsync(page, form, TestContext.Current.CancellationToken);
    }

    private static async Task<string> Text(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
