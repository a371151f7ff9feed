using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Retrospectives;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Everything works in a browser that runs no JavaScript.</summary>
public class WithoutScriptsTests(Chromium chromium) : CohortTest(chromium)
{
    private static readonly Device Plain = Device.Desktop with { HasScripts = false };

    protected override string Begins => "2019-03-08T14:00:00+01:00";

    private Task<List<Retrospective>> Filed() => House.With(db => db.Set<Retrospective>().AsNoTracking().ToListAsync());

    [Fact]
    public async Task A_form_with_an_error_comes_back_with_its_text_and_is_filed_then()
    {
        var ines = await OpenAs(Seed.Ines, Plain, Seed.Form());
        await ines.Field("Priorité").FillAsync(new string('é', 301));
        await ines.Field("Victoires").FillAsync("Un premier essai");
        await ines.Button("Déposer").ClickAsync();

        await Assertions.Expect(ines.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choisissez l’un des quatre visages.");
        await Assertions.Expect(ines.Field("Priorité")).ToHaveValueAsync(new string('é', 301));
        await Assertions.Expect(ines.Field("Priorité")).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.StartsWith("Erreur", await ines.TitleAsync(), StringComparison.Ordinal);
        Assert.Empty(await Filed());

        await ines.GetByRole(AriaRole.Radio, new() { Name = "Mitigée" }).CheckAsync(new() { Force = true });
        await ines.Field("Priorité").FillAsync("Finir la carte");
        await ines.Button("Déposer").ClickAsync();
        await ines.Sees("C’est déposé, merci !");
        Assert.Equal(("Finir la carte", "Un premier essai", 2), Assert.Single(await Filed()) is var one ? (one.Answers["priority"], one.Answers["victories"], one.Mood) : default);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_sees_both_texts()
    {
        var (ines, noe) = (await OpenAs(Seed.Ines, Plain, Seed.Form()), await OpenAs(Seed.Noe, Plain, Seed.Form()));
        await Write(noe, "Celle de Noé");
        await noe.Sees("C’est déposé, merci !");

        await Write(ines, "Celle d’Inès");
        await Assertions.Expect(ines.GetByRole(AriaRole.Alert)).ToContainTextAsync("Noé Exemple a écrit en même temps que vous");
        await Assertions.Expect(ines.Field("Priorité")).ToHaveValueAsync("Celle d’Inès");
        await ines.Sees("Celle de Noé");
        Assert.Equal("Celle de Noé", Assert.Single(await Filed()).Answers["priority"]);

        await Write(ines, "Les deux");
        await ines.Sees("C’est déposé, merci !");
        Assert.Equal("Les deux", Assert.Single(await Filed()).Answers["priority"]);
    }

    [Fact]
    public async Task Whoever_is_overtaken_by_the_deadline_files_late()
    {
        var ines = await OpenAs(Seed.Ines, Plain, Seed.Form());
        House.Clock.Now = House.Clock.Now.AddMinutes(30);
        await Write(ines, "À une minute près");
        await Assertions.Expect(ines.GetByRole(AriaRole.Alert)).ToContainTextAsync("La semaine s’est close pendant que vous écriviez");
        await Assertions.Expect(ines.Field("Priorité")).ToHaveValueAsync("À une minute près");
        Assert.Empty(await Filed());

        await ines.Button("Déposer en retard").ClickAsync();
        await ines.Sees("C’est déposé, en retard mais bien reçu.");
        Assert.True(Assert.Single(await Filed()).IsLate);
    }

    [Fact]
    public async Task A_text_sent_after_the_session_ended_comes_back()
    {
        var ines = await OpenAs(Seed.Ines, Plain, Seed.Form());
        await ines.Field("Priorité").FillAsync("Un long texte");
        await ines.Context.ClearCookiesAsync();
        await ines.Button("Garder en brouillon").ClickAsync();
        await ines.Sees("Votre session s’est terminée");
        await Assertions.Expect(ines.Field("Priorité")).ToHaveValueAsync("Un long texte");
    }

    private static async Task Write(IPage page, string priority)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = "Bonne" }).CheckAsync(new() { Force = true });
        await page.Field("Priorité").FillAsync(priority);
        await page.Locator("button.primary").ClickAsync();
    }
}
