using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Agenda;
using Rituels.Browser.Tests.House;
using Rituels.Gazette;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Monday's gazette: Aya finds the draft, edits it with the keyboard, approves the mail she saw; Inès reads it by mail, on the web and in her feed reader.</summary>
public class GazetteTests(Chromium chromium) : CohortTest(chromium)
{
    protected override async Task Prepare()
    {
        var filed = new Retrospective { CohortId = Seed.Cohort.Id, TeamId = Seed.Carto.Id, Week = IsoWeek.Parse("2019-W10") };
        var hours = Seed.Cohort.PlanOf(filed.Week).Hours!;
        filed.File(Seed.Ines.Id, Answers.Of(4, [new(Question.Victories, "La carte est en ligne")], new(2019, 3, 13), "Démonstration publique"), hours.Opens.AddDays(1), hours.Closes);
        await Keep(filed, Session.Plan(Seed.Cohort, new() { Title = "Plénière de mars", Starts = new(2019, 3, 14), Ends = new(2019, 3, 14), From = new(9, 30), Place = "Maison des projets" }, House.Clock.Now));
        await House.Tick();
        await House.Tick("2019-03-11T07:00:00+01:00");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Monday_has_a_gazette(bool scripts)
    {
        var aya = await OpenAs(Seed.Aya, Device.Phone with { HasScripts = scripts }, "/eig-2019");
        await aya.Sees("Un brouillon attend votre accord");
        await aya.Link("Relire").First.ClickAsync();
        await Edits(aya);
        await Approves(aya);

        await House.Tick("2019-03-11T10:00:00+01:00");
        var mail = House.LastMailTo(Seed.Ines.Email);
        Assert.Contains("Bonne semaine\u00a0!", mail.Text.Replace(" !", "\u00a0!"));
        Assert.Contains("La carte, enfin en ligne (Carto Demo)", mail.Text);
        var ines = await OpenAs(Seed.Ines, Device.Phone with { HasScripts = scripts }, mail.Link("Lire sur le site"));
        await ines.Sees("La semaine du 11", "Bonne semaine !", "La carte, enfin en ligne", "Le café est à 9 h", "Plénière de mars");
        await Subscribes(ines);
    }

    private static async Task Edits(IPage page)
    {
        await page.Field("Mot d’ouverture").FillAsync("Bonne semaine !");
        var victory = page.Locator("li", new() { HasText = "Carto Demo" }).Filter(new() { Has = page.GetByText("Choisir", new() { Exact = true }) });
        await victory.Locator("[type=checkbox]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await victory.Locator("textarea").FillAsync("La carte, enfin en ligne");
        await page.Locator("#newtext").FillAsync("Le café est à 9 h");
        await page.Button("Ajouter").FocusAsync();
        await page.Leaves(() => page.Keyboard.PressAsync("Enter"));
        await page.Sees("C’est enregistré");
        await page.Button("Monter : Bonnes nouvelles").FocusAsync();
        await page.Leaves(() => page.Keyboard.PressAsync("Enter"));
        Assert.Equal(["Au programme", "Bonnes nouvelles", "Dates clés", "Et aussi"], await page.Locator("form section h2").AllInnerTextsAsync());
        await page.Leaves(() => page.Button("Enregistrer et voir le courriel").ClickAsync());
    }

    private static async Task Approves(IPage page)
    {
        await page.Sees("Le courriel tel qu’il partira", "Une fois approuvée, elle part lundi 11");
        await Assertions.Expect(page.FrameLocator("iframe").GetByText("La carte, enfin en ligne")).ToBeVisibleAsync();
        await page.Leaves(() => page.Button("Approuver").ClickAsync());
        await page.Sees("Par Aya Staff", "Approuvée : elle part lundi 11");
    }

    private async Task Subscribes(IPage page)
    {
        await page.GotoAsync("/eig-2019/gazette/subscribe");
        await page.Leaves(() => page.Button("Créer mon adresse").ClickAsync());
        using var program = new HttpClient();
        Assert.Contains("La carte, enfin en ligne", await program.GetStringAsync(new Uri(await page.Locator("#feed-address").InputValueAsync()).AbsolutePath is var path ? House.Url + path : ""));
        Assert.True(await House.With(db => db.Set<Issue>().AnyAsync(i => i.LeftAt != null)));
    }
}
