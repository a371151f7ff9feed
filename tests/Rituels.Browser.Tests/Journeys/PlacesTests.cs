using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Places;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>A room is asked for, fought for, proposed, taken and given back; on Wednesday a team sees whom it can meet.</summary>
public class PlacesTests(Chromium chromium) : CohortTest(chromium)
{
    private readonly Person _bea = Person.Named("Béa Staff", "bea@eig-2019.example");

    protected override async Task Prepare()
    {
        var place = Place.Open(Seed.Cohort.Id, new("Le Phare", "3 quai de l’Essai", "Arrêt Essai", "Sonnez à « Phare »"));
        Room[] rooms = [Room.Furnish(place, new("Atlas", 10, "tableau blanc")), Room.Furnish(place, new("Boréal", 24, "projecteur"))];
        await Keep([_bea, new Membership { CohortId = Seed.Cohort.Id, PersonId = _bea.Id, Role = Role.Staff }, place, .. rooms, StandingSlot.Keep(rooms[0], DayOfWeek.Wednesday, new(new(14, 0), new(18, 30)), House.Clock.Now)]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_people_fight_for_a_room_and_one_is_told_kindly(bool scripts)
    {
        var phone = Device.Phone with { HasScripts = scripts };
        var ines = await OpenAs(Seed.Ines, phone, "/eig-2019");
        await Asks(ines, "Atelier avec les usagers");
        var lou = await OpenAs(Seed.Lou, phone, "/eig-2019");
        await Asks(lou, "Réunion de suivi");
        await House.Tick();
        Assert.Contains("salle demandée", House.LastMailTo(Seed.Aya.Email)["Subject"]);

        // Both of the staff look at their request while Boréal is free, then both give it.
        var (aya, bea) = (await OpenAs(Seed.Aya, phone, "/eig-2019/places/requests"), await OpenAs(_bea, phone, "/eig-2019/places/requests"));
        await aya.Sees("2 demandes sans réponse");
        await BothGiveBoreal(aya, bea);

        await Proposes(bea);
        await House.Tick();
        var (loser, page) = await House.With(db => db.Set<RoomRequest>().AnyAsync(r => r.State == RequestState.Proposed && r.AskedById == Seed.Lou.Id)) ? (Seed.Lou, lou) : (Seed.Ines, ines);
        await Takes(page, House.LastMailTo(loser.Email).Link("Prendre ou laisser"));
        await House.Tick();
        foreach (var (person, subject) in new[] { (loser, "salle réservée"), (_bea, "proposition prise") })
            Assert.Contains(House.Mail(), mail => mail["To"]!.Contains(person.Email, StringComparison.Ordinal) && mail["Subject"]!.Contains(subject, StringComparison.Ordinal));

        await page.GotoAsync("/eig-2019/agenda");
        await page.Sees("Salle réservée – ", "Le Phare, ouvert à tout le monde");
        await GivesBack(page);
    }

    [Fact]
    public async Task A_team_sees_whom_it_can_meet_on_Wednesday()
    {
        var aya = await OpenAs(Seed.Aya, Device.Phone, "/eig-2019");
        await aya.Sees("Personne de l’encadrement ne s’est encore annoncé.");
        await aya.GetByRole(AriaRole.Button, new() { Name = "Je viens" }).First.ClickAsync();
        await aya.Sees("Vous venez", "De l’encadrement : Aya Staff");
        var lou = await OpenAs(Seed.Lou, Device.Phone, "/eig-2019/places");
        await lou.Sees("De l’encadrement : Aya Staff", "Sonnez à « Phare »");
        await lou.GetByRole(AriaRole.Button, new() { Name = "Je viens" }).First.ClickAsync();
        await lou.Sees("Viennent aussi : Lou Essai (2 sur 10 places)");
    }

    internal static async Task Asks(IPage page, string what)
    {
        await page.GotoAsync("/eig-2019/places");
        await page.Link("Demander une salle").ClickAsync();
        await page.Locator("#ask-text").FillAsync(what);
        await page.Locator("#ask-when-day").FillAsync("2019-03-14");
        await page.Button("Envoyer la demande").ClickAsync();
        await page.Sees("La demande est partie. L’encadrement est prévenu.", "Sans réponse");
    }

    /// <summary>Each looks at another request while Boréal is free, then both give it: the second is told, and shown what is free.</summary>
    internal static async Task BothGiveBoreal(IPage first, IPage second)
    {
        foreach (var (staff, whose) in new[] { (first, 0), (second, 1) })
        {
            await staff.Locator("section[aria-labelledby=waiting] a").Nth(whose).ClickAsync();
            await staff.GetByRole(AriaRole.Radio, new() { Name = "Boréal" }).CheckAsync();
        }
        await first.Button("Donner cette salle").ClickAsync();
        await first.Sees("La salle est réservée, et la demande a sa réponse.");
        await second.Button("Donner cette salle").ClickAsync();
        await second.Sees("Cette salle vient d’être prise. Voici celles qui restent libres à ces heures.", "Atlas (Le Phare)");
    }

    internal static async Task Proposes(IPage page)
    {
        await page.Locator("summary", new() { HasText = "Proposer autre chose" }).ClickAsync();
        await page.Locator("#proposal-room").SelectOptionAsync(new SelectOptionValue { Label = "Le Phare – Atlas 10 places · tableau blanc" });
        await page.Locator("#propose-word").FillAsync("Atlas est plus petite, mais libre.");
        await page.Button("Envoyer la proposition").ClickAsync();
        await page.Sees("La proposition est partie", "Atlas (Le Phare)");
    }

    private static async Task Takes(IPage page, string link)
    {
        await page.GotoAsync(link);
        await page.Sees("Cela vous va ?", "Atlas est plus petite, mais libre.", "Sonnez à « Phare »");
        await page.Button("Je prends").ClickAsync();
        await page.Sees("La salle est à vous.", "Réservée");
    }

    private static async Task GivesBack(IPage page)
    {
        await page.GotoAsync("/eig-2019/places/requests");
        await page.Locator("section[aria-labelledby=to-come] a").ClickAsync();
        await page.Locator("summary", new() { HasText = "Je n’en ai plus besoin" }).ClickAsync();
        await page.Button("Rendre la salle").ClickAsync();
        await page.Sees("La salle est rendue, et c’est dit.");
    }
}
