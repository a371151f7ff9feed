using Microsoft.EntityFrameworkCore;
using Rituels.Browser.Tests.House;
using Rituels.Places;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

public static partial class AllScreens
{
    private const string SharedPlaces = "/{cohort}/places", RoomRequests = SharedPlaces + "/requests", OneRequest = RoomRequests + "/{id}", PlaceSettings = Settings + "/places";

    private static IEnumerable<Screen> ThePlaces =>
    [
        new(SharedPlaces, "for a fellow", "/eig-2019/places", Ines, isMain: true),
        new(SharedPlaces, "for staff", "/eig-2019/places", Aya, isMain: true),
        new(SharedPlaces, "for an outsider", "/eig-2019/places"),
        new(SharedPlaces, "of nobody", "/vide/places", Zoe),
        new(SharedPlaces, "of a closed cohort", "/close/places", Zoe),
        new(SharedPlaces, "of a crowd", "/foule/places", Zoe),
        new(RoomRequests, "for a fellow", "/eig-2019/places/requests", Ines, isMain: true),
        new(RoomRequests, "for staff, unfolded", "/eig-2019/places/requests", Aya, Unfold),
        new(RoomRequests, "with an error", "/eig-2019/places/requests", Ines, page => Fill(page, "#ask-text", "")),
        new(RoomRequests, "of a crowd", "/foule/places/requests", Zoe, Unfold),
        new(OneRequest, "to answer", scene => $"/eig-2019/places/requests/{scene.RoomAsked.Id}", Aya, Unfold, IsMain: true),
        new(OneRequest, "that waits", scene => $"/eig-2019/places/requests/{scene.RoomAsked.Id}", Ines, Unfold),
        new(OneRequest, "to take or leave", scene => $"/eig-2019/places/requests/{scene.RoomProposed.Id}", Ines, Unfold),
        new(OneRequest, "with an error", scene => $"/eig-2019/places/requests/{scene.RoomAsked.Id}", Aya, page => Press(page, "form[action$='handler=Propose']", "#proposal-when-from", "23:00")),
        new(OneRequest, "booked", scene => $"/eig-2019/places/requests/{scene.RoomBooked.Id}", Ines, Unfold),
        new(OneRequest, "of a crowd", scene => $"/foule/places/requests/{scene.LongRequest.Id}", Zoe, Unfold),
        .. WithErrors("places", "#perteam", "99"),
        new(PlaceSettings, "unfolded", "/eig-2019/settings/places", Aya, Unfold),
        new(PlaceSettings + "/{place}", "", scene => $"/eig-2019/settings/places/{scene.Shared.Id}", Aya, Unfold),
        new(PlaceSettings + "/{place}", "with a room", scene => $"/eig-2019/settings/places/{scene.Shared.Id}?room={scene.Shared.Rooms[0].Id}", Aya, page => Fill(page, "#room-name", "")),
        new(PlaceSettings + "/slots/{slot}", "", scene => $"/eig-2019/settings/places/slots/{scene.Wednesday.Id}", Aya, Unfold),
        new(NewSession, "with free rooms", "/eig-2019/agenda/sessions/new?day=2019-03-14", Aya, page => page.Leaves(() => page.Locator("#free-rooms > button").ClickAsync())),
    ];
}

public sealed partial class Scene
{
    public Place Shared { get; private set; } = null!;
    public StandingSlot Wednesday { get; private set; } = null!;
    public RoomRequest RoomAsked { get; private set; } = null!;
    public RoomRequest RoomProposed { get; private set; } = null!;
    public RoomRequest RoomBooked { get; private set; } = null!;
    public RoomRequest LongRequest { get; private set; } = null!;

    /// <summary>A place with rooms, weekly hours to which some come, requests in each state; and the same in the crowd, in long words.</summary>
    private async Task AddPlaces()
    {
        var now = house.Clock.Now;
        (Shared, Wednesday) = Furnish(seed.Cohort, new("Le Phare", "3 quai de l’Essai", "Tramway, arrêt Essai.\nTout est de plain-pied.", "Sonnez à « Phare »."), "écran, tableau blanc");
        Wednesday.Decide(new(2019, 3, 20), isOn: false, "Portes ouvertes", now);
        RoomRequest Ask(Person by, Team? team, int day, int turn) =>
            RoomRequest.Ask(seed.Cohort, by.Id, team?.Id, new("Atelier avec des usagers", 6, new(new(2019, 3, day), new(9, 0), new(11, 0)), "tableau blanc"), (turn, team is null ? null : turn), now);
        (RoomAsked, RoomProposed, RoomBooked) = (Ask(seed.Ines, seed.Carto, 14, 1), Ask(seed.Ines, seed.Carto, 15, 2), Ask(seed.Ines, null, 13, 3));
        RoomProposed.Propose(Shared.Rooms[1].Id, new(new(2019, 3, 15), new(14, 0), new(16, 0)), seed.Aya.Id, "Le matin est pris.", now);
        RoomBooked.Accept(Shared.Rooms[0].Id, seed.Aya.Id, "", now);
        var refused = Ask(seed.Lou, seed.Balise, 14, 1);
        refused.Refuse(seed.Aya.Id, "Le lieu est fermé ce jour-là.", now);
        await Keep([Shared, Wednesday, RoomAsked, RoomProposed, RoomBooked, refused, new PlacesBook { CohortId = seed.Cohort.Id, PerTeam = 3 },
            .. new[] { seed.Aya, seed.Ines, seed.Lou }.Select(person => new SlotVisit { CohortId = seed.Cohort.Id, SlotId = Wednesday.Id, Day = new(2019, 3, 13), PersonId = person.Id })]);
        await AddLongPlaces(now);
    }

    private async Task AddLongPlaces(DateTimeOffset now)
    {
        var (place, slot) = Furnish(Crowd.Cohort, new(Crowd.Long, Crowd.Long, Crowd.Long + Crowd.Long, Crowd.Long), Crowd.Long);
        LongRequest = RoomRequest.Ask(Crowd.Cohort, Zoe.Id, null, new(Crowd.Long + Crowd.Long, 600, new(new(2019, 3, 14), new(9, 0), new(11, 0)), Crowd.Long), (1, null), now);
        await Keep(place, slot, LongRequest);
        await house.With(async db =>
        {
            foreach (var person in await db.Memberships.Where(m => m.CohortId == Crowd.Cohort.Id).Select(m => m.PersonId).Distinct().ToListAsync()) db.Add(new SlotVisit { CohortId = Crowd.Cohort.Id, SlotId = slot.Id, Day = new(2019, 3, 13), PersonId = person });
            return await db.SaveChangesAsync();
        });
    }

    private static (Place Place, StandingSlot Slot) Furnish(Cohort cohort, PlaceSheet sheet, string gear)
    {
        var place = Place.Open(cohort.Id, sheet);
        place.Rooms.AddRange([Room.Furnish(place, new("Atlas", 10, gear)), Room.Furnish(place, new("Boréal", 24, gear)), Room.Furnish(place, new("Cèdre", null, "", IsOpen: false))]);
        return (place, StandingSlot.Keep(place.Rooms[0], DayOfWeek.Wednesday, new(new(14, 0), new(18, 30), Note: "Côte à côte"), cohort.CreatedAt));
    }
}
