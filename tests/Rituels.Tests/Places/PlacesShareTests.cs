using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Calendars;
using Rituels.Delivery;
using Rituels.Places;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Tests.Agenda;
using Rituels.Tests.House;
using Rituels.Tests.Portability;
using static Rituels.Tests.Places.PlacesScene;

namespace Rituels.Tests.Places;

/// <summary>The room's share of the agenda, of mails, of files, of other cohorts.</summary>
public class PlacesShareTests
{
    [Theory, OnEachDatabase]
    public async Task Kept_hours_are_in_everybodys_calendar_and_bookings_in_those_of_whom_they_concern(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var (feeds, request) = (new FeedScene(scene.House, scene.Seed), await scene.Booked(scene.Boreal));
        foreach (var (person, sees) in new[] { (scene.Seed.Ines, true), (scene.Seed.Noe, true), (scene.Seed.Maud, true), (scene.Seed.Aya, true), (scene.Seed.Lou, false) })
        {
            var events = (await feeds.Read(await feeds.AddressOf(person))).Events;
            Assert.Equal(sees, events.Any(e => e.Uid == request.Uid && e is { Summary: "Salle réservée – Carto Demo", Location: "Boréal (Le Phare)" }));
            Assert.Contains(events, e => e.Uid == $"{scene.Slot.Id}-20190306@rituels" && e.Time == new TimeRange(new(2019, 3, 6, 14, 0, 0), new(2019, 3, 6, 18, 30, 0), FeedScene.Paris));
            Assert.DoesNotContain(events, e => e.Uid == $"{scene.Slot.Id}-20190501@rituels");
            Assert.Equal(sees, (await (await scene.House.SignedIn(person)).GetStringAsync("/eig-2019/agenda", Stop)).Contains("Salle réservée – Carto Demo"));
        }
        Assert.DoesNotContain("Le Phare", await scene.House.Browser().GetStringAsync("/eig-2019/agenda", Stop));
        var (address, sequence) = (await feeds.AddressOf(scene.Seed.Lou), 0);
        foreach (var (isOn, status) in new[] { (false, EventStatus.Cancelled), (true, EventStatus.Confirmed) })
        {
            await scene.House.With(async db =>
            {
                (await db.Set<StandingSlot>().Include(s => s.Days).SingleAsync(Stop)).Decide(new(2019, 3, 13), isOn, "Portes ouvertes", scene.House.Clock.Now = scene.House.Clock.Now.AddMinutes(1));
                await db.SaveChangesAsync(Stop);
            });
            var told = (await feeds.Read(address)).Events.Single(e => e.Uid == $"{scene.Slot.Id}-20190313@rituels");
            Assert.Equal(status, told.Status);
            Assert.True(told.Sequence > sequence);
            sequence = told.Sequence;
        }
    }

    [Theory, OnEachDatabase]
    public async Task The_gazette_tells_the_weeks_slots_who_is_there_and_what_is_off(string database)
    {
        await using var scene = await PlacesScene.Open(database, cohort => cohort.DeclareDayOff(new(2019, 3, 20), new(2019, 3, 20), "Pont", null));
        await scene.Keep(new SlotVisit { CohortId = scene.Seed.Cohort.Id, SlotId = scene.Slot.Id, Day = new(2019, 3, 13), PersonId = scene.Seed.Aya.Id }, new SlotVisit { CohortId = scene.Seed.Cohort.Id, SlotId = scene.Slot.Id, Day = new(2019, 3, 13), PersonId = scene.Seed.Ines.Id });
        var items = await scene.Ask<IReadOnlyList<GazetteItem>, IEnumerable<IGazetteSource>>(sources =>
            sources.Single(source => source is PlacesGazette).For(scene.Seed.Cohort, IsoWeek.Parse("2019-W11"), Tongue.Of("fr"), scene.House.Clock.Now, Stop));
        Assert.Equal(
            [$"places/{scene.Slot.Id}/2019-03-13 14 h – 18 h 30, la salle est à tout le monde. De l’encadrement : Aya Staff", $"places/{scene.Slot.Id}/2019-03-20 14 h – 18 h 30, pas cette fois (Pont)"],
            items.Select(item => $"{item.Source} {item.Text}".Replace('\u00a0', ' ')));
        Assert.All(items, item => Assert.Equal((GazetteSubject.Places, null, "Atlas (Le Phare)"), (item.Subject, item.From, item.Place)));
    }

    [Theory, OnEachDatabase]
    public async Task A_talk_takes_no_room_that_somebody_has(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var held = (await scene.Now(await scene.Booked(scene.Boreal))).Held!;
        var talk = await Proposed(scene);
        var (lou, page) = (await scene.House.SignedIn(scene.Seed.Lou), $"/eig-2019/talks/{talk.Id}");
        (string, string)[] At(TimeOnly from, string place = "salle Boréal") => [("Typed.Day", $"{held.Day:yyyy-MM-dd}"), ("Typed.From", $"{from:HH:mm}"), ("Typed.Until", $"{from.AddHours(1):HH:mm}"), ("Typed.Place", place)];
        Assert.Contains("Quelqu’un a cette salle à ces heures", await Text(await Send(lou, page + "/date", "", At(held.From))));
        Went(await Send(lou, page + "/date", "", At(held.Until)), page + "?done=dated");
        Went(await Send(lou, page + "/date", "", At(held.From, "Chez nous")), page + "?done=moved");
        Assert.Contains("Quelqu’un a cette salle à ces heures", await Text(await Send(lou, page + "/edit", "", ("Typed.Place", "Boréal"))));
    }

    [Theory, OnEachDatabase]
    public async Task A_talk_takes_the_room_that_was_asked_for_it_and_keeps_it(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var held = (await scene.Now(await scene.Booked(scene.Boreal, by: scene.Seed.Lou))).Held!;
        var talk = await Proposed(scene);
        var (lou, page) = (await scene.House.SignedIn(scene.Seed.Lou), $"/eig-2019/talks/{talk.Id}");
        (string, string)[] at = [("Typed.Day", $"{held.Day:yyyy-MM-dd}"), ("Typed.From", $"{held.From:HH:mm}"), ("Typed.Until", $"{held.Until:HH:mm}")];
        Went(await Send(lou, page + "/date", "", [.. at, ("Typed.Place", "Boréal")]), page + "?done=dated");
        // A session that is planned there since is told to staff; the talk's seats and link change all the same.
        await scene.Keep(Rituels.Agenda.Session.Plan(scene.Seed.Cohort, new() { Title = "Plénière", Starts = held.Day, Ends = held.Day, From = held.From, Until = held.Until, Place = "Le Phare", Rooms = "Boréal", Audience = [new("fellows")] }, scene.House.Clock.Now));
        Went(await Send(lou, page + "/date", "", ("Typed.Seats", "12")), page + "?done=saved");
        Went(await Send(lou, page + "/edit", "", ("Typed.Title", "Lire deux licences")), page + "?done=saved");
    }

    [Theory, OnEachDatabase]
    public async Task Who_dates_a_talk_finds_the_rooms_that_are_free(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var held = (await scene.Now(await scene.Booked(scene.Boreal))).Held!;
        var talk = await Proposed(scene);
        var (lou, page) = (await scene.House.SignedIn(scene.Seed.Lou), $"/eig-2019/talks/{talk.Id}/date");
        (string, string)[] at = [("Typed.Day", $"{held.Day:yyyy-MM-dd}"), ("Typed.From", $"{held.From:HH:mm}"), ("Typed.Until", $"{held.Until:HH:mm}"), ("Typed.Seats", "8")];
        async Task<HttpResponseMessage> Rooms(params (string, string)[] changes)
        {
            var (_, fields) = await Rituels.Tests.Coaching.CoachingScene.Fill(lou, page, "", changes);
            return await lou.PostAsync(page + "?handler=Rooms", new FormUrlEncodedContent(fields), Stop);
        }
        Assert.Contains("Choisissez d’abord le jour", await Text(await Rooms()));
        var offered = await Text(await Rooms(at));
        Assert.Contains("1 salle est libre à ces heures", offered);
        Assert.Contains("Atlas · 10 Le Phare", offered);
        var chosen = await Rooms([.. at, ("room", scene.Atlas.Id.ToString())]);
        Assert.Contains("value=\"Le Phare – Atlas\"", System.Net.WebUtility.HtmlDecode(await chosen.Content.ReadAsStringAsync(Stop)));
        Went(await Send(lou, page, "", [.. at, ("Typed.Place", "Le Phare – Atlas")]), $"/eig-2019/talks/{talk.Id}?done=dated");
    }

    [Theory, OnEachDatabase]
    public async Task Mondays_mail_tells_staff_what_waits(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        Task<MondayPart?> Monday() => scene.Ask<MondayPart?, IEnumerable<IMondayPart>>(parts => parts.Single(part => part is PlacesMonday).Make(scene.Seed.Cohort, scene.Seed.Aya, Tongue.Of("fr"), scene.House.Clock.Now, Stop));
        Assert.Null(await Monday());
        var request = await scene.Asked();
        await scene.Asked(day: "2019-03-05", turn: 2);
        var line = Assert.Single((await Monday())!.Lines);
        Assert.Equal(("Carto Demo attend une réponse : jeudi 14 mars, 9 h – 11 h", Of(request)), (line.Text.Replace('\u00a0', ' '), line.Path));
    }

    [Theory, OnEachDatabase]
    public async Task Who_is_forgotten_gives_back_what_was_theirs_alone_and_leaves_the_team_its_room(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var team = await scene.Booked(scene.Boreal);
        var own = await scene.Asked(scene.Seed.Ines, day: "2019-03-15", turn: 2);
        await scene.Keep(new SlotVisit { CohortId = scene.Seed.Cohort.Id, SlotId = scene.Slot.Id, Day = new(2019, 3, 13), PersonId = scene.Seed.Ines.Id });
        await scene.Ask<int, IEnumerable<IHoldsOnPeople>>(async rooms =>
        {
            var places = rooms.Single(room => room.Name == "places");
            Assert.Contains("2019-03-14", JsonSerializer.Serialize(await places.Tell(scene.Seed.Ines, Stop)));
            Assert.Equal(2, (await places.Foretell(Erasure.Of(scene.Seed.Ines), Stop)).Count);
            await places.Erase(Erasure.Of(scene.Seed.Ines) with { KeepsWords = false }, Stop);
            return 0;
        });
        Assert.Equal((RequestState.Booked, null, "", 8), (await scene.Now(team)) is var kept ? (kept.State, kept.AskedById, kept.Text, kept.Quarters.Count) : default);
        Assert.Equal(RequestState.Withdrawn, (await scene.Now(own)).State);
        Assert.Equal(0, await scene.House.With(db => db.Set<SlotVisit>().CountAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task A_cloned_cohort_meets_in_the_same_places(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        await scene.Keep(new PlacesBook { CohortId = scene.Seed.Cohort.Id, PerTeam = 2 });
        var again = Cohort.Start("again", "Encore", new(2020, 2, 10), new(2020, 11, 13), Rhythm.Default, scene.House.Clock.Now);
        await scene.Ask<int, IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<Rituels.Database.RituelsDb>();
            db.Add(again);
            await services.GetServices<ICohortPart>().Single(part => part is PlacesPart).Copy(scene.Seed.Cohort, again, Stop);
            return await db.SaveChangesAsync(Stop);
        });
        var copy = await scene.House.With(db => db.SlotsOf(again, Stop));
        Assert.Equal(("Atlas", "Le Phare", "Le code est 4321", new TimeOnly(18, 30)), Assert.Single(copy) is var slot ? (slot.Room!.Name, slot.Room.Place!.Name, slot.Room.Place.Access, slot.Until) : default);
        Assert.Equal((3, 2), await scene.House.With(async db => (await db.Set<Room>().CountAsync(r => r.CohortId == again.Id, Stop), (await db.PlacesBookOf(again, Stop)).PerTeam)));
    }

    [Theory, OnEachDatabase]
    public async Task Outsiders_find_the_place_of_a_listed_cohort_but_not_how_to_get_in_or_who_comes(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        await scene.Booked(scene.Boreal);
        await scene.Keep(new SlotVisit { CohortId = scene.Seed.Cohort.Id, SlotId = scene.Slot.Id, Day = new(2019, 3, 6), PersonId = scene.Seed.Ines.Id });
        var page = await Text(scene.House.Browser(), At);
        foreach (var said in new[] { "Le Phare", "3 quai de l’Essai", "Arrêt Essai", "Atlas", "10 places · écran, tableau", "mercredi, 14 h – 18 h 30" }) Assert.Contains(said, page);
        foreach (var secret in new[] { "4321", "Inès", "Carto" }) Assert.DoesNotContain(secret, page);
        Assert.Contains("4321", await Text(await scene.House.SignedIn(scene.Seed.Maud), At));
    }

    [Fact]
    public Task A_simulated_year_has_requests_answers_and_visits() => SimulatedYear.Has("room-asked", "room-booked", "place-visits");

    /// <summary>It may be there all the same; whoever sees to it knows.</summary>
    [Theory, OnEachDatabase]
    public async Task A_talk_in_a_room_that_is_kept_for_everybody_says_so_to_who_gives_it(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var talk = await Proposed(scene);
        talk.Date(new(new(2019, 3, 13), new(15, 0), new(16, 0), "Atlas (Le Phare)", "", null), scene.House.Clock.Now);
        await scene.House.With(db => { db.Update(talk); return db.SaveChangesAsync(Stop); });
        Assert.Contains("La salle sert déjà à ces heures", await Text(await scene.House.SignedIn(scene.Seed.Lou), $"/eig-2019/talks/{talk.Id}"));
        Assert.DoesNotContain("La salle sert déjà", await Text(await scene.House.SignedIn(scene.Seed.Ines), $"/eig-2019/talks/{talk.Id}"));
    }

    private static async Task<Rituels.Talks.Talk> Proposed(PlacesScene scene)
    {
        var talk = Rituels.Talks.Talk.Begin(scene.Seed.Cohort, "own/licence", scene.Seed.Lou.Id, scene.House.Clock.Now);
        talk.Describe(new("Lire une licence", "talk", scene.Seed.Lou.Id), scene.House.Clock.Now);
        await scene.Keep(talk);
        return talk;
    }
}
