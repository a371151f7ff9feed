using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Places;
using Rituels.Programme;
using Rituels.Tests.House;
using static Rituels.Tests.Places.PlacesScene;

namespace Rituels.Tests.Places;

/// <summary>Which rooms are free, and which rooms words mean.</summary>
public class RoomsTests
{
    [Theory]
    [InlineData("Le Phare", "Atlas", "Atlas")]
    [InlineData("le phare", "ATLAS, boreal et Salle Cedre", "Atlas Boréal Cèdre")]
    [InlineData("Le Phare – salle Boréal", "", "Boréal")]
    [InlineData("Le Phare (Atlas)", "", "Atlas")]
    [InlineData("", "Boreal", "Boréal")]
    [InlineData("Salle Atlas", "visio", "Atlas")]
    [InlineData("Ailleurs", "Atlas", "")]
    [InlineData("Le Phare", "", "")]
    [InlineData("", "Atlas du monde", "")]
    [InlineData("La Cabane", "", "Unique")]
    [InlineData("", "Commune", "")]
    [InlineData("La Grange", "Commune", "Commune")]
    public void Words_mean_a_known_room_whatever_their_case_and_accents(string place, string rooms, string meant)
    {
        var cohort = NewId.Next();
        Place Known(string name, params string[] names)
        {
            var known = Place.Open(cohort, new(name));
            known.Rooms.AddRange(names.Select(room => Room.Furnish(known, new(room))));
            return known;
        }
        var names = new RoomNames([Known("Le Phare", "Atlas", "Boréal", "Cèdre", "Commune"), Known("La Cabane", "Unique"), Known("La Grange", "Commune", "Haute")]);
        Assert.Equal(meant, string.Join(' ', names.In(place, rooms).Select(room => room.Name)));
    }

    [Theory, OnEachDatabase]
    public async Task A_room_is_free_unless_it_is_booked_kept_or_has_a_session(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        await scene.Booked(scene.Boreal);
        var sheet = new SessionSheet { Title = "Plénière", Starts = new(2019, 3, 20), Ends = new(2019, 3, 20), From = new(9, 30), Until = new(18, 0), Place = "le phare", Rooms = "boreal" };
        var session = Session.Plan(scene.Seed.Cohort, sheet with { Alternatives = [new(2019, 3, 27)], Status = SessionStatus.Tentative }, scene.House.Clock.Now);
        await scene.Keep(session, Session.Plan(scene.Seed.Cohort, sheet with { Starts = new(2019, 3, 21), Ends = new(2019, 3, 21), Status = SessionStatus.Cancelled }, scene.House.Clock.Now));
        async Task<string> Free(string day, int from, int until, int seats = 0, Guid? but = null) => string.Join(' ',
            (await scene.Ask<IReadOnlyList<FreeRoom>, IRoomBook>(book => book.Free(scene.Seed.Cohort, Span(day, from, until).Time, seats, but, Stop))).Select(room => room.Room));
        Assert.Equal("Cèdre Atlas", await Free("2019-03-14", 10, 12));
        Assert.Equal("Cèdre Atlas Boréal", await Free("2019-03-14", 11, 12));
        Assert.Equal("Boréal", await Free("2019-03-13", 15, 16, seats: 8));
        Assert.Equal("Cèdre", await Free("2019-03-20", 15, 16));
        Assert.Equal("Cèdre Boréal", await Free("2019-03-20", 15, 16, but: session.Id));
        Assert.Equal("Cèdre", await Free("2019-03-27", 15, 16));
        Assert.Equal("Atlas Boréal", await Free("2019-03-21", 15, 16, seats: 10));
        Assert.Equal("", await Free("2019-03-21", 15, 16, seats: 25));
        scene.House.Clock.Now = scene.House.Clock.Now.AddDays(7);
        Assert.Contains("9 h 30 – 18 h BoréalPlénière", await Text(scene.Aya, At));
    }

    [Theory, OnEachDatabase]
    public async Task The_sessions_editor_offers_rooms_that_are_free_and_saves_nothing(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        await scene.Booked(scene.Boreal);
        const string page = "/eig-2019/agenda/sessions/new";
        (string, string)[] typed = [("Sheet.Title", "Atelier"), ("Sheet.Starts", "2019-03-14"), ("Sheet.From", "09:30"), ("Sheet.Until", "12:00")];
        async Task<string> Press(params (string, string)[] more)
        {
            var (_, fields) = await Coaching.CoachingScene.Fill(scene.Aya, page, "", [.. typed, .. more]);
            return WebUtility.HtmlDecode(await (await scene.Aya.PostAsync(page + "?handler=Rooms", new FormUrlEncodedContent(fields), Stop)).Content.ReadAsStringAsync(Stop)).Replace('\u00a0', ' ');
        }
        var offered = await Press();
        Assert.Contains("2 salles sont libres à ces heures", offered);
        Assert.DoesNotContain(scene.Boreal.Id.ToString(), offered);
        var chosen = await Press(("room", scene.Atlas.Id.ToString()));
        foreach (var value in new[] { "value=\"Le Phare\"", "value=\"Atlas\"", "value=\"Atelier\"", "value=\"09:30\"" }) Assert.Contains(value, chosen);
        typed[1] = ("Sheet.Starts", "");
        Assert.Contains("Choisissez d’abord le jour.", await Press());
        Assert.Equal(0, await scene.House.With(db => db.Set<Session>().CountAsync(Stop)));
        await scene.House.With(db => db.Set<Room>().ExecuteDeleteAsync(Stop));
        Assert.DoesNotContain("Chercher une salle", await scene.Aya.GetStringAsync(page, Stop));
    }

    [Theory, OnEachDatabase]
    public async Task A_session_that_is_planned_over_a_booking_is_told_to_staff(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        await scene.Booked(scene.Boreal);
        Assert.DoesNotContain("Deux choses", await Text(scene.Aya, Requests));
        await scene.Keep(Session.Plan(scene.Seed.Cohort, new SessionSheet { Title = "Plénière", Starts = new(2019, 3, 14), Ends = new(2019, 3, 14), Rooms = "Boréal" }, scene.House.Clock.Now));
        Assert.Contains("Boréal, jeudi 14 mars, 9 h – 11 h : Plénière ; réservée : Carto Demo", await Text(scene.Aya, Requests));
        Assert.DoesNotContain("Deux choses", await Text(await scene.House.SignedIn(scene.Seed.Ines), Requests));
    }
}
