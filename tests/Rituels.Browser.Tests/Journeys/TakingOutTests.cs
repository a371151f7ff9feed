using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Portability;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Aya, of the staff, takes a team's weeks along, shows them to a jury, and takes the link back.</summary>
public class TakingOutTests(Chromium chromium) : CohortTest(chromium)
{
    protected override Task Prepare() => Told(Seed.Carto, "2019-W09", "Finir la carte", by: Seed.Ines);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_and_without_scripts(bool scripts)
    {
        var aya = await OpenAs(Seed.Aya, Device.Desktop with { HasScripts = scripts }, "/eig-2019/teams/carto-demo");
        await aya.Link("Exporter").ClickAsync();
        Assert.Equal("eig-2019-carto-demo.csv", await Downloads(aya, "Télécharger Tableau (CSV)"));
        Assert.Equal("eig-2019-carto-demo.md", await Downloads(aya, "Télécharger Texte (Markdown)"));
        await aya.Link("Registre des exports").ClickAsync();
        await aya.Sees("Export Markdown", "Aya Staff", "Carto Demo");

        var address = await Shares(aya);
        var jury = await Open(Device.Phone with { HasScripts = scripts });
        await jury.GotoAsync(address);
        await jury.Sees("Carto Demo", "Finir la carte");
        await jury.SeesNot("Inès");
        Assert.Equal("eig-2019-carto-demo.csv", (await jury.RunAndWaitForDownloadAsync(() => jury.Link("Prendre le tableau (CSV)").ClickAsync())).SuggestedFilename);
        await TakesItBack(aya);
        await jury.ReloadAsync();
        await jury.Sees("Ce lien n’est plus valable");
        await jury.SeesNot("Carto Demo");
        Assert.Equal(410, (await jury.Context.APIRequest.GetAsync(address)).Status);
    }

    private static async Task<string> Downloads(IPage page, string button) =>
        (await page.RunAndWaitForDownloadAsync(() => page.Button(button).ClickAsync())).SuggestedFilename;

    private static async Task<string> Shares(IPage aya)
    {
        await aya.Link("Partage").ClickAsync();
        await aya.Field("Défi à montrer").SelectOptionAsync("Carto Demo");
        await aya.Field("Pour qui ?").FillAsync("Le jury");
        await aya.Button("Créer le lien").ClickAsync();
        await aya.Sees("Le lien est prêt", "pas encore ouvert");
        return new Uri(await aya.Field("L’adresse à transmettre").InputValueAsync()).AbsolutePath;
    }

    /// <summary>Once it is written down that it was used, as happens each minute.</summary>
    private async Task TakesItBack(IPage aya)
    {
        await House.App.Services.GetRequiredService<ShareUses>().Write(default);
        await aya.GotoAsync("/eig-2019/settings/shares");
        await aya.Sees("ouvert la dernière fois le 6 mars");
        await aya.Button("Révoquer Le jury").ClickAsync();
        await aya.Sees("Le lien ne fonctionne plus.");
    }
}
