using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Tests.Delivery;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>A Friday on which Aya, of the staff, looks after the mail. It leaves by a real mail server.</summary>
public class SendingTests(Chromium chromium) : CohortTest(chromium)
{
    private const string Ledger = "/eig-2019/delivery";

    private readonly SmtpListener _server = new();

    protected override string Begins => "2019-03-08T10:00:00+01:00";
    protected override string[] Configuration => _server.Configuration;

    private string[] Everybody => [Seed.Aya.Email, Seed.Ines.Email, Seed.Lou.Email, Seed.Maud.Email, Seed.Noe.Email];

    /// <summary>Who has got the week's mail, once for each time.</summary>
    private IEnumerable<string> Readers => _server.Mails.Where(sent => sent.Mail["Subject"] == "Promotion 3 · semaine 10").Select(sent => sent.To).Order(StringComparer.Ordinal);

    protected override async Task Prepare()
    {
        await Told(Seed.Carto, "2019-W10", "Finir la carte");
        await Told(Seed.Balise, "2019-W10", "Allumer la balise");
        await House.Tick();
    }

    [Fact]
    public async Task Staff_hold_the_coming_mail_read_it_as_another_will_and_let_it_leave()
    {
        var aya = await OpenAs(Seed.Aya, Device.Desktop, Ledger);
        await Holds(aya);
        await ReadsItAsMaudWill(aya);
        await House.Tick("2019-03-08T15:00:00+01:00");
        Assert.Empty(Readers);
        var notice = Assert.Single(_server.Mails);
        Assert.Equal((Seed.Aya.Email, "Promotion 3 · Le courriel de la semaine 10 est retenu"), (notice.To, notice.Mail["Subject"]));

        House.Clock.Now = House.Clock.Now.AddMinutes(20);
        await aya.GotoAsync(notice.Mail.Link("Le voir et le laisser partir"));
        await aya.Sees("Son heure est passée");
        await aya.Button("Laisser partir maintenant Courriel de la semaine 10").ClickAsync();
        await aya.Sees("Le courriel n’est plus retenu.");
        await House.Tick();
        Assert.Equal(Everybody, Readers);
        Assert.All(_server.Mails.Skip(1), sent => Assert.Contains("il part en retard", sent.Mail.Text, StringComparison.Ordinal));
        await aya.GotoAsync(Ledger);
        await aya.Sees("Le courriel de la semaine 10 est parti vendredi 8 mars à 15 h 20, à 5 destinataires.");
    }

    private static async Task Holds(IPage aya)
    {
        await aya.Button("Retenir Courriel de la semaine 10").ClickAsync();
        await aya.Sees("Le courriel est retenu", "par Aya Staff");
    }

    private async Task ReadsItAsMaudWill(IPage aya)
    {
        await aya.Link("Aperçu Courriel de la semaine 10").ClickAsync();
        await aya.Field("Tel que le reçoit").SelectOptionAsync(Seed.Maud.Email);
        await aya.Button("Voir").ClickAsync();
        await aya.IsAt(Ledger + "/preview");
        await Assertions.Expect(aya.Field("Tel que le reçoit")).ToHaveValueAsync(Seed.Maud.Email);
        await Assertions.Expect(aya.FrameLocator("iframe.letter").Locator("body")).ToContainTextAsync("Finir la carte");
        await Assertions.Expect(aya.Locator("pre.letter")).ToContainTextAsync("Allumer la balise");
    }

    [Fact]
    public async Task What_a_server_refused_is_sent_again_and_to_nobody_else()
    {
        _server.Answer = line => line.StartsWith($"RCPT TO:<{Seed.Lou.Email}>", StringComparison.Ordinal) ? "550 no such user" : null;
        await House.Tick("2019-03-08T15:00:00+01:00");
        Assert.Equal(Everybody.Except([Seed.Lou.Email]), Readers);

        var aya = await OpenAs(Seed.Aya, Device.Desktop, Ledger);
        await aya.Sees("à 4 destinataires", "1 message n’a pas pu partir.");
        await aya.Link("Voir pourquoi").ClickAsync();
        await aya.Sees("Lou Essai", "Cette adresse n’existe pas, ou n’accepte pas de courrier.");
        await aya.SeesNot("Noé Exemple");

        _server.Answer = _ => null;
        await aya.Button("Renvoyer ce message").ClickAsync();
        await aya.Sees("Les messages en échec repartent.");
        await House.Tick("2019-03-08T15:10:00+01:00");
        Assert.Equal(Everybody, Readers);
        await aya.GotoAsync(Ledger);
        await aya.Sees("à 5 destinataires.");
        await aya.SeesNot("n’a pas pu partir");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DisposeAsync();
    }
}
