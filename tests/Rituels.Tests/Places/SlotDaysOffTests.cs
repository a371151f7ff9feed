using Rituels.Calendars;
using Rituels.Places;
using Rituels.Tests.Agenda;
using Rituels.Tests.House;
using static Rituels.Tests.Places.PlacesScene;

namespace Rituels.Tests.Places;

/// <summary>A day off that is declared while people say that they come calls the slot's day off, as staff do on its own page.</summary>
public class SlotDaysOffTests
{
    private const string DaysOff = "/eig-2019/settings/days-off";

    [Theory, OnEachDatabase]
    public async Task Who_said_that_they_come_is_told_and_calendars_strike_the_day_out(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        foreach (var day in new[] { 13, 20 }) await scene.Keep(new SlotVisit { CohortId = scene.Seed.Cohort.Id, SlotId = scene.Slot.Id, Day = new(2019, 3, day), PersonId = scene.Seed.Ines.Id });
        var feeds = new FeedScene(scene.House, scene.Seed);
        var address = await feeds.AddressOf(scene.Seed.Lou);
        async Task<CalendarEvent> Wednesday() => (await feeds.Read(address)).Events.Single(e => e.Uid == $"{scene.Slot.Id}-20190313@rituels");
        var before = await Wednesday();
        Went(await Declare(scene, "2019-03-12", "2019-03-14", "Pont"), DaysOff + "?done=saved");
        var told = Assert.Single(await scene.Posted("slot-off"));
        Assert.Equal(scene.Seed.Ines.Email, told.Address);
        Assert.Contains("mercredi 13 mars", told.Letter!.Text.Replace('\u00a0', ' '));
        Assert.Contains("Pont", told.Letter.Text);
        var off = await Wednesday();
        Assert.Equal((EventStatus.Cancelled, true), (off.Status, off.Sequence > before.Sequence));

        // Another span over the same day tells nobody again.
        Went(await Declare(scene, "2019-03-13", "2019-03-13", "Encore"), DaysOff + "?done=saved");
        Assert.Single(await scene.Posted("slot-off"));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_known_from_the_start_is_struck_out_nowhere(string database)
    {
        await using var scene = await PlacesScene.Open(database, cohort => cohort.DeclareDayOff(new(2019, 3, 13), new(2019, 3, 13), "Pont", null));
        var feeds = new FeedScene(scene.House, scene.Seed);
        var known = (await feeds.Read(await feeds.AddressOf(scene.Seed.Lou))).Events.Select(e => e.Uid).ToList();
        Assert.Contains($"{scene.Slot.Id}-20190320@rituels", known);
        foreach (var never in new[] { "20190313", "20190501" }) Assert.DoesNotContain($"{scene.Slot.Id}-{never}@rituels", known);
    }

    /// <summary>Shown first, then confirmed, as staff do.</summary>
    private static async Task<HttpResponseMessage> Declare(PlacesScene scene, string from, string to, string label)
    {
        var (address, fields) = await Rituels.Tests.Coaching.CoachingScene.Fill(scene.Aya, DaysOff, "Preview", [("Typed.From", from), ("Typed.To", to), ("Typed.Label", label)]);
        var shown = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await (await scene.Aya.PostAsync(address, new FormUrlEncodedContent(fields), Stop)).Content.ReadAsStringAsync(Stop));
        var form = shown.QuerySelector("form[action$='handler=Declare']")!;
        var inputs = form.QuerySelectorAll("input[name]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        return await scene.Aya.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(inputs), Stop);
    }
}
