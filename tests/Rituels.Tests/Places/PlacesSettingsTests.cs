using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Places;
using Rituels.Tests.House;
using static Rituels.Tests.Places.PlacesScene;

namespace Rituels.Tests.Places;

/// <summary>Staff describe places, rooms and weekly hours.</summary>
public class PlacesSettingsTests
{
    [Theory, OnEachDatabase]
    public async Task Staff_describe_a_place_its_rooms_and_weekly_hours(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var added = await Send(scene.Aya, Settings, "Add", ("Add.Name", "La Grange"), ("Add.Address", "5 rue des Essais"));
        var grange = await scene.House.With(db => db.Set<Place>().SingleAsync(p => p.Key == "la grange", Stop));
        var page = $"{Settings}/{grange.Id}";
        Went(added, page + "?done=added");
        Went(await Send(scene.Aya, page, "Room", ("Room.Name", "Haute"), ("Room.Seats", "12"), ("Room.Gear", "poêle")), page + "?done=added");
        Went(await Send(scene.Aya, page, "", ("Sheet.Access", "Clé sous le pot")), page + "?done=saved");
        var room = await scene.House.With(db => db.Set<Room>().SingleAsync(r => r.PlaceId == grange.Id, Stop));
        Went(await Send(scene.Aya, $"{page}?room={room.Id}", "Room", ("Room.Seats", "14")), page + "?done=saved");
        Assert.Equal((14, "poêle", true), await scene.House.With(db => db.Set<Room>().Where(r => r.Id == room.Id).Select(r => new ValueTuple<int, string, bool>(r.Seats!.Value, r.Gear, r.IsOpen)).SingleAsync(Stop)));
        Assert.Equal(HttpStatusCode.Redirect, (await Send(scene.Aya, Settings, "Slot", ("Slot.Room", room.Id.ToString()), ("Slot.Weekday", "Friday"), ("Slot.From", "09:00"), ("Slot.Until", "12:00"))).StatusCode);
        Assert.Contains("vendredi, 9 h – 12 hHaute (La Grange)", await Text(scene.Aya, Settings));
        Assert.Contains("Clé sous le pot", await Text(await scene.House.SignedIn(scene.Seed.Lou), At));
    }

    [Theory, OnEachDatabase]
    public async Task A_name_is_there_once_whatever_its_case_and_what_is_booked_keeps_its_room(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        Assert.Contains("existe déjà", await Text(await Send(scene.Aya, Settings, "Add", ("Add.Name", "LE PHARE"))));
        var page = $"{Settings}/{scene.Place.Id}";
        Assert.Contains("existe déjà", await Text(await Send(scene.Aya, page, "Room", ("Room.Name", "boreal"))));
        await scene.Booked(scene.Boreal);
        Assert.Contains("Quelque chose y est réservé", await Text(await Send(scene.Aya, $"{page}?room={scene.Boreal.Id}", "RemoveRoom")));
        Assert.Contains("Quelque chose y est réservé", await Text(await Send(scene.Aya, page, "Remove")));
        Went(await Send(scene.Aya, $"{page}?room={scene.Cedre.Id}", "RemoveRoom"), page + "?done=removed");
    }

    [Fact]
    public async Task A_blank_name_is_said_and_what_else_was_typed_stays()
    {
        await using var scene = await PlacesScene.Open("sqlite");
        var page = await (await Send(scene.Aya, $"{Settings}/{scene.Place.Id}", "", ("Sheet.Name", "  "), ("Sheet.Access", "Sonner deux fois"))).Content.ReadAsStringAsync(Stop);
        Assert.Contains("À remplir.", WebUtility.HtmlDecode(page));
        Assert.Contains("Sonner deux fois", WebUtility.HtmlDecode(page));
        page = await (await Send(scene.Aya, $"{Settings}/slots/{scene.Slot.Id}", "", ("Sheet.From", " "), ("Sheet.Note", "Porte bleue"))).Content.ReadAsStringAsync(Stop);
        Assert.Contains("Porte bleue", WebUtility.HtmlDecode(page));
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_change_a_place_at_once_lose_nothing(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var page = $"{Settings}/{scene.Place.Id}";
        var (to, fields) = await Coaching.CoachingScene.Fill(scene.Aya, page, "", [("Sheet.Access", "À garder")]);
        Went(await Send(await scene.House.SignedIn(scene.Bea), page, "", ("Sheet.Access", "Le premier")), page + "?done=saved");
        var answer = await scene.Aya.PostAsync(to, new FormUrlEncodedContent(fields), Stop);
        Assert.Contains("À garder", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)));
        Assert.Equal("Le premier", await scene.House.With(db => db.Set<Place>().Select(p => p.Access).SingleAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task Another_cohorts_place_is_not_found(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var other = await scene.House.SignedIn((await Seed.Plant(scene.House, "elsewhere")).Aya);
        foreach (var path in new[] { $"/elsewhere/settings/places/{scene.Place.Id}", $"/elsewhere/settings/places/slots/{scene.Slot.Id}", Settings }) Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path, Stop)).StatusCode);
    }
}
