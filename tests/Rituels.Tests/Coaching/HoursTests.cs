using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Coaching;
using Rituels.Programme;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Coaching;

/// <summary>Hours that staff offer and teams book.</summary>
public class HoursTests
{
    [Theory, OnEachDatabase]
    public async Task Staff_offer_hours_and_a_team_books_one_of_them(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        Went(await Send(scene.Aya, Hours, "Offer", ("Offer.Day", "2019-03-14"), ("Offer.From", "14:00"), ("Offer.Until", "15:40"), ("Offer.Place", "Bureau 12")), Hours + "?done=added");
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        Assert.Contains("Des heures de coaching sont libres.", await Text(ines, "/eig-2019"));
        Assert.Equal(3, (await Read(ines, Hours)).QuerySelectorAll("button[name=slot]").Length);
        Went(await Book(ines, "1430"), Hours + "?done=added");
        Assert.Equal([scene.Seed.Aya.Email, scene.Seed.Ines.Email, scene.Seed.Noe.Email], (await scene.Posted("booked-0")).Select(p => p.Address));
        foreach (var person in new[] { scene.Seed.Ines, scene.Seed.Noe })
        {
            var browser = await scene.House.SignedIn(person);
            foreach (var page in new[] { "/eig-2019", "/eig-2019/teams/carto-demo", Hours }) Assert.Contains("jeudi 14 mars, 14 h 30 – 15 h", await Text(browser, page));
        }
        Assert.Contains("14 h 30 Carto Demo", await Text(scene.Aya, Hours));
        Assert.Contains("réservée par le défi", await Text(scene.Aya, Carto));
        Assert.Equal(["14 h – 14 h 30", "15 h – 15 h 30"], (await Read(ines, Hours)).QuerySelectorAll("button[name=slot]").Select(b => b.TextContent.Replace("Réserver ", "").Replace('\u00a0', ' ')));
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_teams_that_press_at_once_one_has_the_hour(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var hours = await scene.Offered(forAll: true);
        var presses = new List<(HttpClient Browser, string Address, List<KeyValuePair<string, string>> Fields)>();
        foreach (var person in new[] { scene.Seed.Ines, scene.Seed.Lou, scene.Seed.Noe, scene.Seed.Lou })
        {
            var browser = await scene.House.SignedIn(person);
            var (address, fields) = await Fill(browser, Hours, "Book", [("slot", $"{hours.Id}/1400")]);
            presses.Add((browser, address, fields));
        }
        var answers = await Task.WhenAll(presses.Select(press => press.Browser.PostAsync(press.Address, new FormUrlEncodedContent(press.Fields), Stop)));
        // A fellow of the team that has it is told that it has it.
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect), 1, 2);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Redirect)) Assert.Contains("Cette heure vient d’être prise.", await Text(refused));
        var session = await scene.Session();
        Assert.Equal((hours.Id, new TimeOnly(14, 0)), (session.HoursId!.Value, session.From));
        Assert.Equal((await scene.Posted("booked")).Count, session.TeamId == scene.Seed.Carto.Id ? 3 : 2);
    }

    [Theory, OnEachDatabase]
    public async Task Pressed_twice_an_hour_is_booked_and_hours_are_withdrawn_once(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var hours = await scene.Offered();
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        var (book, fields) = await Fill(ines, Hours, "Book", [("slot", $"{hours.Id}/1400")]);
        for (var press = 0; press < 2; press++) Went(await ines.PostAsync(book, new FormUrlEncodedContent(fields), Stop), Hours + "?done=added");
        Assert.Equal(3, (await scene.Posted("booked")).Count);
        var (withdraw, gone) = await Fill(scene.Aya, Hours, "Withdraw", []);
        for (var press = 0; press < 2; press++) Went(await scene.Aya.PostAsync(withdraw, new FormUrlEncodedContent(gone), Stop), Hours + "?done=removed");
    }

    /// <summary>Past the page's own look at what is free, the database refuses.</summary>
    [Theory, OnEachDatabase]
    public async Task The_database_knows_a_slot_once(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var slot = (await scene.Offered()).Slots.First();
        await scene.Keep(CoachingSession.Book(scene.Seed.Carto, slot, null, scene.House.Clock.Now));
        await Assert.ThrowsAsync<DbUpdateException>(() => scene.Keep(CoachingSession.Book(scene.Seed.Balise, slot, null, scene.House.Clock.Now)));
        await scene.House.With(async db => { (await db.Set<CoachingSession>().SingleAsync(Stop)).Cancel(scene.House.Clock.Now); await db.SaveChangesAsync(Stop); });
        await scene.Keep(CoachingSession.Book(scene.Seed.Balise, slot, null, scene.House.Clock.Now));
    }

    [Theory, OnEachDatabase]
    public async Task A_team_gives_back_what_it_booked_and_the_hour_is_free_again(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Offered();
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        await Book(ines, "1400");
        Assert.Single((await Read(ines, Hours)).QuerySelectorAll("button[name=slot]"));
        var noe = await scene.House.SignedIn(scene.Seed.Noe);
        Went(await Send(noe, $"{At}/sessions/{(await scene.Session()).Id}", "Cancel"), Hours + "?done=called-off");
        Assert.Equal(3, (await scene.Posted("cancelled")).Count);
        Assert.Equal(2, (await Read(ines, Hours)).QuerySelectorAll("button[name=slot]").Length);
    }

    [Theory, OnEachDatabase]
    public async Task Only_teams_that_the_person_follows_book_unless_the_hours_are_for_all(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var hours = await scene.Offered();
        var lou = await scene.House.SignedIn(scene.Seed.Lou);
        Assert.Contains("Aucune heure libre", await Text(lou, Hours));
        await Force(lou, Hours + "?handler=Book", ("team", "balise"), ("slot", $"{hours.Id}/1400"));
        Assert.Equal(HttpStatusCode.NotFound, await Force(lou, Hours + "?handler=Book", ("team", "carto-demo"), ("slot", $"{hours.Id}/1400")));
        Assert.Equal(HttpStatusCode.NotFound, await Force(await scene.House.SignedIn(scene.Seed.Maud), Hours + "?handler=Book", ("team", "carto-demo"), ("slot", $"{hours.Id}/1400")));
        Assert.Equal(0, await scene.House.With(db => db.Set<CoachingSession>().CountAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task An_hour_that_meets_another_session_or_is_past_is_not_free(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Offered();
        await scene.Planned(scene.Seed.Balise, "2019-03-14", "14:15");
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        Assert.Contains("Aucune heure libre", await Text(ines, Hours));
        await scene.House.With(db => db.Set<CoachingSession>().ExecuteDeleteAsync(Stop));
        scene.House.Clock.Now = DateTimeOffset.Parse("2019-03-14T14:05:00+01:00", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Single((await Read(ines, Hours)).QuerySelectorAll("button[name=slot]"));
    }

    [Theory, OnEachDatabase]
    public async Task Withdrawn_hours_leave_what_was_booked_and_are_only_ones_own(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var hours = await scene.Offered();
        await Book(await scene.House.SignedIn(scene.Seed.Ines), "1400");
        Assert.Equal(HttpStatusCode.NotFound, await Force(await scene.House.SignedIn(scene.Bea), Hours + "?handler=Withdraw", ("hours", hours.Id.ToString())));
        Assert.Equal(HttpStatusCode.NotFound, await Force(await scene.House.SignedIn(scene.Seed.Ines), Hours + "?handler=Offer", ("Offer.Day", "2019-03-20")));
        Went(await Send(scene.Aya, Hours, "Withdraw"), Hours + "?done=removed");
        Assert.Equal((SessionState.Planned, null), (await scene.Session()) is var session ? (session.State, session.HoursId) : default);
    }

    [Theory]
    [InlineData("Offer.Until", "13:00")]
    [InlineData("Offer.SlotMinutes", "200")]
    [InlineData("Offer.Day", "2019-03-01")]
    [InlineData("Offer.Day", "2021-03-01")]
    public async Task Hours_that_cannot_be_come_back(string name, string value)
    {
        await using var scene = await CoachingScene.Open("sqlite");
        (string, string)[] usual = [("Offer.Day", "2019-03-14"), ("Offer.Place", "À garder")];
        var answer = await Send(scene.Aya, Hours, "Offer", [.. usual.Where(field => field.Item1 != name), (name, value)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("À garder", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)));
        Assert.Equal(0, await scene.House.With(db => db.Set<OfferedHours>().CountAsync(Stop)));
    }

    private static async Task<HttpResponseMessage> Book(HttpClient browser, string hour)
    {
        var slot = (await Read(browser, Hours)).QuerySelectorAll("button[name=slot]").Select(button => button.GetAttribute("value")!).Single(key => key.EndsWith(hour, StringComparison.Ordinal));
        return await Send(browser, Hours, "Book", ("slot", slot));
    }
}
