using Microsoft.Playwright;
using Rituels.Browser.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Maud accompanies a team and reads all of them.</summary>
public class ReadersTests(Chromium chromium) : CohortTest(chromium)
{
    protected override async Task Prepare()
    {
        await Told(Seed.Carto, "2019-W09", "Choisir un fond de carte");
        await Told(Seed.Balise, "2019-W10", "Allumer la balise");
    }

    [Fact]
    public async Task Nobody_reads_the_news_of_others_before_the_mail_and_everybody_after()
    {
        var maud = await OpenAs(Seed.Maud, Device.Desktop, "/eig-2019");
        foreach (var address in new[] { "/eig-2019", "/eig-2019/retrospectives", "/eig-2019/teams/balise" })
        {
            await maud.GotoAsync(address);
            await maud.SeesNot("Allumer la balise");
        }
        await maud.GotoAsync("/eig-2019/retrospectives");
        await maud.Sees("Semaine 10, en cours", "Déjà déposé : Balise.");

        House.Clock.Now = new(2019, 3, 8, 15, 0, 0, TimeSpan.FromHours(1));
        await maud.ReloadAsync();
        await maud.Sees("Semaine 10", "Allumer la balise");
    }

    [Fact]
    public async Task Past_weeks_and_a_teams_weeks_are_a_few_clicks_away()
    {
        var maud = await OpenAs(Seed.Maud, Device.Desktop, "/eig-2019");
        await maud.Link("Cette semaine").ClickAsync();
        await maud.Link("Semaine 9").First.ClickAsync();
        await maud.Sees("Choisir un fond de carte");
        await maud.Link("Semaine 8").First.ClickAsync();
        await maud.Sees("Personne n’a déposé cette semaine-là");

        await maud.Link("Défis").ClickAsync();
        await maud.Link("Carto Demo").ClickAsync();
        await maud.Sees("Ses semaines", "Choisir un fond de carte", "Agence de démonstration");
        await maud.Link("Semaine 9").ClickAsync();
        await maud.IsAt("/eig-2019/retrospectives/2019-W09");
    }

    [Fact]
    public async Task A_reader_goes_over_to_English_and_back()
    {
        var maud = await OpenAs(Seed.Maud, Device.Phone, "/eig-2019/retrospectives");
        await maud.Button("English").TapAsync();
        await maud.IsAt("/eig-2019/retrospectives");
        await maud.Sees("Week 10");
        Assert.Equal("en", await maud.Locator("html").GetAttributeAsync("lang"));
        await maud.Button("Français").TapAsync();
        await maud.Sees("Semaine 10, en cours");
        Assert.Equal("fr", await maud.Locator("html").GetAttributeAsync("lang"));
    }
}
