using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Coaching;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>A référent's Monday: Aya's mail says who waits; she looks what changed, calls, logs it on her phone, plans an hour; Inès books another.</summary>
public class CoachingTests(Chromium chromium) : CohortTest(chromium)
{
    protected override async Task Prepare()
    {
        await Told(Seed.Carto, "2019-W08", "Trouver un hébergeur", by: Seed.Ines);
        var by = WallClock.Read(new(2019, 2, 12), new(11, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        await Keep(Contact.Log(Seed.Carto, new(new(2019, 2, 12), ContactKind.Call, 15, Seed.Aya.Id, Note: "Ils cherchent un hébergeur."), by));
        await House.Tick();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_referent_has_a_Monday(bool scripts)
    {
        await House.Tick("2019-03-11T08:30:00+01:00");
        var mail = House.LastMailTo(Seed.Aya.Email);
        Assert.Contains("Carto Demo\u00a0: 27 jours sans nouvelles, rythme 10", mail.Text);
        Assert.DoesNotContain("hébergeur", mail.Text);

        var aya = await OpenAs(Seed.Aya, Device.Phone with { HasScripts = scripts }, mail.Link("Ouvrir le coaching"));
        await aya.Sees("Carto Demo", "Attend", "27 jours sans nouvelles, rythme 10", "semaine 8 déposée", "Balise");
        await LogsACall(aya);
        await PlansAnHour(aya);
        await OffersHours(aya);

        var ines = await OpenAs(Seed.Ines, Device.Phone with { HasScripts = scripts, Language = "fr" }, "/eig-2019");
        await ines.Sees("vendredi 15 mars, 10 h – 10 h 30");
        await BooksOne(ines);
        await Both(ines, aya);
    }

    /// <summary>The page, two presses, done.</summary>
    private async Task LogsACall(IPage page)
    {
        await page.Link("Noter un contact pour Carto Demo").ClickAsync();
        await page.Button("Noter").ClickAsync();
        await page.Sees("C’est ajouté.", "Appel, lundi 11 mars", "Des nouvelles aujourd’hui");
        Assert.Equal(2, await House.With(db => db.Set<Contact>().CountAsync()));
    }

    private async Task PlansAnHour(IPage page)
    {
        await page.Locator("#plan-day").FillAsync("2019-03-15");
        await page.Locator("#plan-place").FillAsync("Bureau 12");
        await page.Button("Planifier").ClickAsync();
        await page.Sees("C’est ajouté.", "vendredi 15 mars", "Bureau 12", "Séance prévue");
        await House.Tick();
        Assert.Contains("séance prévue", House.LastMailTo(Seed.Ines.Email)["Subject"]);
    }

    private async Task OffersHours(IPage page)
    {
        await page.GotoAsync("/eig-2019/coaching/hours");
        await page.Locator("#offer-day").FillAsync("2019-03-21");
        await page.Button("Offrir ces heures").ClickAsync();
        await page.Sees("C’est ajouté.", "jeudi 21 mars");
    }

    private async Task BooksOne(IPage page)
    {
        await page.GotoAsync("/eig-2019/coaching/hours");
        await page.Locator("button[name=slot]").First.ClickAsync();
        await page.Sees("C’est ajouté.", "jeudi 21 mars, 14 h – 14 h 30");
        await House.Tick();
        Assert.Contains(House.Mail(), mail => mail["To"]!.Contains(Seed.Aya.Email, StringComparison.Ordinal) && mail["Subject"]!.Contains("séance réservée", StringComparison.Ordinal));
    }

    /// <summary>Both see it in their agenda, and find it in the calendar that they subscribe to.</summary>
    private async Task Both(params IPage[] pages)
    {
        using var program = new HttpClient { BaseAddress = new(House.Url) };
        foreach (var page in pages)
        {
            await page.GotoAsync("/eig-2019/agenda");
            await page.Sees("Coaching – Carto Demo");
            await page.GotoAsync("/eig-2019/agenda/subscribe");
            await page.Button("Créer mon adresse").ClickAsync();
            var feed = await program.GetAsync(new Uri(await page.Locator("#mine-address").InputValueAsync()).AbsolutePath);
            Assert.Equal(HttpStatusCode.OK, feed.StatusCode);
            Assert.Equal(2, (await feed.Content.ReadAsStringAsync()).Split("SUMMARY:Coaching").Length - 1);
        }
    }
}
