using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Help;
using Rituels.Programme;
using Rituels.Tests.Agenda.Mails;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using Filing = Rituels.Tests.Retrospectives.Filing;

namespace Rituels.Tests.Help;

/// <summary>Those concerned are told, once, and nobody else.</summary>
public class HelpMailsTests
{
    [Theory, OnEachDatabase]
    public async Task An_offer_goes_to_the_fellows_of_the_team_a_choice_to_the_helper_an_end_to_those_who_offered(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, request) = await Begin(house);
        await house.Offers(seed, seed.Lou, request, "Moi, mardi");
        await house.Offers(seed, seed.Aya, request);
        await house.Due();
        Assert.Equal([seed.Ines.Email, seed.Ines.Email, seed.Noe.Email, seed.Noe.Email], await house.Told("offer"));
        var letter = (await house.Letters("help/offer")).Single(l => l.Text.Contains("Moi, mardi"));
        Assert.Equal("Promotion 3 · Lou Essai peut aider Carto Demo", letter.Subject.Replace('\u00a0', ' '));
        foreach (var text in new[] { letter.Html, letter.Text }) Assert.True(text.Contains("Un juriste") && text.Contains($"/eig-2019/help/{request.Id}#offers") && text.Contains("{{stop}}"), text);

        await house.Chooses(seed, seed.Ines, request, seed.Lou);
        await house.Due();
        Assert.Equal([seed.Lou.Email], await house.Told("choice"));
        await house.Ends(seed, seed.Aya, request, "solved");
        await house.Due();
        Assert.Equal([seed.Lou.Email], await house.Told("end"));
        Assert.Contains("demande réglée", (await house.Letters("help/end")).Single().Subject);
    }

    [Theory, OnEachDatabase]
    public async Task Nothing_is_told_twice_whatever_is_pressed_again(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, request) = await Begin(house);
        for (var i = 0; i < 2; i++)
        {
            await house.Offers(seed, seed.Lou, request, $"Moi {i}");
            await house.Due();
            await house.Chooses(seed, seed.Ines, request, seed.Lou);
            await house.Due();
        }
        Assert.Equal((2, 1), ((await house.Told("offer")).Length, (await house.Told("choice")).Length));
        await house.Ends(seed, seed.Ines, request, "solved");
        await house.Ends(seed, seed.Noe, request, "withdrawn");
        await house.Due();
        Assert.Single(await house.Told("end"));
        // The second time, who heard that it was solved is not told so again.
        foreach (var end in new[] { "withdrawn", "solved" })
        {
            foreach (var press in new[] { "open", end }) await house.Ends(seed, seed.Ines, request, press);
            await house.Due();
            Assert.Equal(2, (await house.Told("end")).Length);
        }
    }

    [Theory, OnEachDatabase]
    public async Task What_is_said_within_ten_minutes_is_one_mail_to_those_who_take_part_without_their_own_words(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, request) = await Begin(house);
        await house.Says(seed, seed.Lou, request, "Pour quand ?");
        house.Clock.Now = house.Clock.Now.AddMinutes(4);
        await house.Says(seed, seed.Ines, request, "Pour mardi");
        await house.Says(seed, seed.Lou, request, "Je demande");
        await house.Due();
        Assert.Empty(await house.Told("comments"));
        house.Clock.Now = house.Clock.Now.AddMinutes(6);
        await house.Due();
        Assert.Equal([seed.Ines.Email, seed.Lou.Email, seed.Noe.Email], await house.Told("comments"));
        var letters = (await house.Postings()).Where(p => p.Occasion.Contains("comments")).ToDictionary(p => p.Address, p => p.LetterId);
        async Task<string> Of(Person person) => (await house.Letters("help/comments")).Single(l => l.Id == letters[person.Email]).Text;
        Assert.DoesNotContain("Pour mardi", await Of(seed.Ines));
        Assert.Contains("Je demande", await Of(seed.Ines));
        Assert.Equal((true, false), ((await Of(seed.Lou)).Contains("Pour mardi"), (await Of(seed.Lou)).Contains("Pour quand")));
        Assert.Contains("Pour quand", await Of(seed.Noe));

        house.Clock.Now = house.Clock.Now.AddMinutes(1);
        await house.Says(seed, seed.Maud, request, "Et moi ?");
        house.Clock.Now = house.Clock.Now.AddMinutes(10);
        await house.Due();
        Assert.Equal(6, (await house.Told("comments")).Length);
        Assert.DoesNotContain("Pour quand", (await house.Letters("help/comments-2"))[0].Text);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_not_so_any_more_is_not_told_and_whoever_stopped_these_mails_gets_none(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, request) = await Begin(house);
        await house.Stop(seed.Noe, seed.Cohort, "help");
        await house.Offers(seed, seed.Lou, request);
        await house.Press(seed, seed.Lou, request, "TakeBack");
        await house.Due();
        Assert.Empty(await house.Told("offer"));
        await house.Offers(seed, seed.Lou, request);
        await house.Due();
        Assert.Equal([seed.Ines.Email], await house.Told("offer"));
        await house.Ends(seed, seed.Ines, request, "solved");
        await house.Ends(seed, seed.Ines, request, "open");
        await house.Due();
        Assert.Empty(await house.Told("end"));
        Assert.Equal(["help-offer-told", "skipped: offer taken back", "skipped: opened again since"], await house.With(db =>
            db.Set<DueWork>().Where(w => w.Ritual == "help").Select(w => w.Outcome!).OrderBy(o => o).ToListAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Who_is_passed_over_hears_of_it_when_they_had_been_told_and_chosen_again_they_hear_again(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, request) = await Begin(house);
        await house.Offers(seed, seed.Lou, request);
        await house.Offers(seed, seed.Aya, request);
        await house.Chooses(seed, seed.Ines, request, seed.Lou);
        await house.Chooses(seed, seed.Ines, request, seed.Aya);
        await house.Due();
        Assert.Equal((1, 0), ((await house.Told("choice")).Length, (await house.Told("passed")).Length));
        await house.Chooses(seed, seed.Ines, request, seed.Lou);
        await house.Due();
        Assert.Equal([seed.Aya.Email, seed.Lou.Email], await house.Told("choice"));
        Assert.Equal([seed.Aya.Email], await house.Told("passed"));
        Assert.Contains("choisi quelqu’un d’autre", (await house.Letters("help/passed")).Single().Text);
        await house.Chooses(seed, seed.Ines, request, seed.Lou);
        await house.Chooses(seed, seed.Ines, request, seed.Aya);
        await house.Due();
        Assert.Equal([seed.Aya.Email, seed.Aya.Email, seed.Lou.Email], await house.Told("choice"));
        Assert.Equal([seed.Aya.Email, seed.Lou.Email], await house.Told("passed"));
    }

    [Theory, OnEachDatabase]
    public async Task A_chosen_helper_who_cannot_after_all_is_told_to_those_who_ask(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, request) = await Begin(house);
        await house.Offers(seed, seed.Lou, request);
        await house.Chooses(seed, seed.Ines, request, seed.Lou);
        await house.Due();
        await house.Press(seed, seed.Lou, request, "TakeBack");
        await house.Press(seed, seed.Lou, request, "TakeBack");
        await house.Due();
        Assert.Equal([seed.Ines.Email, seed.Noe.Email], await house.Told("retreat"));
        Assert.Contains("Lou Essai ne peut finalement pas", (await house.Letters("help/retreat")).Single().Text);
        Assert.Equal(HelpState.Asked, (await house.Request(request.Id)).State);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_asked_for_a_team_hears_of_offers_with_its_fellows_and_the_ledger_tells_no_words(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var request = await house.Ask(seed, "Un juriste discret ?", seed.Maud, seed.Carto);
        await house.Offers(seed, seed.Lou, request);
        await house.Due();
        Assert.Equal([seed.Ines.Email, seed.Maud.Email, seed.Noe.Email], await house.Told("offer"));
        var ledger = await (await house.SignedIn(seed.Aya)).GetStringAsync("/eig-2019/delivery");
        Assert.Contains("Carto Demo, 6&#xA0;mars", ledger);
        Assert.DoesNotContain("juriste", ledger);
    }

    [Theory, OnEachDatabase]
    public async Task Of_a_request_of_nobodys_team_whoever_asked_is_told_in_their_language(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house, adjust: cohort => cohort.Languages = ["fr", "en"]);
        await house.With(db => db.People.Where(p => p.Id == seed.Aya.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Language, "en")));
        var request = await house.Ask(seed, "A room?", seed.Aya);
        await house.Offers(seed, seed.Lou, request);
        await house.Due();
        Assert.Equal([seed.Aya.Email], await house.Told("offer"));
        Assert.Equal("Lou Essai can help you", HeadingOf((await house.Letters("help/offer")).Single().Text));
    }

    [Theory, OnEachDatabase]
    public async Task A_request_that_its_retrospective_takes_back_is_told_to_those_who_offered(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        await house.File(ines, seed.Form(), Filing.Fields(help: "Une salle ?"));
        await house.Offers(seed, seed.Aya, (await house.Requests()).Single());
        await house.File(ines, seed.Form(), Filing.Fields());
        await house.Due();
        Assert.Equal([seed.Aya.Email], await house.Told("end"));
    }

    private static string HeadingOf(string text) => text.Split('\n')[0];

    /// <summary>Carto asks; it has two fellows and a mentor.</summary>
    private static async Task<(Seed Seed, HelpRequest Request)> Begin(TestHouse house)
    {
        var seed = await Seed.Plant(house);
        return (seed, await house.Ask(seed, "Un juriste ?", seed.Ines, seed.Carto));
    }
}
