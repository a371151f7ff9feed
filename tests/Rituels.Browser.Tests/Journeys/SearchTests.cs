using Microsoft.Playwright;
using Rituels.Browser.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Maud looks for something that somebody told some week.</summary>
public class SearchTests(Chromium chromium) : CohortTest(chromium)
{
    protected override async Task Prepare()
    {
        await Told(Seed.Carto, "2019-W08", "Dégager un créneau pour la carte");
        await Told(Seed.Carto, "2019-W09", "L’Évaluation de la carte est prête");
        await Told(Seed.Balise, "2019-W09", "Évaluer la balise", "Qui a déjà évalué ?");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_are_found_whatever_their_accents_and_marked_where_they_stand(bool scripts)
    {
        var maud = await OpenAs(Seed.Maud, Device.Phone with { HasScripts = scripts }, "/eig-2019/archive");
        await maud.GetByRole(AriaRole.Searchbox).FillAsync("CARTE evaluation");
        await maud.Button("Chercher").ClickAsync();
        await maud.Sees("1 semaine en parle", "Carto Demo", "Semaine 9");
        Assert.Equal(["Évaluation", "carte"], await maud.Locator("mark").AllInnerTextsAsync());
        await maud.Locator(".found").GetByRole(AriaRole.Link, new() { Name = "Carto Demo" }).ClickAsync();
        await maud.IsAt("/eig-2019/retrospectives/2019-W09");
        await maud.Sees("L’Évaluation de la carte est prête", "Évaluer la balise");
    }

    [Fact]
    public async Task A_search_is_narrowed_down_and_opened_again()
    {
        var maud = await OpenAs(Seed.Maud, Device.Desktop, "/eig-2019/search?q=carte");
        await maud.Sees("2 semaines en parlent");
        await maud.GetByText("Préciser").ClickAsync();
        await maud.Field("Défi").SelectOptionAsync("Balise");
        await maud.Button("Chercher").ClickAsync();
        await maud.Sees("Rien sur « carte »", "Rien dans ce choix de défi et de dates.");
        await maud.Link("Chercher dans toute la promotion").ClickAsync();
        await maud.Sees("2 semaines en parlent");
        Assert.Equal(["carte", "carte"], await maud.Locator("mark").AllInnerTextsAsync());
    }
}
