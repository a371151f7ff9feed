using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.Tests.Portability;
using Rituels.Tests.Portability.Bulletins;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>A cohort moves in from Bulletins, and Alix, who told her weeks there, reads them here.</summary>
public class MovingInTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Projects = """
        - name: Carto Demo
          notification: email
          members: [alix@equipe.example]
        - name: Balise
          notification: email
          members: [ines@equipe.example]
        """;

    [Fact]
    public async Task Weeks_told_in_Bulletins_are_read_by_week_and_by_team()
    {
        await MovesIn();
        var alix = await OpenAs(await House.With(db => db.People.SingleAsync(person => person.Email == "alix@equipe.example")), Device.Desktop, "/demo/archive");
        await alix.Sees("Carto Demo", "Balise", "Décembre 2018");
        await ReadsByWeek(alix);
        await ReadsByTeam(alix);
    }

    /// <summary>Monday 31 December 2018 is of the first week of 2019, and of 2018-01 in Bulletins.</summary>
    private async Task MovesIn()
    {
        using var terminal = new Terminal { Language = "fr_FR.UTF-8", Environment = { ["Rituels__Database"] = House.Database.ConnectionString } };
        terminal.Write("projects.yml", Projects);
        BulletinsInstance.In(terminal.Folder)
            .Report("Carto Demo", "2018-51", "2018-12-21 10:00:00", "😀", "Choisir un fond de carte", "Une première carte", "Un avis sur les couleurs ?")
            .Report("CARTO DEMO", "2018-01", "2018-12-31 10:00:00", "☹️", "Rattraper le retard")
            .Report("Balise", "2019-02", "2019-01-11 10:00:00", "🙂", "Allumer la balise")
            .Date("Carto Demo", "2019-05-16", "Démonstration publique", "2018-12-31 10:00:00");
        var (code, output, _) = await terminal.Run("import", "bulletins", "--database", "bulletins.sqlite", "--projects", "projects.yml", "--cohort", "demo", "--starts", "2018-09-03", "--ends", "2019-06-28");
        Assert.Equal(0, code);
        Assert.Contains("bulletins.sqlite:2: CARTO DEMO : 2018-01 est 2019-W01.", output.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    private static async Task ReadsByWeek(IPage alix)
    {
        await alix.Link("Semaine 51").First.ClickAsync();
        await alix.IsAt("/demo/retrospectives/2018-W51");
        await alix.Sees("semaine géniale", "Choisir un fond de carte", "Une première carte", "Un avis sur les couleurs ?");
        await alix.Link("Semaine 52").First.ClickAsync();
        await alix.Sees("Personne n’a déposé cette semaine-là");
        await alix.Link("Semaine 1").First.ClickAsync();
        await alix.IsAt("/demo/retrospectives/2019-W01");
        await alix.Sees("semaine difficile", "Rattraper le retard");
    }

    private static async Task ReadsByTeam(IPage alix)
    {
        await alix.Link("Carto Demo").First.ClickAsync();
        await alix.IsAt("/demo/teams/carto-demo");
        await alix.Sees("Son humeur", "Un avis sur les couleurs ?", "16 mai", "Démonstration publique", "Rattraper le retard");
        await alix.GotoAsync("/demo/key-dates");
        await alix.Sees("Démonstration publique", "Carto Demo");
    }
}
