using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Ada administers the instance: she makes a cohort and runs it, from her desk.</summary>
public class CoordinatorTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Members = """
        team,host,name,email,role,from,to
        Carto Demo,Agence de démonstration,Inès Demo,ines@demo.example,fellow,,
        Carto Demo,Agence de démonstration,Maud Modèle,maud@demo.example,mentor,2019-03-01,
        Balise,Service des essais,Lou Essai,lou@demo.example,fellow,,
        """;

    private readonly Person _ada = Person.Named("Ada Admin", "ada@demo.example");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _ada.IsAdmin = true;
        await House.With(db => { db.Add(_ada); return db.SaveChangesAsync(); });
    }

    [Fact]
    public async Task A_coordinator_sets_a_cohort_up()
    {
        var page = await OpenAs(_ada, Device.Desktop, "/admin");
        await MakesACohort(page);
        await ImportsItsPeople(page);
        await SetsTheSchedule(page);
        await AddsATeamAndSomebody(page);
        await DeclaresADayOffAfterItsPreview(page);
        await RewordsAQuestion(page);

        var cohort = await House.With(db => db.Cohorts.SingleAsync());
        Assert.Equal((DayOfWeek.Thursday, new TimeOnly(16, 0)), (cohort.LatestRhythm.Schedule.Closes.Day, cohort.LatestRhythm.Schedule.Closes.Time));
        Assert.Equal(["Balise", "Carto Demo", "Phare"], await House.With(db => db.Teams.Select(t => t.Name).Order().ToListAsync()));
        Assert.True(cohort.IsDayOff(new(2019, 3, 29)));
        Assert.Equal("Et ensuite ?", (await House.With(db => db.Set<Questionnaire>().SingleAsync())).Latest[1].Label.Fr);
    }

    private static async Task MakesACohort(IPage page)
    {
        await page.Link("Nouvelle promotion").ClickAsync();
        await page.Field("Identifiant").FillAsync("eig-2019");
        await page.Locator("#name").FillAsync("Promotion 3");
        await page.Field("Premier jour").FillAsync("2019-02-11");
        await page.Field("Dernier jour").FillAsync("2019-11-15");
        await page.Field("Prénom et nom").FillAsync("Ada Admin");
        await page.Field("Adresse électronique").FillAsync("ada@demo.example");
        await page.Button("Créer la promotion").ClickAsync();
        await page.Sees("C’est ajouté.");
        await page.Link("Promotion 3").ClickAsync();
        await page.Locator("summary", new() { HasText = "Pilotage" }).ClickAsync();
        await page.Link("Réglages").ClickAsync();
    }

    /// <summary>Goes over to another part of the settings.</summary>
    private static Task Turn(IPage page, string part) => page.Locator($".side a[href$='/{part}']").ClickAsync();

    private static async Task ImportsItsPeople(IPage page)
    {
        await Turn(page, "import");
        await page.Locator("#upload").SetInputFilesAsync(new FilePayload { Name = "cohort.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Members) });
        await page.Button("Voir ce qui change").ClickAsync();
        await page.Sees("Ce que l’import fera", "Inès Demo", "Carto Demo");
        await page.Button("Importer").ClickAsync();
        await page.Sees("sans changement");
        await Assertions.Expect(page.Locator(".notice.success")).ToBeVisibleAsync();
    }

    private static async Task SetsTheSchedule(IPage page)
    {
        await Turn(page, "schedule");
        foreach (var moment in new[] { "reminders-0-", "reminders-1-", "reminders-2-", "closes", "digest" })
            await page.Locator($"select[id^='{moment}'][id$='day']").SelectOptionAsync("Thursday");
        await page.Locator("input[id^='closes']").FillAsync("16:00");
        await page.Locator("input[id^='digest']").FillAsync("16:30");
        await page.Button("Voir les semaines à venir").ClickAsync();
        await page.Sees("jeudi 14 mars à 16 h");
        await page.Button("Enregistrer").ClickAsync();
        await page.Sees("C’est enregistré.");
    }

    private static async Task AddsATeamAndSomebody(IPage page)
    {
        await Turn(page, "teams");
        await page.Locator("#name").FillAsync("Phare");
        await page.Button("Ajouter").ClickAsync();
        await page.Sees("C’est ajouté.", "Phare");
        await page.Field("Prénom et nom").FillAsync("Noé Exemple");
        await page.Field("Adresse électronique").FillAsync("noe@demo.example");
        await page.Button("Ajouter une personne").ClickAsync();
        await page.Sees("Noé Exemple", "noe@demo.example");
    }

    private static async Task DeclaresADayOffAfterItsPreview(IPage page)
    {
        await Turn(page, "days-off");
        await page.Locator("#typed-from").FillAsync("2019-03-28");
        await page.Locator("#typed-to").FillAsync("2019-03-29");
        await page.Field("Raison").FillAsync("Séminaire");
        await page.Button("Voir ce que cela déplace").First.ClickAsync();
        await page.Sees("Ce que ces jours déplacent", "mercredi 27 mars");
        await page.Button("Ajouter ces jours").ClickAsync();
        await page.Sees("C’est enregistré.", "Séminaire");
    }

    private static async Task RewordsAQuestion(IPage page)
    {
        await Turn(page, "questions");
        var priority = page.Locator("fieldset", new() { HasText = "La priorité" });
        await priority.GetByLabel("Libellé en français").FillAsync("Et ensuite ?");
        await page.Button("Enregistrer").ClickAsync();
        await page.Sees("C’est enregistré.");
    }
}
