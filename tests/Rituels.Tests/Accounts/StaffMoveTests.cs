using System.Net;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Accounts;

public class StaffMoveTests
{
    private const string Elsewhere = "ines@ailleurs.example", Wished = "ines@new.example";

    [Theory, OnEachDatabase]
    public async Task An_address_that_staff_change_gets_a_last_letter_and_its_links_are_void(string database)
    {
        await using var scene = await Scene.Open(database);
        var (house, old) = (scene.House, scene.Fellow.Email);
        var (browser, signIn) = (await house.SignedIn(scene.Fellow), await house.SignInPath(scene.Fellow));
        await house.Post(browser, "/account?handler=Address", People.Email(Wished));
        await house.Tick();
        var move = People.LinkIn(Assert.Single(house.MailTo(Wished)));

        Scene.Went(await scene.Send(scene.At($"/people/{scene.Fellow.Id}"), "", [("Email", Elsewhere)]));
        await house.Tick();
        foreach (var link in new[] { signIn, move }) Assert.Equal(HttpStatusCode.Gone, (await house.Browser().GetAsync(link, Scene.Stop)).StatusCode);
        var letter = ReadMail.Folder(house.MailFolder).Single(mail => mail["To"]!.Contains(old)).Text;
        Assert.StartsWith($"L’adresse {old} ne sert plus pour Rituels\u00a0: les personnes qui encadrent la promotion «\u00a0EIG 3\u00a0» l’ont remplacée.", letter);
        Assert.DoesNotContain(Elsewhere, letter);
        Assert.True(await browser.IsSignedIn());
    }

    [Theory, OnEachDatabase]
    public async Task The_letter_is_in_the_language_of_the_person(string database)
    {
        await using var scene = await Scene.Open(database, s => s.Fellow.Language = "en");
        Scene.Went(await scene.Send(scene.At($"/people/{scene.Fellow.Id}"), "", [("Email", Elsewhere)]));
        await scene.House.Tick();
        Assert.Contains("is no longer used by Rituels: the staff of the cohort “EIG 3” have replaced it.", Assert.Single(ReadMail.Folder(scene.House.MailFolder)).Text);
    }

    [Fact]
    public async Task A_name_or_another_spelling_of_the_same_address_moves_nobody()
    {
        await using var scene = await Scene.Open("sqlite");
        var signIn = await scene.House.SignInPath(scene.Fellow);
        Scene.Went(await scene.Send(scene.At($"/people/{scene.Fellow.Id}"), "", [("Name", "Inès Autre"), ("Email", "Ines@Team.example")]));
        await scene.House.Tick();
        Assert.False(Directory.Exists(scene.House.MailFolder));
        Assert.Equal(HttpStatusCode.OK, (await scene.House.Browser().GetAsync(signIn, Scene.Stop)).StatusCode);
    }
}
