using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Tests.Delivery.Chat;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>A Friday on which the cohort hears of the week where it talks, and each is reminded as they like.</summary>
public class ChannelsTests(Chromium chromium) : CohortTest(chromium)
{
    private const string Channels = "/eig-2019/settings/channels";

    private ChatListener _server = null!;

    protected override string Begins => "2019-03-08T09:00:00+01:00";
    protected override string[] Configuration => _server.Configuration;

    public override async ValueTask InitializeAsync()
    {
        _server = await ChatListener.Open();
        await base.InitializeAsync();
    }

    [Fact]
    public async Task Staff_add_a_channel_try_it_and_the_week_is_announced_there()
    {
        var aya = await OpenAs(Seed.Aya, Device.Desktop, Channels);
        await aya.GetByRole(AriaRole.Link, new() { Name = "Mattermost, Rocket.Chat" }).ClickAsync();
        await aya.Field("Nom").FillAsync("Promotion");
        await aya.Field("Adresse du webhook").FillAsync(_server.Url + "/hooks/une-adresse-secrete");
        await aya.Button("Ajouter un canal").ClickAsync();
        await aya.Sees("Promotion", "Mattermost, Rocket.Chat");
        await aya.Button("Essayer Promotion").ClickAsync();
        await aya.Sees("Le message d’essai est bien arrivé dans « Promotion ».");
        Assert.DoesNotContain("une-adresse-secrete", await aya.ContentAsync(), StringComparison.Ordinal);

        await Told(Seed.Carto, "2019-W10", "Finir la carte");
        await House.Tick();
        _server.Calls.Clear();
        await House.Tick("2019-03-08T15:00:00+01:00");
        Assert.Contains("Les nouvelles de la semaine 10 sont en ligne", Assert.Single(_server.Calls).Text(), StringComparison.Ordinal);
        await aya.GotoAsync("/eig-2019/delivery");
        await aya.Sees("Annonce sur les canaux, semaine 10", "1 parti");
    }

    [Fact]
    public async Task Who_prefers_slack_is_reminded_there_who_is_away_not_at_all()
    {
        await House.AddChannels(Seed.Cohort, _server);
        var ines = await OpenAs(Seed.Ines, Device.Phone, "/account");
        await ines.Field("Mes rappels avant la clôture").SelectOptionAsync("Dans Slack");
        await ines.Field("Mon identifiant Slack").FillAsync("U0000000001");
        await ines.Leaves(() => ines.Locator("section[aria-labelledby=mail]").GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync());

        var lou = await OpenAs(Seed.Lou, Device.Phone, "/account");
        await lou.Field("Du").FillAsync("2019-03-08");
        await lou.Button("Ajouter une absence").ClickAsync();
        await lou.Sees("8 mars");
        await lou.SeesNot("Aucune absence prévue.");

        await House.Tick();
        await House.Tick("2019-03-08T10:00:00+01:00");
        _server.Calls.Clear();
        await House.Tick("2019-03-08T13:30:00+01:00");
        Assert.Equal("U0000000001", Assert.Single(_server.Calls).Text("channel"));
        Assert.Contains(Seed.Noe.Email, Assert.Single(House.Mail())["To"], StringComparison.Ordinal);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DisposeAsync();
    }
}
