using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>People are forgotten: one of them who asked for it, or everybody of a cohort that is long over.</summary>
public class ForgettingTests(Chromium chromium) : CohortTest(chromium)
{
    private const string Week = "/eig-2019/retrospectives/2019-W09", People = "/eig-2019/settings/people", Retention = "/eig-2019/settings/retention";

    protected override async Task Prepare()
    {
        await Told(Seed.Carto, "2019-W09", "Finir la carte", by: Seed.Ines);
        await Told(Seed.Balise, "2019-W09", "Allumer la balise", by: Seed.Lou);
    }

    [Theory]
    [InlineData("Ses mots restent à l’équipe, sans son nom", "Une rétrospective reste à l’équipe, sans nom.", true)]
    [InlineData("Ses mots partent aussi", "Une rétrospective se vide", false)]
    public async Task Who_asks_for_it_is_erased_and_staff_choose_what_becomes_of_the_words(string choice, string foretold, bool stays)
    {
        var aya = await OpenAs(Seed.Aya, Device.Desktop, People);
        await aya.Link("Modifier Inès Demo").ClickAsync();
        await aya.Link("Effacer cette personne").ClickAsync();
        await aya.GetByRole(AriaRole.Radio, new() { Name = choice }).CheckAsync();
        await aya.Button("Voir ce qui va partir").ClickAsync();
        await aya.Sees("Ce qui va se passer", foretold, "Rien de tout cela ne pourra être rétabli.");
        await aya.Button("Effacer Inès Demo").ClickAsync();
        await aya.IsAt(People);
        await aya.Sees("C’est effacé.", "Noé Exemple");
        await aya.SeesNot("Inès");

        await aya.GotoAsync(Week);
        await aya.Sees("Allumer la balise");
        // A week of which nothing is left says so, and no more.
        await aya.Sees("Carto Demo");
        if (stays) await aya.Sees("Finir la carte");
        else await aya.Sees("Effacé depuis");
        if (!stays) await aya.SeesNot("Finir la carte");
        Assert.False(await House.With(db => db.People.AnyAsync(person => person.Id == Seed.Ines.Id)));
    }

    [Fact]
    public async Task A_cohort_long_over_forgets_its_people_on_the_day_that_staff_chose_and_were_told_of()
    {
        await Chooses(await OpenAs(Seed.Aya, Device.Desktop, Retention));
        await House.Tick();
        await House.Tick("2020-04-15T09:00:00+02:00");
        await ReadsTheAnnouncement();
        await House.Tick("2020-05-08T09:00:00+02:00");
        Assert.Equal(2, House.Mail().Count(mail => mail["Subject"]!.Contains("données personnelles effacées le vendredi 15\u00a0mai 2020", StringComparison.Ordinal)));
        Assert.True(await House.With(db => db.People.AnyAsync()));

        await House.Tick("2020-05-15T03:00:00+02:00");
        Assert.False(await House.With(db => db.People.AnyAsync()));
        await WhatIsLeftIsReadWithoutNames();
    }

    private static async Task Chooses(IPage aya)
    {
        await aya.GetByRole(AriaRole.Radio, new() { Name = "Effacer les personnes, garder les mots" }).CheckAsync();
        await aya.Field("Combien de mois après la fin ?").FillAsync("6");
        await aya.Button("Enregistrer").ClickAsync();
        await aya.Sees("C’est enregistré.", "15 mai 2020", "Un premier courriel à l’encadrement", "15 avril 2020");
    }

    private async Task ReadsTheAnnouncement()
    {
        var mail = House.LastMailTo(Seed.Aya.Email);
        var aya = await OpenAs(Seed.Aya, Device.Phone, mail.Link("Voir ou changer ce réglage"));
        await aya.IsAt(Retention);
        await aya.Sees("Les données personnelles seront effacées ; les mots restent, sans nom.", "15 mai 2020");
    }

    /// <summary>Nobody of the cohort is left to read it: an administrator names herself.</summary>
    private async Task WhatIsLeftIsReadWithoutNames()
    {
        var ada = Person.Named("Ada Admin", "ada@demo.example");
        ada.IsAdmin = true;
        await Keep(ada);
        var page = await OpenAs(ada, Device.Desktop, "/admin/cohorts/eig-2019/staff");
        await page.Field("Prénom et nom").FillAsync(ada.Name);
        await page.Field("Adresse électronique").FillAsync(ada.Email);
        await page.Button("Ajouter à l’encadrement").ClickAsync();
        await page.Sees("C’est ajouté.");

        await page.GotoAsync(Week);
        await page.Sees("Carto Demo", "Finir la carte", "Allumer la balise");
        await page.GotoAsync(Retention);
        await page.Sees("ont été effacées le vendredi 15 mai 2020");
        await page.GotoAsync(People);
        await page.Sees("1 personne", "Ada Admin");
    }
}
