using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Agenda;
using Rituels.Browser.Tests.House;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Aya, of the staff, brings the year's planning into the agenda, and again when the document has changed.</summary>
public class PlanningTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Document = "| Date | Horaires | Public | Titre |\n|---|---|---|---|\n| 14 mars | 14h-18h | EIG (+ mentors l’après-midi) | Données |\n| bientôt | | EIG | Fête |\n";
    private Seed _seed = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _seed = await Seed.Plant(House);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_and_without_scripts(bool scripts)
    {
        var page = await OpenAs(_seed.Aya, Device.Desktop with { HasScripts = scripts }, "/eig-2019/agenda/import");
        await Read(page, Document);
        await page.Sees("Non compris", "mentors l’après-midi", "Pas de date lisible");
        await Correct(page);
        await page.Button("Importer").ClickAsync();
        await page.Sees("Import terminé : 2 ajoutées");
        var uids = await Uids();
        Assert.Equal(2, uids.Count);

        await page.GotoAsync("/eig-2019/agenda/import");
        await Read(page, Document.Replace("14 mars", "21 mars"));
        await page.Sees("Ce que ce document change", "jeudi 14 mars 2019", "jeudi 21 mars 2019");
        await page.Button("Importer").ClickAsync();
        await page.Sees("Import terminé : 0 ajoutées, 1 modifiées");
        Assert.Equal(uids, await Uids());
        var markdown = await (await page.Context.APIRequest.GetAsync("/eig-2019/agenda/export/md")).TextAsync();
        Assert.Contains("21 mars 2019 | 14h-18h, mentors 14h-17h | Données ouvertes", markdown.Replace('\u00a0', ' '));
    }

    private static async Task Read(IPage page, string document)
    {
        await page.Field("Ou collez-le").FillAsync(document);
        await page.Button("Lire le document").ClickAsync();
    }

    private static async Task Correct(IPage page)
    {
        await page.Locator("article summary").First.ClickAsync();
        await page.Locator("#drafts-0--title").FillAsync("Données ouvertes");
        await page.Locator("#drafts-0--grouphours").FillAsync("mentors 14:00-17:00");
        await page.Locator("#drafts-1--starts").FillAsync("2019-11-15");
    }

    private Task<List<string>> Uids() => House.With(db => db.Set<Session>().OrderBy(session => session.Uid).Select(session => session.Uid).ToListAsync());
}
