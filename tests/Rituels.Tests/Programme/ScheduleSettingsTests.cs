using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Programme;

public class ScheduleSettingsTests
{
    private static readonly IsoWeek Running = IsoWeek.Parse("2019-W10");

    [Theory, OnEachDatabase]
    public async Task A_new_schedule_is_seen_first_and_counts_from_the_next_week(string database)
    {
        await using var scene = await Scene.Open(database);
        (string, string)[] typed = [("Closes.Day", "Thursday"), ("Closes.Time", "17:00"), ("Digest.Day", "Thursday"), ("Digest.Time", "17:30"),
            ("Reminders[0].Time", ""), ("Reminders[1].Day", "Thursday"), ("Reminders[2].Day", "Thursday")];
        var preview = Scene.Text(await Scene.Page(await scene.Send(scene.At("/schedule"), "Preview", typed)));
        Assert.Contains("vaut à partir de : Semaine 11", preview);
        Assert.Contains("clôture jeudi 14 mars à 17 h", preview);
        Assert.Equal(Rhythm.Default, (await scene.Saved()).LatestRhythm);

        Scene.Went(await scene.Send(scene.At("/schedule"), "Save", typed));
        var saved = await scene.Saved();
        Assert.Equal(Rhythm.Default, saved.RhythmOf(Running));
        Assert.Equal(WeekMoment.Parse("Thursday 17:00"), saved.RhythmOf(Running.Next).Schedule.Closes);
        Assert.Equal(2, saved.LatestRhythm.Schedule.Reminders.Count);
    }

    [Theory, OnEachDatabase]
    public async Task One_more_reminder_is_written_in_the_empty_row(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(scene.At("/schedule"), "Save", [("Reminders[3].Kind", "Channel"), ("Reminders[3].Day", "Wednesday"), ("Reminders[3].Time", "09:00")]));
        Assert.Equal(new ScheduledReminder(ReminderKind.Channel, WeekMoment.Parse("Wednesday 09:00")), (await scene.Saved()).LatestRhythm.Schedule.Reminders[^1]);
    }

    [Theory, OnEachDatabase]
    public async Task Zone_holidays_and_filing_are_part_of_it(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(scene.At("/schedule"), "Save", [("TimeZone", "America/Martinique"), ("Holidays", "FR-57"), ("Filing", "FellowsAndMentors")]));
        var saved = (await scene.Saved()).LatestRhythm;
        Assert.Equal(("America/Martinique", "FR-57", Filing.FellowsAndMentors), (saved.TimeZone, saved.Holidays, saved.Filing));
    }

    [Theory]
    [InlineData("Closes.Time", "26:00", "closes-time")]
    [InlineData("Closes.Day", "Sunday", "digest-time")]
    [InlineData("Opens.Day", "Saturday", "closes-time")]
    [InlineData("Reminders[2].Time", "14:30", "reminders-2--time")]
    [InlineData("Reminders[1].Time", "demain", "reminders-1--time")]
    [InlineData("TimeZone", "Mars/Olympus", "timezone")]
    [InlineData("TimeZone", "Romance Standard Time", "timezone")]
    [InlineData("Holidays", "DE", "holidays")]
    public async Task What_is_out_of_order_comes_back_at_its_field(string field, string typed, string at)
    {
        await using var scene = await Scene.Open("sqlite");
        var page = await Scene.Page(await scene.Send(scene.At("/schedule"), "Save", [(field, typed)]));
        Assert.NotNull(page.QuerySelector($"#{at}-error"));
        if (page.QuerySelector($"[name='{field}']") is AngleSharp.Html.Dom.IHtmlInputElement input) Assert.Equal(typed, input.GetAttribute("value"));
        Assert.Equal(Rhythm.Default, (await scene.Saved()).LatestRhythm);
    }

    [Fact]
    public async Task A_paused_week_ahead_says_why()
    {
        await using var scene = await Scene.Open("sqlite", s => s.Cohort.DeclareDayOff(new(2019, 3, 11), new(2019, 3, 15), null, null));
        Assert.Contains("Pause : aucun jour ouvré", Scene.Text(await scene.Read(scene.At("/schedule"))));
    }
}
