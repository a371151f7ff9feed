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
        await ines.SeesNot("Voir et répondre");
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
        await aya.Button("C’est réglé").ClickAsync();
        await aya.Sees("Réglé");

        await ines.GotoAsync("/eig-2019/teams/carto-demo");
        await ines.Sees("1 demande close", "Réglé");
        await aya.GotoAsync("/eig-2019/overview");
        await aya.SeesNot(Request);
    }

    /// <summary>As whoever asks, another fellow who offers, a mentor and the staff see it, and what their mailboxes hold.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_born_in_a_retrospective_is_answered_and_closed(bool scripts)
    {
        const string born = "Qui connaît un juriste ?";
        var device = Device.Phone with { HasScripts = scripts };
        var ines = await OpenAs(Seed.Ines, device, Seed.Form());
        await ines.GetByRole(AriaRole.Radio, new() { Name = "Bonne" }).CheckAsync(new() { Force = true });
        await ines.Locator($"#{Question.Priority}").FillAsync("Finir la carte");
        await ines.Locator($"#{Question.Help}").FillAsync(born);
        await ines.Button("Déposer").ClickAsync();
        await ines.Sees("C’est déposé, merci !");

        // Before the mail, the team and the staff only.
        var lou = await OpenAs(Seed.Lou, device, "/eig-2019/help");
        await lou.SeesNot(born);
        foreach (var hour in new[] { "14:30", "15:00" }) await House.Tick($"2019-03-08T{hour}:00+01:00");
        var mail = House.LastMailTo(Seed.Lou.Email);
        Assert.True(mail.Html.IndexOf(Request, StringComparison.Ordinal) < mail.Html.IndexOf(born, StringComparison.Ordinal) && mail.Html.IndexOf(born, StringComparison.Ordinal) < mail.Html.IndexOf("Finir la carte", StringComparison.Ordinal));

        House.Clock.Now = House.Clock.Now.AddMinutes(1);
        await lou.GotoAsync("/eig-2019");
        await lou.Sees("Vous pourriez aider", born);
        await lou.GetByRole(AriaRole.Link, new() { Name = "Répondre à Carto Demo" }).Last.ClickAsync();
        await lou.Sees(born, "Personne ne s’est encore proposé");
        await lou.Field("Vous pouvez aider ?").FillAsync("J’en connais une, mardi ?");
        await lou.Button("Je peux aider").ClickAsync();
        await lou.Sees("J’en connais une, mardi ?", "Retirer mon offre");
        await House.Tick();
        Assert.Contains("Lou Essai peut", House.LastMailTo(Seed.Ines.Email)["Subject"]);

        await ines.GotoAsync(House.LastMailTo(Seed.Ines.Email).Link("Voir l’offre"));
        House.Clock.Now = House.Clock.Now.AddMinutes(1);
        await ines.Button("Choisir Lou Essai").ClickAsync();
        await ines.Sees("Offre choisie", "Quelqu’un aide");
        await House.Tick();
        await lou.GotoAsync(House.LastMailTo(Seed.Lou.Email).Link("Voir la demande"));
        await lou.Field("Votre message").FillAsync("Mardi à 10 h ?");
        await lou.Button("Publier").ClickAsync();
        await lou.Sees("Mardi à 10 h ?");
        await House.Tick("2019-03-08T15:20:00+01:00");
        Assert.Contains("Mardi à 10 h ?", House.LastMailTo(Seed.Noe.Email).Text);
        Assert.DoesNotContain("Mardi", House.LastMailTo(Seed.Lou.Email).Text);

        var maud = await OpenAs(Seed.Maud, Device.Desktop, new Uri(lou.Url).AbsolutePath);
        await maud.Sees(born, "J’en connais une, mardi ?", "Mardi à 10 h ?");
        var aya = await OpenAs(Seed.Aya, Device.Desktop, "/eig-2019/overview");
        await aya.Sees(born);

        House.Clock.Now = House.Clock.Now.AddMinutes(1);
        await ines.GotoAsync(new Uri(lou.Url).AbsolutePath);
        await ines.Button("C’est réglé").ClickAsync();
        await ines.Sees("Réglé", "Rouvrir");
        await House.Tick();
        Assert.Contains("demande réglée", House.LastMailTo(Seed.Lou.Email)["Subject"]);
        await aya.ReloadAsync();
        await aya.SeesNot(born);
        await lou.GotoAsync("/eig-2019/retrospectives/2019-W10");
        await lou.Sees(born, "Réglé");
        await maud.GotoAsync("/eig-2019/teams/carto-demo");
        await maud.Sees("1 demande close", born);
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
