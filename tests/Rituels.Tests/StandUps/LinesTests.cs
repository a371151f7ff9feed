using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.StandUps;
using Rituels.Tests.House;

namespace Rituels.Tests.StandUps;

/// <summary>The stand-up that everybody holds at their hour: a line of each team, in a window of the week.</summary>
public class LinesTests
{
    private const string Lines = "/eig-2019/stand-ups/lines";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A Friday off moves the window to the day before, a paused week has none.</summary>
    [Theory]
    [InlineData("2019-W10", "2019-03-08 11:30", "2019-03-08 12:30")]
    [InlineData("2019-W13", "2019-03-29 11:30", "2019-03-29 12:30")]
    [InlineData("2019-W22", "2019-05-29 11:30", "2019-05-29 12:30")]
    [InlineData("2019-W33", null, null)]
    [InlineData("2019-W06", null, null)]
    public void The_window_follows_the_working_week(string week, string? opens, string? closes)
    {
        var cohort = Cohort.Start("eig-2019", "Promotion 3", new(2019, 2, 11), new(2019, 11, 15), Rhythm.Default, default);
        cohort.DeclareDayOff(new(2019, 5, 31), new(2019, 5, 31), "Pont", null);
        cohort.DeclareDayOff(new(2019, 8, 12), new(2019, 8, 16), "Vacances", null);
        var window = LineWindow.Of(cohort, new StandUpBook { CohortId = cohort.Id, HasLines = true }, IsoWeek.Parse(week));
        Assert.Equal((opens, closes), (window?.Opens.ToString("yyyy-MM-dd HH:mm", null), window?.Closes.ToString("yyyy-MM-dd HH:mm", null)));
        Assert.Null(LineWindow.Of(cohort, new StandUpBook { CohortId = cohort.Id }, IsoWeek.Parse(week)));
    }

    [Theory, OnEachDatabase]
    public async Task A_team_writes_and_rewrites_its_line_while_the_window_is_open(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T11:00:00+01:00");
        var seed = await Plant(house);
        var (ines, aya) = (await house.SignedIn(seed.Ines), await house.SignedIn(seed.Aya));
        Assert.DoesNotContain("<textarea", await ines.GetStringAsync(Lines, Stop), StringComparison.Ordinal);

        house.Clock.Now = house.Clock.Now.AddMinutes(31);
        Assert.Equal($"{Lines}/2019-W10?done=saved", (await Write(ines, "La carte est en ligne")).Headers.Location?.OriginalString);
        await Write(ines, "La carte est en ligne, enfin", version: 1);
        Assert.Contains("La carte est en ligne, enfin", await aya.GetStringAsync(Lines, Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Write(await house.SignedIn(seed.Lou), "Pas la mienne")).StatusCode);

        house.Clock.Now = house.Clock.Now.AddHours(1);
        var late = await (await Write(ines, "Trop tard", version: 2, form: "/account")).Content.ReadAsStringAsync(Stop);
        Assert.Contains("La fenêtre est fermée", late, StringComparison.Ordinal);
        Assert.Contains("Trop tard</textarea>", late, StringComparison.Ordinal);
        Assert.Equal("La carte est en ligne, enfin", await house.With(db => db.Set<StandUpLine>().Select(l => l.Text).SingleAsync(Stop)));
        Assert.Contains("La carte est en ligne, enfin", await ines.GetStringAsync($"{Lines}/2019-W10", Stop), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_write_for_a_team_at_once_none_loses_a_word(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T11:40:00+01:00");
        var seed = await Plant(house);
        var (ines, noe) = (await house.SignedIn(seed.Ines), await house.SignedIn(seed.Noe));
        await Write(noe, "Celle de Noé");
        var page = await (await Write(ines, "Celle d’Inès")).Content.ReadAsStringAsync(Stop);
        Assert.Contains("Celle d’Inès</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("Celle de Noé", page, StringComparison.Ordinal);
        Assert.Equal("Celle de Noé", await house.With(db => db.Set<StandUpLine>().Select(l => l.Text).SingleAsync(Stop)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("281")]
    public async Task An_empty_or_long_line_comes_back(string typed)
    {
        await using var house = await TestHouse.Open("sqlite", "2019-03-08T11:40:00+01:00");
        var seed = await Plant(house);
        var text = typed == "281" ? new string('é', 281) : typed;
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await (await Write(await house.SignedIn(seed.Ines), text)).Content.ReadAsStringAsync(Stop));
        Assert.NotNull(page.GetElementById("text-error"));
        Assert.Equal(text, page.GetElementById("text")!.TextContent);
    }

    [Theory, OnEachDatabase]
    public async Task Channels_are_told_once_as_the_window_opens_and_of_the_summary_after_the_end(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-07T09:30:00+01:00");
        var seed = await Plant(house);
        await house.With(db =>
        {
            db.Add(new ChatChannel { CohortId = seed.Cohort.Id, Kind = ChatKind.Slack, Name = "promo", Place = "C0123", Secret = "x", Reminds = true, Announces = true, AddedAt = house.Clock.Now });
            return db.SaveChangesAsync(Stop);
        });
        await Run(house);
        house.Clock.Now = DateTimeOffset.Parse("2019-03-08T11:30:00+01:00", null);
        await Run(house);
        await Run(house);
        Assert.Equal(["La ligne de la semaine"], await Subjects(house));

        var standUp = new StandUp { CohortId = seed.Cohort.Id, Title = "Plénière", Day = new(2019, 3, 8), Announces = true };
        standUp.Invite([Turn.Of(seed.Carto)]);
        await house.With(db => { db.Add(standUp); return db.SaveChangesAsync(Stop); });
        var scene = new StandUpScene { House = house, Seed = seed, StandUp = standUp, Aya = await house.SignedIn(seed.Aya) };
        foreach (var verb in new[] { "start", "end", "back", "end" }) await scene.Press(verb);
        await Run(house);
        Assert.Single(await Subjects(house));
        house.Clock.Now = house.Clock.Now + Announcement.Later;
        await Run(house);
        foreach (var verb in new[] { "back", "end" }) await scene.Press(verb);
        house.Clock.Now = house.Clock.Now + Announcement.Later;
        await Run(house);
        Assert.Equal(["La ligne de la semaine", "Plénière"], await Subjects(house));
        Assert.Contains($"/eig-2019/stand-ups/{standUp.Id}", await house.With(db => db.Set<Letter>().OrderByDescending(l => l.Id).Select(l => l.Text).FirstAsync(Stop)), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_day_off_declared_on_the_way_moves_what_is_planned(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-04T09:00:00+01:00");
        var seed = await Plant(house);
        await Run(house);
        Assert.Equal(["2019-03-08 10:30", "2019-03-15 10:30"], await Planned(house));
        await house.With(async db => { (await db.Cohorts.SingleAsync(c => c.Id == seed.Cohort.Id, Stop)).DeclareDayOff(new(2019, 3, 8), new(2019, 3, 8), null, house.Clock.Now); await db.SaveChangesAsync(Stop); });
        await Run(house);
        Assert.Equal(["2019-03-07 10:30", "2019-03-15 10:30"], await Planned(house));
        await house.With(async db => { (await db.Set<StandUpBook>().SingleAsync(Stop)).HasLines = false; await db.SaveChangesAsync(Stop); });
        await Run(house);
        Assert.Empty(await Planned(house));
    }

    [Theory, OnEachDatabase]
    public async Task Settings_are_saved_and_go_with_a_cloned_cohort(string database)
    {
        await using var scene = await Programme.Scene.Open(database);
        Programme.Scene.Went(await scene.Send(scene.At("/stand-ups"), "", [("Seconds", "90"), ("HasLines", "true"), ("Opens.Day", "Thursday"), ("Opens.Time", "16:00"), ("Closes.Day", "Thursday"), ("Closes.Time", "17:00")]));
        var saved = await scene.House.With(db => db.Set<StandUpBook>().AsNoTracking().SingleAsync(Stop));
        Assert.Equal((90, true, "Thursday 16:00", "Thursday 17:00"), (saved.Seconds, saved.HasLines, $"{saved.Opens}", $"{saved.Closes}"));
        await Programme.Scene.CameBack(await scene.Send(scene.At("/stand-ups"), "", [("Closes.Time", "15:00")]), "closes-time", "15:00");
        await using var services = scene.House.App.Services.CreateAsyncScope();
        var other = Programme.Scene.NewCohort("eig-2020", "EIG 4");
        await scene.House.With(db => { db.Add(other); return db.SaveChangesAsync(Stop); });
        foreach (var part in services.ServiceProvider.GetServices<Rituels.Portability.ICohortPart>()) await part.Copy(scene.Cohort, other, Stop);
        await services.ServiceProvider.GetRequiredService<Rituels.Database.RituelsDb>().SaveChangesAsync(Stop);
        Assert.Equal((90, true), await scene.House.With(db => db.Set<StandUpBook>().Where(b => b.CohortId == other.Id).SingleAsync(Stop)) is var copy ? (copy.Seconds, copy.HasLines) : default);
    }

    private static async Task<Seed> Plant(TestHouse house)
    {
        var seed = await Seed.Plant(house);
        await house.With(db => { db.Add(new StandUpBook { CohortId = seed.Cohort.Id, HasLines = true }); return db.SaveChangesAsync(Stop); });
        return seed;
    }

    private static async Task<HttpResponseMessage> Write(HttpClient browser, string text, int version = 0, string form = "/account") =>
        await browser.PostAsync(Lines + "/2019-W10", new FormUrlEncodedContent([new("form", SignedInBrowsers.FormField(await browser.GetStringAsync(form, Stop))), new("For", "carto-demo"), new("Text", text), new("Version", $"{version}")]), Stop);

    private static async Task Run(TestHouse house)
    {
        while (await house.App.Services.GetRequiredService<DueWorker>().RunDue(house.Clock.Now, Stop) > 0) { }
    }

    private static Task<List<string>> Subjects(TestHouse house) => house.With(db => db.Set<Posting>().Where(p => p.Occasion.Contains("/stand-ups/")).OrderBy(p => p.Id).Select(p => p.Letter!.Subject).ToListAsync(Stop));

    private static Task<List<string>> Planned(TestHouse house) => house.With(async db =>
        (await db.Set<DueWork>().Where(w => w.Ritual == "stand-ups" && w.DoneAt == null).OrderBy(w => w.DueAt).ToListAsync(Stop)).ConvertAll(w => w.DueAt.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", null)));
}
