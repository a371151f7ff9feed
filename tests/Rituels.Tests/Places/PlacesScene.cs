using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Places;
using Rituels.Programme;
using Rituels.Tests.Coaching;
using Rituels.Tests.House;

namespace Rituels.Tests.Places;

/// <summary>The small cohort with a place of three rooms, of which Atlas is kept on Wednesday afternoons; Béa is of the staff beside Aya.</summary>
internal sealed record PlacesScene(TestHouse House, Seed Seed, Person Bea, HttpClient Aya, Place Place, Room Atlas, Room Boreal, Room Cedre, StandingSlot Slot) : IAsyncDisposable
{
    public const string At = "/eig-2019/places", Requests = At + "/requests", Settings = "/eig-2019/settings/places";

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>On Wednesday 6 March 2019, 10:00.</summary>
    public static async Task<PlacesScene> Open(string database, Action<Cohort>? cohort = null)
    {
        var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house, adjust: cohort);
        var bea = Person.Named("Béa Staff", "bea@eig-2019.example");
        var place = Place.Open(seed.Cohort.Id, new("Le Phare", "3 quai de l’Essai", "Arrêt Essai", "Le code est 4321"));
        Room[] rooms = [Room.Furnish(place, new("Atlas", 10, "écran, tableau")), Room.Furnish(place, new("Boréal", 24, "projecteur")), Room.Furnish(place, new("Cèdre", 4))];
        var slot = StandingSlot.Keep(rooms[0], DayOfWeek.Wednesday, new(new(14, 0), new(18, 30), Note: "côte à côte"), house.Clock.Now);
        await house.With(db =>
        {
            db.AddRange([bea, new Membership { CohortId = seed.Cohort.Id, PersonId = bea.Id, Role = Role.Staff }, place, .. rooms, slot]);
            return db.SaveChangesAsync(Stop);
        });
        return new(house, seed, bea, await house.SignedIn(seed.Aya), place, rooms[0], rooms[1], rooms[2], slot);
    }

    public Task Keep(params object[] records) => House.With(db => { db.AddRange(records); return db.SaveChangesAsync(Stop); });

    /// <summary>A request of Carto's Inès unless told otherwise, for six on that day from 9:00 to 11:00.</summary>
    public async Task<RoomRequest> Asked(Person? by = null, Team? team = null, string day = "2019-03-14", int people = 6, int turn = 1, string gear = "")
    {
        var wish = new RoomWish("Atelier", people, Span(day), gear);
        var request = RoomRequest.Ask(Seed.Cohort, (by ?? Seed.Ines).Id, (by is null ? Seed.Carto : team)?.Id, wish, (turn, by is null || team is not null ? turn : null), House.Clock.Now);
        await Keep(request);
        return request;
    }

    public static RoomSpan Span(string day, int from = 9, int until = 11) => new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new(from, 0), new(until, 0));

    public async Task<RoomRequest> Booked(Room room, string day = "2019-03-14", Person? by = null, Team? team = null)
    {
        var request = await Asked(by, team, day);
        await House.With(async db =>
        {
            (await db.Set<RoomRequest>().SingleAsync(r => r.Id == request.Id, Stop)).Accept(room.Id, Seed.Aya.Id, "", House.Clock.Now);
            await db.SaveChangesAsync(Stop);
        });
        return request;
    }

    public static string Of(RoomRequest request) => $"{Requests}/{request.Id}";

    public Task<RoomRequest> Now(RoomRequest request) => House.With(db => db.Set<RoomRequest>().AsNoTracking().Include(r => r.Quarters).SingleAsync(r => r.Id == request.Id, Stop));

    /// <summary>Asks on the page, for six on Thursday 14 March from 9:00 to 11:00 unless told otherwise.</summary>
    public static async Task<HttpResponseMessage> Ask(HttpClient browser, params (string Name, string Value)[] changes)
    {
        (string Name, string Value)[] usual = [("Ask.Text", "Atelier avec les usagers"), ("Ask.When.Day", "2019-03-14"), ("Ask.When.From", "09:00"), ("Ask.When.Until", "11:00")];
        var (_, fields) = await CoachingScene.Fill(browser, Requests, "", [.. usual.Where(one => changes.All(change => change.Name != one.Name)), .. changes]);
        return await browser.PostAsync(Requests, new FormUrlEncodedContent(fields), Stop);
    }

    public static Task<HttpResponseMessage> Send(HttpClient browser, string url, string handler, params (string Name, string Value)[] changes) => CoachingScene.Send(browser, url, handler, changes);
    public static Task<string> Text(HttpClient browser, string url) => CoachingScene.Text(browser, url);
    public static Task<string> Text(HttpResponseMessage answer) => CoachingScene.Text(answer);
    public static Task<IHtmlDocument> Read(HttpClient browser, string url) => CoachingScene.Read(browser, url);
    public static Task<HttpStatusCode> Force(HttpClient browser, string url, params (string Name, string Value)[] fields) => CoachingScene.Force(browser, url, fields);
    public static void Went(HttpResponseMessage answer, string to) => CoachingScene.Went(answer, to);

    /// <summary>Letters of that occasion with their readers, in the order of their addresses.</summary>
    public Task<List<Posting>> Posted(string kind) =>
        House.With(db => db.Set<Posting>().AsNoTracking().Include(p => p.Letter).Where(p => p.Occasion.Contains("/places/" + kind)).OrderBy(p => p.Address).ToListAsync(Stop));

    public async Task<T> Ask<T, TService>(Func<TService, Task<T>> question) where TService : notnull
    {
        await using var scope = House.App.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
