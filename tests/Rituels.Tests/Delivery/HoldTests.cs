using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Delivery;

/// <summary>Staff hold the coming mail back, look at it, and let it leave.</summary>
public class HoldTests
{
    private const string Ledger = "/eig-2019/delivery";

    [Theory, OnEachDatabase]
    public async Task A_held_mail_stays_at_its_hour_staff_are_told_and_released_it_leaves_at_once_and_says_so(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T10:00:00+01:00");
        var (seed, staff) = await Planned(house);
        Assert.Equal(Ledger + "?done=held", await staff.Press(Ledger, "Hold"));
        Assert.Contains("Le courriel de la semaine 10 est retenu. Il était prévu vendredi 8 mars à 15 h", await staff.Text(Ledger));
        Assert.Contains("Retenu par Aya Staff", await staff.Text(Ledger));
        Assert.Contains("Le courriel de cette semaine est retenu", await staff.Text(seed.Week()));
        Assert.DoesNotContain("retenu", await (await house.SignedIn(seed.Ines)).Text(seed.Week()));

        await house.Tick("2019-03-08T15:00:00+01:00");
        await house.Tick("2019-03-08T15:00:05+01:00");
        Assert.Empty(await house.AddressesOf("digest"));
        Assert.Equal([seed.Aya.Email], await house.AddressesOf("held"));
        Assert.Equal("Promotion 3 · Le courriel de la semaine 10 est retenu", (await house.Letters("held"))[0].Subject);

        await house.Tick("2019-03-08T15:30:00+01:00");
        Assert.Contains("Son heure est passée", await staff.Text(seed.Week()));
        Assert.Equal(Ledger + "?done=released", await staff.Press(Ledger, "Release"));
        await house.Due();
        Assert.Equal(5, (await house.AddressesOf("digest")).Count);
        Assert.All(await house.Letters("digest"), letter => Assert.Contains("il part en retard", letter.Text));
        Assert.DoesNotContain("retenu.", await staff.Text(Ledger));
    }

    [Theory, OnEachDatabase]
    public async Task Released_before_its_hour_it_leaves_at_its_hour(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T10:00:00+01:00");
        var (_, staff) = await Planned(house);
        await staff.Press(Ledger, "Hold");
        await staff.Press(Ledger, "Release");
        await house.Tick("2019-03-08T14:59:59+01:00");
        Assert.Empty(await house.AddressesOf("digest"));
        await house.Tick("2019-03-08T15:00:00+01:00");
        Assert.Equal(5, (await house.AddressesOf("digest")).Count);
        Assert.Empty(await house.AddressesOf("held"));
        Assert.All(await house.Letters("digest"), letter => Assert.DoesNotContain("il part en retard", letter.Text));
    }

    [Theory, OnEachDatabase]
    public async Task A_click_that_comes_too_late_says_so_and_another_cohorts_mail_is_out_of_reach(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T10:00:00+01:00");
        var (_, staff) = await Planned(house);
        var page = await staff.Read(Ledger);
        var action = page.QuerySelector("main form[action*='handler=Hold']")!.GetAttribute("action")!;
        var fields = new[] { KeyValuePair.Create("form", page.QuerySelector("input[name=form]")!.GetAttribute("value")!) };
        await house.Tick("2019-03-08T15:00:00+01:00");
        Assert.Equal(Ledger + "?done=too-late", (await staff.PostAsync(action, new FormUrlEncodedContent(fields))).Headers.Location!.OriginalString);
        Assert.Null((await house.With(db => db.Set<DueWork>().AsNoTracking().SingleAsync(w => w.Kind == "digest" && w.Period == "2019-W10"))).HeldAt);

        var elsewhere = await Seed.Plant(house, "ailleurs");
        var theirs = await house.SignedIn(elsewhere.Aya);
        fields = [KeyValuePair.Create("form", SignedInBrowsers.FormField(await theirs.GetStringAsync("/account")))];
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.PostAsync(action.Replace("eig-2019", "ailleurs"), new FormUrlEncodedContent(fields))).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task The_preview_is_what_a_reader_would_get_and_writes_nothing(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T10:00:00+01:00");
        var (seed, staff) = await Planned(house);
        await house.With(db => db.People.Where(p => p.Id == seed.Noe.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Language, "en")));
        var address = (await staff.Read(Ledger)).QuerySelector("main a[href*='/preview']")!.GetAttribute("href")!;
        var page = await staff.Read($"{address}&reader={seed.Noe.Email}");
        Assert.Equal(["Aya Staff", "Inès Demo", "Lou Essai", "Maud Modèle", "Noé Exemple"], page.QuerySelectorAll("option").Select(o => o.TextContent.Split(" <")[0]));
        Assert.Contains("Finir la carte", page.QuerySelector("pre")!.TextContent);
        Assert.Contains("Week 10", page.QuerySelector("pre")!.TextContent);
        Assert.Equal("", page.QuerySelector("iframe")!.GetAttribute("sandbox"));

        var letter = await staff.GetAsync(page.QuerySelector("iframe")!.GetAttribute("src"));
        var html = await letter.Content.ReadAsStringAsync();
        Assert.Contains("Finir la carte", html);
        Assert.DoesNotContain("{{", html);
        Assert.Matches("default-src 'none'.*sandbox", letter.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(0, await house.With(db => db.Set<Letter>().CountAsync()));
        Assert.Contains("Cette adresse ne recevra pas ce courriel.", await staff.Text(address + "&reader=nobody@team.example"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignedIn(seed.Ines)).GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task With_nobodys_news_the_preview_says_that_nothing_would_leave()
    {
        await using var house = await TestHouse.Open("sqlite", "2019-03-08T10:00:00+01:00");
        var (_, staff) = await Planned(house, files: false);
        var address = (await staff.Read(Ledger)).QuerySelector("main a[href*='/preview']")!.GetAttribute("href")!;
        Assert.Contains("Rien à envoyer pour l’instant", await staff.Text(address));
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync(address.Replace("preview?", "preview?handler=letter&"))).StatusCode);
    }

    private static async Task<(Seed Seed, HttpClient Staff)> Planned(TestHouse house, bool files = true)
    {
        var seed = await Seed.Plant(house);
        if (files) await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields());
        await house.Tick("2019-03-08T10:00:00+01:00");
        return (seed, await house.SignedIn(seed.Aya));
    }
}
