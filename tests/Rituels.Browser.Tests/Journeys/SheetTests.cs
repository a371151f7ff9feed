using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Agenda;
using Rituels.Browser.Tests.House;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Aya, of staff, writes a session on her phone: with an error, then right; she moves it, looks back, and duplicates it.</summary>
public class SheetTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Staff_write_a_session_move_it_look_back_and_duplicate_it()
    {
        var seed = await Seed.Plant(House);
        var page = await OpenAs(seed.Aya, Device.Phone, "/eig-2019/agenda/sessions/new");
        await WritesWithAnError(page);
        await Corrects(page);
        await Moves(page);
        await LooksBack(page);
        await Duplicates(page);

        var sessions = await House.With(db => db.Set<Session>().AsNoTracking().OrderBy(session => session.FirstDay).ToListAsync());
        Assert.Equal([new(2019, 3, 21), new DateOnly(2019, 4, 18)], sessions.Select(session => session.FirstDay));
        Assert.Equal(["Accueil", "Atelier données"], sessions[1].Sheet.RunOfShow.Select(step => step.Title));
        Assert.Equal(seed.Aya.Id, Assert.Single(sessions[0].Sheet.Facilitators).PersonId);
    }

    private static async Task WritesWithAnError(IPage page)
    {
        await page.Field("Titre").FillAsync("Plénière de mars");
        await page.Field("Quels sont les objectifs").FillAsync("Partager les avancées");
        await page.Field("Qui anime").FillAsync("aya staff");
        await page.Field("Quel est le déroulé").FillAsync("9:30-10:00 Accueil\n10h-9h Atelier données [Atelier B] -- Aya Staff : Carto Demo + Balise");
        await page.Locator("#sheet-starts").FillAsync("2019-03-14");
        await page.Locator("#sheet-from").FillAsync("09:30");
        await page.Locator("#sheet-until").FillAsync("18:00");
        await page.Button("Créer la séance").ClickAsync();
        await page.Sees("la fin vient avant le début");
        Assert.Equal("aya staff", await page.Field("Qui anime").InputValueAsync());
    }

    private static async Task Corrects(IPage page)
    {
        await page.Field("Quel est le déroulé").FillAsync("9:30-10:00 Accueil\n10h-12h Atelier données [Atelier B] -- Aya Staff : Carto Demo + Balise");
        await page.Button("Créer la séance").ClickAsync();
        await page.Sees("C’est ajouté.", "Plénière de mars", "Atelier données");
    }

    private static async Task Moves(IPage page)
    {
        await page.Locator("a[href$='/move']").ClickAsync();
        await page.Locator("#move-starts").FillAsync("2019-03-21");
        await page.Button("Déplacer la séance").ClickAsync();
        await page.Sees("C’est enregistré.", "21 mars");
    }

    private static async Task LooksBack(IPage page)
    {
        await page.Locator("a[href$='/history']").ClickAsync();
        await page.Sees("Aya Staff", "jeudi 14 mars 2019", "jeudi 21 mars 2019");
        await page.GoBackAsync();
    }

    private static async Task Duplicates(IPage page)
    {
        await page.Locator("a[href$='/copy']").ClickAsync();
        await page.Locator("#starts").FillAsync("2019-04-18");
        await page.Button("Dupliquer la séance").ClickAsync();
        await page.Sees("C’est ajouté.", "jeudi 18 avril 2019");
    }
}
