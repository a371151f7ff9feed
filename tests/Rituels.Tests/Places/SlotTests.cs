using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Places;
using Rituels.Programme;
using Rituels.Tests.House;
using static Rituels.Tests.Places.PlacesScene;

namespace Rituels.Tests.Places;

/// <summary>Hours that are kept each week: when they are off, and who is there.</summary>
public class SlotTests
{
    [Fact]
    public void Holidays_and_days_off_are_left_out_and_what_somebody_decided_goes_before()
    {
        var cohort = Cohort.Start("x", "X", new(2019, 2, 11), new(2019, 11, 15), Rhythm.Default, default);
        cohort.DeclareDayOff(new(2019, 4, 22), new(2019, 4, 26), "Vacances", null);
        var slot = StandingSlot.Keep(Room.Furnish(Place.Open(cohort.Id, new("Le Phare")), new("Atlas")), DayOfWeek.Wednesday, new(new(14, 0), new(18, 30), First: new(2019, 4, 9)), default);
        slot.Decide(new(2019, 5, 8), isOn: true, "", default);
        slot.Decide(new(2019, 5, 15), isOn: false, "Portes ouvertes", default);
        Assert.Equal(
            ["10/04", "17/04", "24/04 Vacances", "01/05 labour-day", "08/05", "15/05 Portes ouvertes", "22/05"],
            slot.Between(cohort, new(2019, 4, 1), new(2019, 5, 22)).Select(time => $"{time.Day:dd/MM} {time.Off?.Holiday}{time.Off?.Reason}".Trim().Replace('-', '/').Replace("labour/day", "labour-day")));
        Assert.Equal(new DateOnly(2019, 11, 13), slot.Between(cohort, new(2019, 11, 1), new(2020, 5, 22)).Last().Day);
        slot.Forget(slot.Days[0], default);
        Assert.Equal("victory-1945", slot.Between(cohort, new(2019, 5, 8), new(2019, 5, 8)).Single().Off!.Holiday);
    }

    [Theory, OnEachDatabase]
    public async Task People_say_that_they_come_and_staff_are_named(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var (ines, fields) = (await scene.House.SignedIn(scene.Seed.Ines), new[] { ("slot", scene.Slot.Id.ToString()), ("day", "2019-03-06") });
        Went(await Send(ines, At, "Come"), At + "#coming");
        Assert.Equal(HttpStatusCode.Redirect, await Force(ines, At + "?handler=Come", fields));
        Went(await Send(scene.Aya, "/eig-2019", "Come"), "/eig-2019#places-home");
        Assert.Equal(2, await scene.House.With(db => db.Set<SlotVisit>().CountAsync(Stop)));
        foreach (var page in new[] { At, "/eig-2019" })
            Assert.Contains("mercredi 6 mars, 14 h – 18 h 30 Atlas (Le Phare) · côte à côte De l’encadrement : Aya Staff Viennent aussi : Inès Demo (2 sur 10 places)", await Text(await scene.House.SignedIn(scene.Seed.Lou), page));
        Went(await Send(ines, At, "Stay"), At + "#coming");
        Assert.DoesNotContain("Inès Demo", await Text(scene.Aya, At));
    }

    [Theory, OnEachDatabase]
    public async Task Those_who_press_at_once_come_once(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Force(ines, At + "?handler=Come", ("slot", scene.Slot.Id.ToString()), ("day", "2019-03-13"))));
        Assert.All(codes, code => Assert.Equal(HttpStatusCode.Redirect, code));
        Assert.Equal(1, await scene.House.With(db => db.Set<SlotVisit>().CountAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_comes_on_another_day_on_one_that_is_off_or_from_outside(string database)
    {
        await using var scene = await PlacesScene.Open(database, cohort => cohort.DeclareDayOff(new(2019, 3, 13), new(2019, 3, 13), "Pont", null));
        var (ines, oscar) = (await scene.House.SignedIn(scene.Seed.Ines), await scene.House.SignedIn((await Seed.Plant(scene.House, "elsewhere")).Ines));
        foreach (var (browser, day) in new[] { (ines, "2019-03-07"), (ines, "2019-03-13"), (ines, "2019-02-27"), (oscar, "2019-03-06") })
            Assert.Equal(HttpStatusCode.NotFound, await Force(browser, At + "?handler=Come", ("slot", scene.Slot.Id.ToString()), ("day", day)));
        Assert.Contains("mercredi 13 mars, 14 h – 18 h 30 Atlas (Le Phare) · côte à côte Pas cette fois Pont", await Text(ines, At));
    }

    [Theory, OnEachDatabase]
    public async Task Who_said_that_they_come_is_told_when_a_day_is_called_off(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        await scene.Keep(new SlotVisit { CohortId = scene.Seed.Cohort.Id, SlotId = scene.Slot.Id, Day = new(2019, 3, 13), PersonId = scene.Seed.Ines.Id });
        var page = $"{Settings}/slots/{scene.Slot.Id}";
        Went(await Send(scene.Aya, page, "Decide", ("Day", "2019-03-13"), ("IsOn", "False"), ("Reason", "Dégât des eaux")), page + "?done=saved");
        var told = Assert.Single(await scene.Posted("slot-off"));
        Assert.Equal(scene.Seed.Ines.Email, told.Address);
        Assert.Contains("Dégât des eaux", told.Letter!.Text);
        Went(await Send(scene.Aya, page, "Decide", ("Day", "2019-05-01"), ("IsOn", "True")), page + "?done=saved");
        Assert.Single(await scene.Posted("slot-off"));
        Assert.Contains("mercredi 1er mai", (await Text(scene.Aya, page)).Replace("Maintenu", ""));
        Went(await Send(scene.Aya, page, "Forget"), page + "?done=removed");
        Assert.Single((await scene.House.With(db => db.Set<SlotDay>().ToListAsync(Stop))));
    }

    [Theory, OnEachDatabase]
    public async Task Who_said_that_they_come_is_told_when_the_hours_change_or_go(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        foreach (var (person, day) in new[] { (scene.Seed.Ines, 13), (scene.Seed.Ines, 20), (scene.Seed.Lou, 20) })
            await scene.Keep(new SlotVisit { CohortId = scene.Seed.Cohort.Id, SlotId = scene.Slot.Id, Day = new(2019, 3, day), PersonId = person.Id });
        var page = $"{Settings}/slots/{scene.Slot.Id}";
        Went(await Send(scene.Aya, page, "", ("Sheet.Note", "Autre note")), page + "?done=saved");
        Assert.Empty(await scene.Posted("slot-off"));
        Went(await Send(scene.Aya, page, "", ("Sheet.Last", "2019-03-13")), page + "?done=saved");
        Assert.Equal([scene.Seed.Ines.Email, scene.Seed.Lou.Email], (await scene.Posted("slot-off")).Select(p => p.Address).Order());
        Assert.Contains("Vous aviez dit venir mercredi, 14 h – 18 h 30, Atlas (Le Phare).", (await scene.Posted("slot-off"))[0].Letter!.Text.Replace('\u00a0', ' '));
        // Who was told of a day already is not told again, whatever else changes.
        Went(await Send(scene.Aya, page, "", ("Sheet.Note", "Encore une note")), page + "?done=saved");
        Assert.Equal(2, (await scene.Posted("slot-off")).Count);
        Went(await Send(scene.Aya, page, "Remove"), Settings + "?done=removed");
        Assert.Equal([scene.Seed.Ines.Email, scene.Seed.Ines.Email, scene.Seed.Lou.Email], (await scene.Posted("slot-off")).Select(p => p.Address));
    }

    [Theory, OnEachDatabase]
    public async Task Who_was_told_that_a_day_is_off_is_not_told_again_when_the_slot_is_reworded(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        await scene.Keep(new SlotVisit { CohortId = scene.Seed.Cohort.Id, SlotId = scene.Slot.Id, Day = new(2019, 3, 13), PersonId = scene.Seed.Ines.Id });
        var page = $"{Settings}/slots/{scene.Slot.Id}";
        Went(await Send(scene.Aya, page, "Decide", ("Day", "2019-03-13"), ("IsOn", "False")), page + "?done=saved");
        foreach (var note in new[] { "Une note", "Une autre" }) Went(await Send(scene.Aya, page, "", ("Sheet.Note", note)), page + "?done=saved");
        Assert.Single(await scene.Posted("slot-off"));
    }

    [Theory, OnEachDatabase]
    public async Task Who_said_that_they_come_is_told_when_the_room_goes_or_a_holiday_is_off_again(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var page = $"{Settings}/slots/{scene.Slot.Id}";
        Went(await Send(scene.Aya, page, "Decide", ("Day", "2019-05-01"), ("IsOn", "True")), page + "?done=saved");
        foreach (var (person, day) in new[] { (scene.Seed.Ines, new DateOnly(2019, 5, 1)), (scene.Seed.Lou, new DateOnly(2019, 3, 20)) })
            await scene.Keep(new SlotVisit { CohortId = scene.Seed.Cohort.Id, SlotId = scene.Slot.Id, Day = day, PersonId = person.Id });
        Went(await Send(scene.Aya, page, "Forget"), page + "?done=removed");
        Assert.Equal([scene.Seed.Ines.Email], (await scene.Posted("slot-off")).Select(p => p.Address));
        var place = $"{Settings}/{scene.Place.Id}";
        Assert.Equal(HttpStatusCode.Redirect, await Force(scene.Aya, $"{place}?handler=RemoveRoom", ("room", scene.Atlas.Id.ToString())));
        Assert.Equal([scene.Seed.Ines.Email, scene.Seed.Lou.Email], (await scene.Posted("slot-off")).Select(p => p.Address));
    }
}
