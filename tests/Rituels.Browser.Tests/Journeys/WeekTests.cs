using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Calendars.Tests;
using Rituels.Places;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>
/// A week of a cohort, from Wednesday's workshop to Monday's gazette: what many want to learn and some know becomes a talk that people
/// sign up for and that their calendars have; a request for help finds who can; of two who want a room one is told kindly.
/// </summary>
public class WeekTests(Chromium chromium) : CohortTest(chromium)
{
    private readonly Person _bea = Person.Named("Béa Staff", "bea@eig-2019.example");
    private readonly List<Person> _people = [.. Enumerable.Range(1, 20).Select(i => Person.Named($"Personne {i:00}", $"p{i}@crowd.example"))];

    protected override async Task Prepare()
    {
        var place = Place.Open(Seed.Cohort.Id, new("Le Phare", "3 quai de l’Essai", "", "Sonnez à « Phare »"));
        await Keep([.. _people, _bea, new Membership { CohortId = Seed.Cohort.Id, PersonId = _bea.Id, Role = Role.Staff }]);
        await Keep([.. _people.Select((person, i) => new Membership { CohortId = Seed.Cohort.Id, PersonId = person.Id, TeamId = (i % 2 == 0 ? Seed.Carto : Seed.Balise).Id, Role = Role.Fellow })]);
        await Keep(place, Room.Furnish(place, new("Atlas", 10, "tableau blanc")), Room.Furnish(place, new("Boréal", 24, "projecteur")));
        await House.Tick();
    }

    [Fact]
    public async Task A_week_of_the_programme()
    {
        var aya = await OpenAs(Seed.Aya, Device.Desktop, "/eig-2019/skills/workshop");
        await Workshop(aya);
        var talk = await Talk(aya);
        await Subscribed("Lire une licence libre");
        await Help(aya);
        await TwoWantOneRoom(aya);
        await Monday(aya, talk);
    }

    /// <summary>Wednesday: the wall fills from twenty phones.</summary>
    private async Task Workshop(IPage aya)
    {
        await aya.Button("Commencer").ClickAsync();
        await aya.Link("Ouvrir l’écran").ClickAsync();
        var code = string.Concat((await aya.Locator(".code").TextContentAsync())!.Where(char.IsLetterOrDigit));
        await aya.Locator("[data-reach=live]").WaitForAsync();
        await Parallel.ForEachAsync(_people, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (person, _) =>
        {
            var phone = House.Browser();
            await SkillsTests.Sends(phone, code, "Choose", ("person", $"{person.Id}"));
            await SkillsTests.Sends(phone, code, "Add", ("Name", "Licences"), ("Family", "topic"), ("Levels", person == _people[0] ? "CanHelp" : "WantsToLearn"));
        });
        await Assertions.Expect(aya.Locator("#counts")).ToContainTextAsync("20 personnes · 1 sujet");
        var expert = await OpenAs(_people[0], Device.Phone, "/eig-2019/skills/me");
        await expert.Button("Oui, c’est moi").ClickAsync();
        await expert.Sees("C’est enregistré.");
    }

    /// <summary>From the wall to an idea in one tap; who knows takes it up, and two sign up for the only seat.</summary>
    private async Task<string> Talk(IPage aya)
    {
        await aya.GotoAsync("/eig-2019/skills/needs");
        await aya.Link("Licences").First.ClickAsync();
        await aya.Button("Proposer le talk").ClickAsync();
        var talk = new Uri(aya.Url).AbsolutePath;
        var expert = await OpenAs(_people[0], Device.Phone, talk);
        await expert.Link("Je m’en charge").ClickAsync();
        await expert.Field("Titre").FillAsync("Lire une licence libre");
        await expert.GetByLabel("Pour qui").SelectOptionAsync("Open");
        await expert.Button("Proposer").ClickAsync();
        await expert.Link("Fixer la date").ClickAsync();
        await expert.Field("Jour").FillAsync("2019-03-14");
        await expert.Field("Places").FillAsync("1");
        await expert.Button("Fixer la date").ClickAsync();
        await expert.Sees("C’est dans l’agenda.");
        var lou = await OpenAs(Seed.Lou, Device.Phone, talk);
        await lou.Button("Je viens").ClickAsync();
        await lou.Sees("Vous avez une place.");
        var noe = await OpenAs(Seed.Noe, Device.Phone with { HasScripts = false }, talk);
        await noe.Button("M’inscrire sur la liste d’attente").ClickAsync();
        await noe.Sees("Vous êtes en tête de la liste d’attente");
        return talk;
    }

    /// <summary>A calendar program that we did not write follows the address of the page.</summary>
    private async Task Subscribed(string title)
    {
        var lou = await OpenAs(Seed.Lou, Device.Phone, "/eig-2019/agenda/subscribe");
        await lou.Button("Créer mon adresse").ClickAsync();
        await lou.Sees("Voici votre adresse");
        var feed = new Uri(await lou.Locator("#mine-address").InputValueAsync()).AbsolutePath;
        using var programs = new OtherPrograms();
        var calendar = new Subscription(programs, $"""type = "http"{'\n'}url = "{House.Url}{feed}" """);
        calendar.Synchronise();
        Assert.Contains(calendar.List("2019-03-14", "1d"), line => line.Contains(title, StringComparison.Ordinal) && line.Contains("CONFIRMED", StringComparison.Ordinal));
    }

    private async Task Help(IPage aya)
    {
        House.Clock.Now = House.Clock.Now.AddDays(1);
        var lou = await OpenAs(Seed.Lou, Device.Phone, "/eig-2019/help");
        await lou.Locator("#text").FillAsync("Quelles licences pour nos données ?");
        await lou.Button("Demander").ClickAsync();
        await lou.Sees("Personne 01", "a dit pouvoir aider : Licences".Replace(" :", "\u00a0:"));
        await House.Tick();
        Assert.DoesNotContain(House.Mail(), mail => mail["To"]!.Contains(_people[0].Email, StringComparison.Ordinal) && mail.Text.Contains("Quelles licences", StringComparison.Ordinal));
        await aya.GotoAsync("/eig-2019/help");
        await aya.Sees("Quelles licences pour nos données ?");
    }

    private async Task TwoWantOneRoom(IPage aya)
    {
        var (ines, lou) = (await OpenAs(Seed.Ines, Device.Phone, "/eig-2019"), await OpenAs(Seed.Lou, Device.Phone, "/eig-2019"));
        await PlacesTests.Asks(ines, "Atelier avec les usagers");
        await PlacesTests.Asks(lou, "Réunion de suivi");
        var bea = await OpenAs(_bea, Device.Phone, "/eig-2019/places/requests");
        await aya.GotoAsync("/eig-2019/places/requests");
        await PlacesTests.BothGiveBoreal(aya, bea);
        await PlacesTests.Proposes(bea);
    }

    /// <summary>The draft stands ready; nothing leaves before Aya approves; then everybody reads of the talk and of who needs help.</summary>
    private async Task Monday(IPage aya, string talk)
    {
        await House.Tick("2019-03-11T07:00:00+01:00");
        await aya.GotoAsync("/eig-2019/gazette/2019-W11/edit");
        await aya.Field("Mot d’ouverture").FillAsync("Une semaine bien remplie.");
        await aya.Leaves(() => aya.Button("Enregistrer et voir le courriel").ClickAsync());
        await Assertions.Expect(aya.FrameLocator("iframe").GetByText("Lire une licence libre")).ToBeVisibleAsync();
        await aya.Leaves(() => aya.Button("Approuver").ClickAsync());
        await House.Tick("2019-03-11T10:00:00+01:00");
        var mail = House.LastMailTo(Seed.Maud.Email);
        Assert.Contains("Une semaine bien remplie.", mail.Text);
        Assert.Contains("Lire une licence libre", mail.Text);
        Assert.Contains(talk, mail.Text);
        Assert.Contains("Quelles licences pour nos données", mail.Text);
    }
}
