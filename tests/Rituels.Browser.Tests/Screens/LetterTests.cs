using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Help;
using Rituels.Tests.Delivery;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>Letters are read in a window of their own, light or dark, on a phone or not.</summary>
public class LetterTests(SharedScene shared) : ScreenTest(shared)
{
    [Fact]
    public async Task Nothing_is_found_on_any_letter()
    {
        await Scene.House.Post(Scene.House.Browser(), "/account/sign-in", [new("Email", Scene.Seed.Ines.Email)]);
        await Scene.House.Tick();
        await Scene.TellOldAddress(Scene.Oscar);
        await Scene.SendGazettes();
        await HelpOneAnother();
        foreach (var hour in new[] { "10:00", "13:30", "15:00" }) await Scene.House.Tick($"2019-03-08T{hour}:00+01:00");
        var letters = Scene.House.Mail().DistinctBy(mail => mail["Subject"]).ToList();
        Assert.Contains(letters, mail => mail.Html.Contains("/ancienne/settings/retention", StringComparison.Ordinal));
        foreach (var subject in new[] { "est retenu", "Votre lien de connexion", "Votre adresse pour Rituels a changé", "la gazette, du", "la gazette attend votre accord", "peut aider", "compte sur votre aide", "du nouveau sur une demande", "demande réglée" }) Assert.Contains(letters, mail => mail["Subject"]!.Contains(subject, StringComparison.Ordinal));
        Assert.True(letters.Count >= 9, string.Join('\n', letters.Select(mail => mail["Subject"])));
        foreach (var device in new[] { Device.Phone, Device.Desktop with { IsDark = true } })
            await Look(new Screen("letter", "", "about:blank"), device, async page => { foreach (var letter in letters) await Check(page, letter); });
    }

    /// <summary>Lou offers, is chosen, Maud says something, and it is done: a letter each.</summary>
    private async Task HelpOneAnother()
    {
        var (house, seed) = (Scene.House, Scene.Seed);
        var request = await house.With(db => db.Set<HelpRequest>().SingleAsync(r => r.Source == "own/asked"));
        await house.Offers(seed, seed.Lou, request, "Oui, je connais quelqu’un.");
        await house.Tick();
        await house.Chooses(seed, seed.Ines, request, seed.Lou);
        await house.Says(seed, seed.Maud, request, "Avez-vous regardé l’annuaire ?");
        house.Clock.Now = house.Clock.Now.AddMinutes(11);
        await house.Tick();
        await house.Ends(seed, seed.Ines, request, "solved");
        await house.Tick();
    }

    private static async Task Check(IPage page, ReadMail letter)
    {
        await page.SetContentAsync(letter.Html);
        Assert.Equal((letter["Subject"], ""), (letter["Subject"], await Axe.LetterViolations(page)));
        Assert.Equal((letter["Subject"], ""), (letter["Subject"], await Layout.Overflow(page)));
    }
}
