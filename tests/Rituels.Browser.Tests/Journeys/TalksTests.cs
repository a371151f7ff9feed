using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Calendars;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Noé has an idea, Inès takes it up; it is in a subscribed calendar, people come, and what is left of it is found later.</summary>
public class TalksTests(Chromium chromium) : CohortTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_idea_becomes_a_talk_that_people_come_to_and_find_again(bool scripts)
    {
        var device = Device.Phone with { HasScripts = scripts };
        var noe = await OpenAs(Seed.Noe, device, "/eig-2019/talks");
        await noe.Link("Proposer un talk").ClickAsync();
        await noe.Field("Titre").FillAsync("Lire une licence");
        await noe.Button("Noter l’idée seulement").ClickAsync();
        await noe.Sees("L’idée est notée.", "Personne ne l’a encore dit.");

        var ines = await OpenAs(Seed.Ines, device, "/eig-2019/talks");
        await ines.Link("Lire une licence").ClickAsync();
        await ines.Button("Je viendrais").ClickAsync();
        await ines.Sees("1 personne viendrait");
        await ines.Link("Je m’en charge").ClickAsync();
        await ines.Field("En quelques lignes").FillAsync("En trois cas.");
        await ines.GetByLabel("Pour qui").SelectOptionAsync("Open");
        await ines.Button("Proposer").ClickAsync();
        await ines.Sees("C’est proposé.");
        await ines.Link("Fixer la date").ClickAsync();
        await ines.Field("Jour").FillAsync("2019-03-14");
        await ines.Field("Places").FillAsync("1");
        await ines.Button("Fixer la date").ClickAsync();
        await ines.Sees("C’est dans l’agenda.", "jeudi 14 mars 2019", "1 place libre");
        var calendar = CalendarReader.Read(await House.Browser().GetByteArrayAsync("/eig-2019/agenda.ics", TestContext.Current.CancellationToken)).Feed(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        Assert.Equal("Lire une licence", Assert.Single(calendar.Events).Summary);

        var page = new Uri(ines.Url).AbsolutePath;
        var lou = await OpenAs(Seed.Lou, device, page);
        await lou.Button("Je viens").ClickAsync();
        await lou.Sees("Vous avez une place.", "Complet");
        await noe.GotoAsync(page);
        await noe.Button("M’inscrire sur la liste d’attente").ClickAsync();
        await noe.Sees("Vous êtes en tête de la liste d’attente");
        await lou.Button("Je ne viens plus").ClickAsync();
        await House.Tick();
        await noe.GotoAsync(House.LastMailTo(Seed.Noe.Email).Link("Voir le talk"));
        await noe.Sees("Vous avez une place.");

        House.Clock.Now = DateTimeOffset.Parse("2019-03-14T18:00:00+01:00", System.Globalization.CultureInfo.InvariantCulture);
        ines = await OpenAs(Seed.Ines, device, "/eig-2019");
        await ines.GetByRole(AriaRole.Link, new() { Name = "Raconter – Lire une licence" }).ClickAsync();
        await ines.Field("Support de présentation").FillAsync("https://slides.example/licence");
        await ines.Button("Publier").ClickAsync();
        await ines.Sees("C’est publié, merci !");
        var outside = await Open(device);
        await outside.GotoAsync("/eig-2019/talks?q=LICENCE");
        await outside.Sees("Lire une licence", "14 mars 2019");
        Assert.Equal("https://slides.example/licence", await outside.GetByRole(AriaRole.Link, new() { Name = "Support – Lire une licence" }).GetAttributeAsync("href"));
    }
}
