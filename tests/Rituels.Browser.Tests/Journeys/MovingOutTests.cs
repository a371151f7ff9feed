using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>What a cohort, or a person, takes along and leaves behind.</summary>
public class MovingOutTests(Chromium chromium) : CohortTest(chromium)
{
    protected override async Task Prepare()
    {
        await Told(Seed.Carto, "2019-W09", "Finir la carte", by: Seed.Ines);
        await Told(Seed.Balise, "2019-W09", "Allumer la balise", by: Seed.Lou);
    }

    [Fact]
    public async Task A_cohort_goes_out_as_an_archive_and_comes_in_beside_itself()
    {
        var aya = await OpenAs(Seed.Aya, Device.Desktop, "/eig-2019/settings/file");
        var archive = await aya.RunAndWaitForDownloadAsync(() => aya.Button("Prendre l’archive").ClickAsync());
        Assert.EndsWith(".zip", archive.SuggestedFilename, StringComparison.Ordinal);

        var ada = Person.Named("Ada Admin", "ada@demo.example");
        ada.IsAdmin = true;
        await Keep(ada);
        var page = await OpenAs(ada, Device.Desktop, "/admin/archive");
        await page.Locator("#upload").SetInputFilesAsync(await archive.PathAsync());
        await page.Locator("main input[name=Id]").FillAsync("copie");
        await page.Button("Apporter").ClickAsync();
        await page.Sees("C’est ajouté.", "/copie · du 11 février au 15 novembre 2019");

        await aya.GotoAsync("/copie/retrospectives/2019-W09");
        await aya.Sees("Finir la carte", "Allumer la balise");
        await aya.GotoAsync("/eig-2019/settings/exports");
        await aya.Sees("Aya Staff");
    }

    [Fact]
    public async Task A_person_takes_along_all_that_is_held_on_them_and_once_the_cohort_is_over_goes()
    {
        var ines = await OpenAs(Seed.Ines, Device.Phone, "/account/data");
        var file = await ines.RunAndWaitForDownloadAsync(() => ines.Button("Télécharger mon fichier").ClickAsync());
        var text = await File.ReadAllTextAsync((await file.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.Contains("Finir la carte", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Allumer la balise", text, StringComparison.Ordinal);
        await ines.Sees("Demandez à son encadrement");

        House.Clock.Now = new(2019, 12, 2, 10, 0, 0, TimeSpan.FromHours(1));
        ines = await OpenAs(Seed.Ines, Device.Phone, "/account/data");
        await ines.Field("Votre adresse, pour confirmer").FillAsync(Seed.Ines.Email);
        await ines.Button("Effacer tout ce qui est à mon nom").ClickAsync();
        await ines.Sees("C’est effacé");
        Assert.False(await House.With(db => db.People.AnyAsync(person => person.Id == Seed.Ines.Id)));
    }

    [Fact]
    public async Task Staff_write_in_one_click_to_who_follows_a_silent_team()
    {
        var boris = Person.Named("Boris Staff", "boris@demo.example");
        await Keep(boris, new Membership { CohortId = Seed.Cohort.Id, PersonId = boris.Id, Role = Role.Staff });
        var page = await OpenAs(boris, Device.Desktop, "/eig-2019/overview");
        await page.Sees("Encore attendu", "Carto Demo");
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Écrire à Aya à propos de Carto Demo" }).First;
        Assert.StartsWith($"mailto:{Seed.Aya.Email}?subject=", await link.GetAttributeAsync("href"), StringComparison.Ordinal);
    }
}
