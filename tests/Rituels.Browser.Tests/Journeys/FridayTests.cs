using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>A Friday happens: people only answer and read their mail.</summary>
public class FridayTests(Chromium chromium) : CohortTest(chromium)
{
    protected override string Begins => "2019-03-04T00:00:00+01:00";

    protected override void Adjust(Cohort cohort) => cohort.Lists = ["promo@list.example"];

    [Fact]
    public async Task A_Friday_goes_from_the_first_reminder_to_the_mail_that_somebody_stops()
    {
        await House.Tick("2019-03-08T10:00:00+01:00");
        Assert.Contains("racontez la semaine 10", House.LastMailTo("promo@list.example")["Subject"]);
        await Files(await OpenAs(Seed.Ines, Device.Phone, Seed.Form()), "Finir la carte");
        await House.Tick("2019-03-08T13:30:00+01:00");
        await FilesFromTheReminder();
        await House.Tick("2019-03-08T14:30:00+01:00");
        await House.Tick("2019-03-08T15:00:00+01:00");

        var told = House.Mail().Where(mail => mail["Subject"]!.Contains("Promotion 3 · semaine 10", StringComparison.Ordinal)).ToList();
        var everyone = new[] { Seed.Ines, Seed.Noe, Seed.Lou, Seed.Maud, Seed.Aya }.Select(p => p.Email).Append("promo@list.example");
        Assert.All(everyone, address => Assert.Single(told, mail => mail["To"]!.Contains(address, StringComparison.Ordinal)));
        Assert.Equal(6, told.Count);
        var maud = await ReadsTheWeekOnTheWeb();
        await StopsTheMail(maud);
    }

    private static async Task Files(IPage page, string priority)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = "Bonne" }).ClickAsync();
        await page.Locator("#priority").FillAsync(priority);
        await page.Button("Déposer").ClickAsync();
        await page.Sees("C’est déposé, merci !");
    }

    /// <summary>Lou is signed out: from the reminder, a sign-in link leads on to the form.</summary>
    private async Task FilesFromTheReminder()
    {
        var lou = await Open(Device.Phone);
        await lou.GotoAsync(House.LastMailTo(Seed.Lou.Email).Link("Écrire en cinq minutes"));
        await lou.Field("Votre adresse").FillAsync(Seed.Lou.Email);
        await lou.Button("Recevoir un lien").ClickAsync();
        await lou.Sees("Regardez vos courriels");
        await House.Tick("2019-03-08T13:31:00+01:00");
        await lou.GotoAsync(House.LastMailTo(Seed.Lou.Email).Link("Me connecter"));
        await lou.Button("Me connecter").ClickAsync();
        await lou.IsAt(Seed.Form(team: Seed.Balise));
        await Files(lou, "Allumer la balise");
    }

    private async Task<IPage> ReadsTheWeekOnTheWeb()
    {
        var maud = await OpenAs(Seed.Maud, Device.Desktop);
        await maud.GotoAsync(House.LastMailTo(Seed.Maud.Email).Link("Lire la semaine sur le web"));
        await maud.Sees("Semaine 10", "Finir la carte", "Allumer la balise");
        return maud;
    }

    private async Task StopsTheMail(IPage maud)
    {
        await maud.Context.ClearCookiesAsync();
        await maud.GotoAsync(House.LastMailTo(Seed.Maud.Email).Link("Ne plus le recevoir"));
        await maud.Sees("Ne plus recevoir ces courriels");
        await maud.Button("Arrêter ces courriels").ClickAsync();
        await maud.Sees("C’est arrêté");

        House.Clock.Now = House.Clock.Now.AddDays(6);
        await House.Tick();
        await Files(await OpenAs(Seed.Ines, Device.Phone, Seed.Form("2019-W11")), "Publier");
        await House.Tick("2019-03-15T15:00:00+01:00");
        Assert.Contains("semaine 11", House.LastMailTo(Seed.Lou.Email)["Subject"]);
        Assert.Contains("semaine 10", House.LastMailTo(Seed.Maud.Email)["Subject"]);
    }
}
