using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Retrospectives;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Inès tells her team's week from her phone.</summary>
public class FellowTests(Chromium chromium) : CohortTest(chromium)
{
    [Fact]
    public async Task A_fellow_signs_in_from_the_mail_and_files_from_a_phone()
    {
        var page = await Open(Device.Phone);
        await SignsInFromTheMail(page);
        await WritesAndFindsTheDraftAgain(page);
        await FilesEditsWithdrawsAndFilesAgain(page);

        var filed = Assert.Single(await House.With(db => db.Set<Retrospective>().ToListAsync()));
        Assert.Equal((4, "Publier la carte 🗺️", "Un relecteur ?"), (filed.Mood, filed.Answers["priority"], filed.Answers["help"]));
    }

    private async Task SignsInFromTheMail(IPage page)
    {
        await page.GotoAsync("/eig-2019/retrospectives");
        await page.Field("Votre adresse").FillAsync(Seed.Ines.Email);
        await page.Button("Recevoir un lien").TapAsync();
        await page.Sees("Regardez vos courriels");
        await House.Tick();

        await page.GotoAsync(House.LastMailTo(Seed.Ines.Email).Link("Me connecter"));
        await page.Sees("Ce lien vous connecte sur cet appareil");
        Assert.DoesNotContain(await page.Context.CookiesAsync(), cookie => cookie.Name.Contains("signed", StringComparison.OrdinalIgnoreCase));
        await page.Button("Me connecter").TapAsync();
        await page.IsAt("/eig-2019/retrospectives");
        await page.Sees("à vous de raconter");
    }

    private static async Task WritesAndFindsTheDraftAgain(IPage page)
    {
        await page.Link("Écrire notre rétrospective").TapAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Bonne" }).TapAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Bonne" })).ToBeCheckedAsync();
        await page.Field("Priorité").FillAsync("👩‍👩‍👧é");
        await Assertions.Expect(page.Locator("#priority-count")).ToHaveTextAsync("2 / 300");
        await page.RunAndWaitForResponseAsync(() => page.Field("Priorité").FillAsync("Finir la carte 🗺️"),
            answer => answer.Request.Method == "POST" && answer.Request.PostData?.Contains("Finir", StringComparison.Ordinal) == true);
        await Assertions.Expect(page.Locator("#draft-status")).ToHaveTextAsync("Brouillon enregistré à 10 h", new() { Timeout = Patience.Step });

        await page.ReloadAsync();
        await Assertions.Expect(page.Field("Priorité")).ToHaveValueAsync("Finir la carte 🗺️");
        await Assertions.Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Bonne" })).ToBeCheckedAsync();
    }

    private static async Task FilesEditsWithdrawsAndFilesAgain(IPage page)
    {
        await page.Button("Déposer").TapAsync();
        await page.Sees("C’est déposé, merci !");

        await page.GetByRole(AriaRole.Radio, new() { Name = "Géniale" }).TapAsync();
        await page.Field("Priorité").FillAsync("Publier la carte 🗺️");
        await page.Field("Besoin d’aide").FillAsync("Un relecteur ?");
        await page.Button("Enregistrer les changements").TapAsync();
        await page.Sees("C’est déposé, merci !");

        await page.Button("Retirer notre rétrospective").TapAsync();
        await page.Sees("La rétrospective est retirée");
        await Assertions.Expect(page.Field("Priorité")).ToHaveValueAsync("Publier la carte 🗺️");
        await page.Button("Déposer").TapAsync();
        await page.Sees("C’est déposé, merci !");
    }

    [Fact]
    public async Task What_was_typed_before_the_script_arrived_is_kept_too()
    {
        var page = await OpenAs(Seed.Ines, Device.Phone);
        var script = new TaskCompletionSource();
        await page.RouteAsync("**/assets/draft.*", async route => { await script.Task; await route.ContinueAsync(); });
        await page.GotoAsync(Seed.Form());
        await page.Field("Victoires").FillAsync("Sur une ligne lente");
        script.SetResult();
        await Assertions.Expect(page.Locator("#draft-status")).ToHaveTextAsync("Brouillon enregistré à 10 h", new() { Timeout = Patience.Step });
    }

    [Fact]
    public async Task What_was_typed_just_before_leaving_is_kept()
    {
        var page = await OpenAs(Seed.Ines, Device.Phone, Seed.Form());
        await Assertions.Expect(page.Locator("#victories-count")).ToHaveTextAsync("0 / 300");
        await page.Field("Victoires").FillAsync("Juste avant de partir");
        await page.Link("Promotion 3").TapAsync();
        await page.Sees("Bonjour Inès");
        await DraftOf("Juste avant de partir");
        await page.GotoAsync(Seed.Form());
        await Assertions.Expect(page.Field("Victoires")).ToHaveValueAsync("Juste avant de partir");
    }

    /// <summary>What a page sends as it is left arrives beside the next page's own request, and maybe after it.</summary>
    private async Task DraftOf(string victories)
    {
        for (var waited = 0; waited < Patience.Step; waited += 100)
        {
            if (await House.With(db => db.Set<Draft>().Select(d => d.Answers).ToListAsync()) is [var draft] && draft["victories"] == victories) return;
            await Task.Delay(100);
        }
        Assert.Fail("No draft came.");
    }
}
