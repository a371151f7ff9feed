using System.Globalization;
using System.Text;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Programme;

public class DaysOffSettingsTests
{
    private static readonly IsoWeek Running = IsoWeek.Parse("2019-W10");
    private static readonly (string, string)[] Strike = [("Typed.From", "2019-03-08"), ("Typed.Label", "Grève")];

    [Theory, OnEachDatabase]
    public async Task A_strike_is_previewed_then_moves_the_running_week(string database)
    {
        await using var scene = await Scene.Open(database);
        var preview = await Scene.Page(await scene.Send(scene.At("/days-off"), "Preview", Strike));
        Assert.Contains("La clôture passe du vendredi 8 mars à 14 h 30 au jeudi 7 mars à 14 h 30", Scene.Text(preview));
        Assert.Empty((await scene.Saved()).DaysOff);

        Scene.Went(await Confirm(scene, preview, "Declare"));
        Assert.Equal(Instant("2019-03-07T14:30:00+01:00"), (await scene.Saved()).PlanOf(Running).Hours!.Closes);
    }

    [Theory, OnEachDatabase]
    public async Task A_strike_of_tomorrow_that_would_close_the_week_in_the_past_leaves_it(string database)
    {
        await using var scene = await Scene.Open(database);
        scene.House.Clock.Now = Instant("2019-03-07T16:00:00+01:00");
        var preview = await Scene.Page(await scene.Send(scene.At("/days-off"), "Preview", Strike));
        Assert.Contains("La semaine garde ses heures", Scene.Text(preview));
        Scene.Went(await Confirm(scene, preview, "Declare"));
        Assert.Equal(Instant("2019-03-08T14:30:00+01:00"), (await scene.Saved()).PlanOf(Running).Hours!.Closes);
    }

    [Theory, OnEachDatabase]
    public async Task A_break_is_taken_back_once_its_effect_was_seen(string database)
    {
        await using var scene = await Scene.Open(database, s => s.Cohort.DeclareDayOff(new(2019, 8, 5), new(2019, 8, 9), "Été", null));
        var preview = await Scene.Page(await scene.Send(scene.At("/days-off"), "PreviewWithdrawal", []));
        Assert.Contains("La semaine n’est plus une pause", Scene.Text(preview));
        Assert.True((await scene.Saved()).IsDayOff(new(2019, 8, 6)));
        Scene.Went(await Confirm(scene, preview, "Withdraw"));
        Assert.False((await scene.Saved()).IsDayOff(new(2019, 8, 6)));
    }

    [Fact]
    public async Task Days_beyond_what_may_be_declared_are_still_taken_back()
    {
        await using var scene = await Scene.Open("sqlite", s =>
        {
            for (var i = 0; i <= DaysOffModel.Most; i++) s.Cohort.DeclareDayOff(new DateOnly(2030, 1, 1).AddDays(2 * i), new DateOnly(2030, 1, 1).AddDays(2 * i), null, null);
        });
        var preview = await Scene.Page(await scene.Send(scene.At("/days-off"), "PreviewWithdrawal", []));
        Scene.Went(await Confirm(scene, preview, "Withdraw"));
        Assert.Equal(DaysOffModel.Most, (await scene.Saved()).DaysOff.Count(d => d.WithdrawnAt is null));
    }

    [Theory, OnEachDatabase]
    public async Task A_calendar_adds_its_days_once(string database)
    {
        await using var scene = await Scene.Open(database);
        var ics = Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20190531\r\nSUMMARY:Pont\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20190805\r\nDTEND;VALUE=DATE:20190817\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250101\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        var preview = await Scene.Page(await scene.Upload(scene.At("/days-off"), "Calendar", "CalendarFile", ics));
        Scene.Went(await Confirm(scene, preview, "Declare"));
        Assert.Equal([(new DateOnly(2019, 5, 31), new DateOnly(2019, 5, 31), "Pont"), (new(2019, 8, 5), new(2019, 8, 16), null)],
            (await scene.Saved()).DaysOff.Select(d => (d.From, d.To, d.Label)));

        var again = await Scene.Page(await scene.Upload(scene.At("/days-off"), "Calendar", "CalendarFile", ics));
        Assert.Contains("n’ajoute aucun jour", again.QuerySelector("#calendarfile-error")!.TextContent);
    }

    [Fact]
    public async Task A_broken_calendar_tells_its_line()
    {
        await using var scene = await Scene.Open("sqlite");
        var page = await Scene.Page(await scene.Upload(scene.At("/days-off"), "Calendar", "CalendarFile", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:demain\nEND:VEVENT\nEND:VCALENDAR\n"u8.ToArray()));
        Assert.Contains("Ligne 3", page.QuerySelector("#calendarfile-error")!.TextContent);
    }

    [Theory]
    [InlineData("Typed.From", "", "typed-from")]
    [InlineData("Typed.From", "31/05/2019", "typed-from")]
    [InlineData("Typed.From", "2024-01-01", "typed-from")]
    [InlineData("Typed.To", "2019-03-01", "typed-to")]
    public async Task Days_that_cannot_be_come_back(string field, string typed, string at)
    {
        await using var scene = await Scene.Open("sqlite");
        await Scene.CameBack(await scene.Send(scene.At("/days-off"), "Preview", [.. Strike.Where(f => f.Item1 != field), (field, typed)]), at, typed);
        Assert.Empty((await scene.Saved()).DaysOff);
    }

    [Fact]
    public async Task Public_holidays_are_told_by_their_names()
    {
        await using var scene = await Scene.Open("sqlite");
        var text = Scene.Text(await scene.Read(scene.At("/days-off")));
        Assert.Contains("lundi 22 avril 2019", text);
        Assert.Contains("Lundi de Pâques", text);
    }

    /// <summary>Presses the button of the preview, whose form carries what was seen.</summary>
    private static Task<HttpResponseMessage> Confirm(Scene scene, AngleSharp.Html.Dom.IHtmlDocument preview, string handler) =>
        scene.Staff.PostAsync(scene.At($"/days-off?handler={handler}"), new FormUrlEncodedContent(preview.QuerySelectorAll(".preview form input")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))), Scene.Stop);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
