using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Shell;
using Rituels.Tests.House;

namespace Rituels.Tests.Shell;

public class MailLinkTests
{
    [Fact]
    public void Recipients_and_subject_are_parted_by_us_alone()
    {
        Assert.Equal("mailto:ines@demo.example,lou%2Bx@demo.example", MailLink.To("ines@demo.example", "lou+x@demo.example"));
        Assert.Equal("mailto:ines@demo.example?subject=%C3%80%20lire%20%26%20plus", MailLink.To(["ines@demo.example"], "À lire & plus"));
    }

    /// <summary>Such an address is a valid one (RFC 5322), and would send a copy elsewhere.</summary>
    [Theory, OnEachDatabase]
    public async Task An_address_adds_no_recipient_to_a_link(string database)
    {
        const string sly = "ines?bcc=eve&body=x@demo.example";
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.With(db => db.People.Where(p => p.Id == seed.Ines.Id || p.Id == seed.Aya.Id)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.Email, x => x.Id == seed.Ines.Id ? sly : "aya?bcc=eve@demo.example")));
        var browser = await house.SignedIn(seed.Lou);
        foreach (var page in new[] { "/eig-2019/teams/carto-demo", "/account/data" })
        {
            var links = new HtmlParser().ParseDocument(await browser.GetStringAsync(page)).QuerySelectorAll("a[href^='mailto:']").Select(a => a.GetAttribute("href")!).ToList();
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.DoesNotContain("bcc=", link));
        }
    }
}
