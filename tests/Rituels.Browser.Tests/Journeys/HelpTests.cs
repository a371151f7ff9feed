using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Retrospectives;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Carto Demo asked for help last week. Inès tells this week and is asked what became of it.</summary>
public class HelpTests(Chromium chromium) : CohortTest(chromium)
{
    private const string Request = "Un avis sur la légende ?";

    protected override Task Prepare() => Told(Seed.Carto, "2019-W09", "Choisir un fond de carte", Request);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_that_is_settled_is_closed_as_the_next_week_is_filed(bool scripts)
    {
        var ines = await OpenAs(Seed.Ines, Device.Phone with { HasScripts = scripts }, Seed.Form());
        await ines.Sees("La dernière fois, votre priorité était", "Choisir un fond de carte", "Semaine 9, vous cherchiez un coup de main", Request);
        await Files(ines, "C’est réglé");
        await ines.SeesNot("vous cherchiez un coup de main");

        await ines.GotoAsync("/eig-2019/teams/carto-demo");
        await ines.Sees("1 demande close", Request, "Réglé");
        await ines.SeesNot("toujours ouverte");
        var aya = await OpenAs(Seed.Aya, Device.Desktop, "/eig-2019/overview");
        await aya.SeesNot(Request);
    }

    [Fact]
    public async Task A_request_that_is_kept_stays_open_until_staff_close_it()
    {
        var ines = await OpenAs(Seed.Ines, Device.Desktop, Seed.Form());
        await Files(ines, "Toujours d’actualité");
        var aya = await OpenAs(Seed.Aya, Device.Desktop, "/eig-2019/overview");
        await aya.Sees("Carto Demo", Request);
        await aya.Link("Semaine 9").First.ClickAsync();
        await aya.Button("C’est réglé (Carto Demo, semaine 9)").ClickAsync();
        await aya.Sees("Réglé");

        await ines.GotoAsync("/eig-2019/teams/carto-demo");
        await ines.Sees("1 demande close", "Réglé");
        await aya.GotoAsync("/eig-2019/overview");
        await aya.SeesNot(Request);
    }

    private static async Task Files(IPage ines, string outcome)
    {
        var asked = ines.GetByRole(AriaRole.Group, new() { Name = "Semaine 9, vous cherchiez un coup de main" });
        await Assertions.Expect(asked.GetByRole(AriaRole.Radio, new() { Name = "Toujours d’actualité" })).ToBeCheckedAsync();
        await asked.GetByRole(AriaRole.Radio, new() { Name = outcome }).CheckAsync();
        await ines.GetByRole(AriaRole.Radio, new() { Name = "Bonne" }).CheckAsync(new() { Force = true });
        await ines.Locator($"#{Question.Priority}").FillAsync("Finir la carte");
        await ines.Button("Déposer").ClickAsync();
        await ines.Sees("C’est déposé, merci !");
    }
}
