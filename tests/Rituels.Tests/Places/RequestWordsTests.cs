using System.Net;
using Rituels.Places;
using Rituels.Tests.Coaching;
using Rituels.Tests.House;
using static Rituels.Tests.Places.PlacesScene;

namespace Rituels.Tests.Places;

/// <summary>What is said of a request is what happened, by whom, and what a room holds.</summary>
public class RequestWordsTests
{
    [Theory, OnEachDatabase]
    public async Task A_request_that_nobody_answered_is_taken_back_and_no_room_is_given_back(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var (request, ines) = (await scene.Asked(), await scene.House.SignedIn(scene.Seed.Ines));
        var done = (await Send(ines, Of(request), "Withdraw")).Headers.Location!.OriginalString;
        var page = await Text(ines, done);
        Assert.Contains("La demande est retirée", page);
        Assert.Contains("Retirée", page);
        foreach (var wrong in new[] { "rendue", "de nouveau libre" }) Assert.DoesNotContain(wrong, page, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await scene.Posted("withdrawn"));
        var told = await scene.Posted("unasked");
        Assert.Equal([scene.Seed.Aya.Email, scene.Bea.Email], told.Select(p => p.Address));
        Assert.Contains("n’est plus demandée", told[0].Letter!.Text);
        Assert.DoesNotContain("rendue", told[0].Letter!.Subject + told[0].Letter!.Text);
    }

    [Theory, OnEachDatabase]
    public async Task A_proposal_tells_the_seats_and_staff_that_they_are_too_few(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var request = await scene.Asked();
        Assert.Contains("Cèdre 4 places (trop petite)", await Text(scene.Aya, Of(request)));
        await Send(scene.Aya, Of(request), "Propose", ("Proposal.Room", scene.Cedre.Id.ToString()));
        Assert.Contains("Cèdre (Le Phare), 4 places", Assert.Single(await scene.Posted("proposed")).Letter!.Text.Replace('\u00a0', ' '));
        foreach (var reader in new[] { scene.Aya, await scene.House.SignedIn(scene.Seed.Ines) })
        {
            var page = await Text(reader, Of(request));
            Assert.Contains("Cèdre (Le Phare), 4 places", page);
            Assert.Contains("Cette salle n’a pas assez de places : 4 places, pour 6 personnes.", page);
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_word_stands_under_the_name_of_who_wrote_it(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var (request, ines) = (await scene.Asked(), await scene.House.SignedIn(scene.Seed.Ines));
        await Send(scene.Aya, Of(request), "Propose", ("Proposal.Room", scene.Boreal.Id.ToString()), ("Proposal.When.From", "14:00"), ("Proposal.When.Until", "15:00"), ("Word", "Plutôt l’après-midi ?"));
        Assert.Equal(["Réponse de", "Mot de Aya Staff"], await Authors(ines, request));
        await Send(ines, Of(request), "Leave", ("Word", "Le matin seulement"));
        Assert.Equal(["Mot de Inès Demo"], await Authors(scene.Aya, request));
        Assert.Contains("Mot de Carto Demo : Le matin seulement", (await scene.Posted("left"))[0].Letter!.Text.Replace('\u00a0', ' '));
    }

    private static async Task<string[]> Authors(HttpClient browser, RoomRequest request) =>
        [.. (await Read(browser, Of(request))).QuerySelectorAll("dl.facts dt").Select(label => label.TextContent).Where(label => label.StartsWith("Mot", StringComparison.Ordinal) || label.StartsWith("Un mot", StringComparison.Ordinal) || label.StartsWith("Réponse", StringComparison.Ordinal))];

    [Theory, OnEachDatabase]
    public async Task More_people_than_any_room_holds_is_said_to_who_asks(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        var asked = (await Ask(ines, ("Ask.People", "60"))).Headers.Location!.OriginalString;
        Assert.Contains("Aucune salle n’a autant de places : la plus grande en a 24.", await Text(ines, asked));
        Assert.DoesNotContain("Aucune salle n’a autant", await Text(ines, Of(await scene.Asked(turn: 2))));
    }

    [Theory, OnEachDatabase]
    public async Task A_second_press_on_a_room_that_one_gave_is_done(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var request = await scene.Asked();
        var (to, fields) = await CoachingScene.Fill(scene.Aya, Of(request), "Accept", [("room", scene.Boreal.Id.ToString())]);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => scene.Aya.PostAsync(to, new FormUrlEncodedContent(fields), Stop)));
        foreach (var answer in answers) Went(answer, $"{Of(request)}?done=booked");
        Went(await scene.Aya.PostAsync(to, new FormUrlEncodedContent(fields), Stop), $"{Of(request)}?done=booked");
        Assert.Single(await scene.Posted("booked"));
        // Another room, or another of the staff, is another answer.
        var bea = await scene.House.SignedIn(scene.Bea);
        Assert.Equal(HttpStatusCode.OK, await Force(bea, $"{Of(request)}?handler=Accept", ("room", scene.Boreal.Id.ToString())));
        Assert.Equal(HttpStatusCode.OK, await Force(scene.Aya, $"{Of(request)}?handler=Accept", ("room", scene.Atlas.Id.ToString())));
    }

    [Theory, OnEachDatabase]
    public async Task Where_no_room_is_left_none_is_promised(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var request = await scene.Asked(people: 20);
        var (to, fields) = await CoachingScene.Fill(scene.Aya, Of(request), "Accept", [("room", scene.Boreal.Id.ToString())]);
        await scene.Booked(scene.Boreal, by: scene.Seed.Lou, team: scene.Seed.Balise);
        var page = await Text(await scene.Aya.PostAsync(to, new FormUrlEncodedContent(fields), Stop));
        Assert.Contains("Cette salle vient d’être prise.", page);
        Assert.DoesNotContain("Voici celles", page);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_booked_stands_by_the_hour_that_it_has_and_another_years_day_says_its_year(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        // Asked for at nine, held in the afternoon.
        var late = await scene.Asked(day: "2019-03-20");
        await scene.House.With(async db =>
        {
            (await db.FindAsync<RoomRequest>([late.Id], Stop))!.Propose(scene.Boreal.Id, Span("2019-03-20", 16, 17), scene.Seed.Aya.Id, "", scene.House.Clock.Now);
            await db.SaveChangesAsync(Stop);
        });
        var early = RoomRequest.Ask(scene.Seed.Cohort, scene.Seed.Lou.Id, null, new("Tôt", 2, Span("2019-03-20", 10, 12)), (1, null), scene.House.Clock.Now);
        early.Accept(scene.Atlas.Id, scene.Seed.Aya.Id, "", scene.House.Clock.Now);
        var next = RoomRequest.Ask(scene.Seed.Cohort, scene.Seed.Lou.Id, null, new("Loin", 2, Span("2020-01-15", 10, 12)), (2, null), scene.House.Clock.Now);
        next.Accept(scene.Atlas.Id, scene.Seed.Aya.Id, "", scene.House.Clock.Now);
        await scene.Keep(early, next);
        var days = (await Read(scene.Aya, Requests)).QuerySelectorAll("[aria-labelledby=to-come] li a").Select(a => string.Join(' ', a.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(["mercredi 20 mars, 10 h – 12 h", "mercredi 20 mars, 16 h – 17 h", "mercredi 15 janvier 2020, 10 h – 12 h"], days);
    }

    [Theory]
    [InlineData("projecteur", "vidéoprojecteur", true)]
    [InlineData("vidéoprojecteur, tableau", "projecteur", true)]
    [InlineData("écran, projecteur", "Vidéoprojecteur, écran", true)]
    [InlineData("écran", "vidéoprojecteur", false)]
    [InlineData("", "projecteur", false)]
    [InlineData("tableau", "projecteur et tableau", false)]
    public void Gear_is_found_by_the_longer_and_the_shorter_word(string has, string wanted, bool offers) =>
        Assert.Equal(offers, Room.Furnish(Place.Open(default, new("Le Phare")), new("Atlas", Gear: has)).Offers(wanted));
}
