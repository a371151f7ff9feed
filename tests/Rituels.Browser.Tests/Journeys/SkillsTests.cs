using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Twenty people fill the wall from their phones; then a request for help finds its expert.</summary>
public class SkillsTests(Chromium chromium) : CohortTest(chromium)
{
    private readonly List<Person> _people = [];

    protected override async Task Prepare()
    {
        _people.AddRange(Enumerable.Range(1, 20).Select(i => Person.Named($"Personne {i:00}", $"p{i}@crowd.example")));
        await Keep([.. _people]);
        await Keep([.. _people.Select((person, i) => new Membership { CohortId = Seed.Cohort.Id, PersonId = person.Id, TeamId = (i % 2 == 0 ? Seed.Carto : Seed.Balise).Id, Role = Role.Fellow })]);
    }

    [Fact]
    public async Task Twenty_phones_fill_the_wall_and_a_request_finds_its_expert()
    {
        var aya = await OpenAs(Seed.Aya, Device.Desktop, "/eig-2019/skills/workshop");
        await aya.Button("Commencer").ClickAsync();
        await aya.Link("Ouvrir l’écran").ClickAsync();
        await Assertions.Expect(aya.Locator("#picture")).ToContainTextAsync("Les premières bulles");
        var code = string.Concat((await aya.Locator(".code").TextContentAsync())!.Where(char.IsLetterOrDigit));
        await aya.Locator("[data-reach=live]").WaitForAsync();

        // Two real phones, one of them without JavaScript, and a person who is signed in.
        var first = await Phone(code, _people[0], scripts: true);
        await Adds(first, "PostgreSQL", "Je peux aider");
        await Assertions.Expect(aya.Locator("#bubbles [data-bubble]")).ToHaveCountAsync(1);
        var small = await Radius(aya);
        var second = await Phone(code, _people[1], scripts: false);
        await Adds(second, "postgresql", "Je veux apprendre");
        await Assertions.Expect(aya.Locator("#counts")).ToContainTextAsync("2 personnes");
        Assert.True(await Radius(aya) > small * 1.3);
        var lou = await OpenAs(Seed.Lou, Device.Phone, $"/join/{code}");
        await Adds(lou, "PostgreSQL", "Je peux aider");

        await Parallel.ForEachAsync(_people.Skip(2), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (person, _) =>
        {
            var phone = House.Browser();
            await Sends(phone, code, "Choose", ("person", $"{person.Id}"));
            foreach (var (subject, level) in new[] { ("PostgreSQL", "WantsToLearn"), ($"Sujet {_people.IndexOf(person) % 6}", "CanHelp") })
                await Sends(phone, code, "Add", ("Name", subject), ("Family", "topic"), ("Levels", level));
        });
        await Assertions.Expect(aya.Locator("#counts")).ToContainTextAsync("21 personnes · 7 sujets");
        await Assertions.Expect(aya.Locator("#bubbles [data-bubble]")).ToHaveCountAsync(7);
        await Assertions.Expect(aya.Locator("#bubbles [data-bubble]", new() { HasText = "PostgreSQL" }).Locator("title")).ToContainTextAsync("21 ");

        // Later: the first confirms, somebody asks, and both who can help are suggested.
        var confirming = await OpenAs(_people[0], Device.Phone, "/eig-2019");
        await confirming.Link("Ajouter mes sujets").ClickAsync();
        await confirming.Button("Oui, c’est moi").ClickAsync();
        await confirming.Sees("C’est enregistré.");
        await aya.GotoAsync("/eig-2019/help");
        await aya.Locator("#text").FillAsync("Notre base PostgreSQL est lente");
        await aya.Button("Demander").ClickAsync();
        await aya.Sees("Lou Essai", "Personne 01", "a dit pouvoir aider : PostgreSQL".Replace(" :", "\u00a0:"));
    }

    private async Task<IPage> Phone(string code, Person person, bool scripts)
    {
        var phone = await Open(Device.Phone with { HasScripts = scripts });
        await phone.GotoAsync("/join");
        await phone.Field("Code").FillAsync(code.ToLowerInvariant());
        await phone.Button("Entrer").ClickAsync();
        await phone.Field("Votre nom").SelectOptionAsync($"{person.Id}");
        await phone.Button("C’est moi").ClickAsync();
        return phone;
    }

    private static async Task Adds(IPage phone, string subject, string level)
    {
        await phone.Locator("#name").FillAsync(subject);
        await phone.GetByRole(AriaRole.Checkbox, new() { Name = level }).CheckAsync();
        await phone.Button("Ajouter").ClickAsync();
        await phone.Sees("C’est ajouté.");
    }

    private static async Task<double> Radius(IPage wall) =>
        double.Parse((await wall.Locator("#bubbles [data-bubble] .bubble").First.GetAttributeAsync("r"))!, System.Globalization.CultureInfo.InvariantCulture);

    internal static async Task Sends(HttpClient phone, string code, string handler, params (string Name, string Value)[] fields)
    {
        var form = SignedInBrowsers.FormField(await phone.GetStringAsync($"/join/{code}"));
        var answer = await phone.PostAsync($"/join/{code}?handler={handler}", new FormUrlEncodedContent([new("form", form), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }
}
