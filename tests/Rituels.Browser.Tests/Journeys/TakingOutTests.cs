using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Aya, of the staff, takes a team's weeks along, shows them to a jury, and takes the link back.</summary>
public class TakingOutTests(Chromium chromium) : BrowserTest(chromium)
{
    private Seed _seed = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _seed = await Seed.Plant(House);
        var filed = new Retrospective { CohortId = _seed.Cohort.Id, TeamId = _seed.Carto.Id, Week = IsoWeek.Parse("2019-W09") };
        var hours = _seed.Cohort.PlanOf(filed.Week).Hours!;
        filed.File(_seed.Ines.Id, Answers.Of(4, [new("priority", "Finir la carte")]), hours.Opens, hours.Closes);
        await House.With(db => { db.Add(filed); return db.SaveChangesAsync(); });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_and_without_scripts(bool scripts)
    {
        var page = await OpenAs(_seed.Aya, Device.Desktop with { HasScripts = scripts }, "/eig-2019/teams/carto-demo");
        await page.Link("Exporter").ClickAsync();
        Assert.Equal("eig-2019-carto-demo.csv", await Downloads(page, "Télécharger Tableau (CSV)"));
        Assert.Equal("eig-2019-carto-demo.md", await Downloads(page, "Télécharger Texte (Markdown)"));
        await page.Link("Registre des exports").ClickAsync();
        await page.Sees("Export Markdown", "Aya Staff", "Carto Demo");

        var address = await Shares(page);
        var jury = await Open(Device.Phone with { HasScripts = scripts });
        await jury.GotoAsync(address);
        await jury.Sees("Carto Demo", "Finir la carte");
        await page.GotoAsync("/eig-2019/settings/shares");
        await page.Button("Révoquer Le jury").ClickAsync();
        await page.Sees("Le lien ne fonctionne plus.");
        Assert.Equal(410, (await jury.Context.APIRequest.GetAsync(address)).Status);
    }

    private static async Task<string> Downloads(IPage page, string button) =>
        (await page.RunAndWaitForDownloadAsync(() => page.Button(button).ClickAsync())).SuggestedFilename;

    private static async Task<string> Shares(IPage page)
    {
        await page.Link("Partage").ClickAsync();
        await page.Field("Défi à montrer").SelectOptionAsync("Carto Demo");
        await page.Field("Pour qui ?").FillAsync("Le jury");
        await page.Button("Créer le lien").ClickAsync();
        await page.Sees("Le lien est prêt");
        return new Uri(await page.Field("L’adresse à transmettre").InputValueAsync()).AbsolutePath;
    }
}
