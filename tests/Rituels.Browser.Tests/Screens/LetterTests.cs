using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Tests.Delivery;
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
        foreach (var hour in new[] { "10:00", "13:30", "15:00" }) await Scene.House.Tick($"2019-03-08T{hour}:00+01:00");
        var letters = Scene.House.Mail().DistinctBy(mail => mail["Subject"]).ToList();
        Assert.Contains(letters, mail => mail.Html.Contains("/ancienne/settings/retention", StringComparison.Ordinal));
        foreach (var subject in new[] { "est retenu", "Votre lien de connexion", "Votre adresse pour Rituels a changé" }) Assert.Contains(letters, mail => mail["Subject"]!.Contains(subject, StringComparison.Ordinal));
        Assert.True(letters.Count >= 9, string.Join('\n', letters.Select(mail => mail["Subject"])));
        foreach (var device in new[] { Device.Phone, Device.Desktop with { IsDark = true } })
            await Look(new Screen("letter", "", "about:blank"), device, async page => { foreach (var letter in letters) await Check(page, letter); });
    }

    private static async Task Check(IPage page, ReadMail letter)
    {
        await page.SetContentAsync(letter.Html);
        Assert.Equal((letter["Subject"], ""), (letter["Subject"], await Axe.LetterViolations(page)));
        Assert.Equal((letter["Subject"], ""), (letter["Subject"], await Layout.Overflow(page)));
    }
}
