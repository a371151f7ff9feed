using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;
using Rituels.Coaching;
using Rituels.Portability;
using Rituels.Tests.House;
using Rituels.Tests.Portability;
using Rituels.Tests.Retrospectives;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Coaching;

/// <summary>Some months after the cohort was closed its notes go; that there were contacts stays.</summary>
public class ExpiryTests
{
    private const string Settings = "/eig-2019/settings/coaching";

    [Theory, OnEachDatabase]
    public async Task Notes_go_on_the_day_that_the_settings_announce(string database)
    {
        await using var scene = await Closed(database);
        Assert.Contains("Les notes seront effacées le 6 septembre 2019.", await Text(scene.Aya, Settings));
        await scene.House.Tick("2019-09-06T02:59:00+02:00");
        Assert.NotEmpty(await scene.House.Find("zorglub"));
        await scene.House.Tick("2019-09-06T03:00:00+02:00");
        Assert.Equal([], await scene.House.Find("zorglub"));
        Assert.Equal((1, new DateOnly(2019, 3, 1)), ((await scene.Contacts()).Count, (await scene.Contacts())[0].Day));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_writes_a_note_that_nobody_would_erase(string database)
    {
        await using var scene = await Closed(database);
        var page = $"{At}/contacts/{(await scene.Contacts())[0].Id}";
        await scene.House.Tick("2019-09-06T03:00:00+02:00");
        var aya = await scene.House.SignedIn(scene.Seed.Aya);
        foreach (var said in new[] { Settings, "/eig-2019/settings/close" }) Assert.Contains("Les notes ont été effacées le 6 septembre 2019.", await Text(aya, said));
        var refused = await Send(aya, page, "", ("Log.Note", "Zorglub revient"), ("Log.Minutes", "20"));
        Assert.Contains("ont été effacées le 6 septembre 2019", await Text(refused));
        Assert.Equal([], await scene.House.Find("zorglub"));
        Went(await Send(aya, page, "", ("Log.Minutes", "20")), Carto + "?done=saved");
    }

    [Theory, OnEachDatabase]
    public async Task A_cohort_that_is_opened_again_keeps_them(string database)
    {
        await using var scene = await Closed(database);
        await scene.House.With(async db => { (await db.Cohorts.SingleAsync(Stop)).Reopen(); await db.SaveChangesAsync(Stop); });
        await scene.House.Tick("2019-09-06T03:00:00+02:00");
        Assert.NotEmpty(await scene.House.Find("zorglub"));
    }

    [Theory, OnEachDatabase]
    public async Task Another_choice_moves_the_day(string database)
    {
        await using var scene = await Closed(database, new CoachingBook { CohortId = Guid.Empty, Months = 1 });
        await scene.House.With(async db => { (await db.Set<CoachingBook>().SingleAsync(Stop)).Months = 2; await db.SaveChangesAsync(Stop); });
        await scene.House.Tick("2019-04-06T03:00:00+02:00");
        Assert.NotEmpty(await scene.House.Find("zorglub"));
        await scene.House.Tick("2019-05-06T03:00:00+02:00");
        Assert.Equal([], await scene.House.Find("zorglub"));
    }

    [Theory, OnEachDatabase]
    public async Task They_go_with_everybodys_names_when_the_cohort_is_retired(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Called(scene.Seed.Carto, "2019-03-01", "Zorglub");
        var rule = new RetentionRule { CohortId = scene.Seed.Cohort.Id };
        rule.Choose(6, Retires.Names, scene.House.Clock.Now);
        await scene.Keep(rule);
        await scene.House.Due();
        foreach (var tick in new[] { "2020-04-15T09:00:00+02:00", "2020-05-08T09:00:00+02:00", "2020-05-15T03:00:00+02:00" }) await scene.House.Tick(tick);
        Assert.Equal([], await scene.House.Find("zorglub"));
        Assert.All(await scene.Contacts(), contact => Assert.Null(contact.ById));
    }

    [Fact]
    public async Task A_clone_keeps_the_settings_and_no_contact()
    {
        await using var scene = await CoachingScene.Open("sqlite");
        await scene.Keep(new CoachingBook { CohortId = scene.Seed.Cohort.Id, Rhythm = 14, Months = 3, MailsOnMonday = false, MailAt = new(7, 45) });
        await scene.Called(scene.Seed.Carto, "2019-03-01", "Zorglub");
        await using var scope = scene.House.App.Services.CreateAsyncScope();
        var (db, to) = (scope.ServiceProvider.GetRequiredService<RituelsDb>(), scene.Seed.Cohort.Again("suite", "Suite", new(2020, 2, 10), scene.House.Clock.Now));
        db.Add(to);
        foreach (var part in scope.ServiceProvider.GetServices<ICohortPart>()) await part.Copy(scene.Seed.Cohort, to, Stop);
        await db.SaveChangesAsync(Stop);
        var kept = await db.Set<CoachingBook>().SingleAsync(book => book.CohortId == to.Id, Stop);
        Assert.Equal((14, 3, false, new TimeOnly(7, 45)), (kept.Rhythm, kept.Months, kept.MailsOnMonday, kept.MailAt));
        Assert.Single(await scene.Contacts());
    }

    private static async Task<CoachingScene> Closed(string database, CoachingBook? book = null)
    {
        var scene = await CoachingScene.Open(database);
        if (book is not null) await scene.Keep(new CoachingBook { CohortId = scene.Seed.Cohort.Id, Months = book.Months });
        await scene.Called(scene.Seed.Carto, "2019-03-01", "Zorglub", "Zorglub", others: "Zorglub");
        await scene.House.With(async db => { (await db.Cohorts.SingleAsync(Stop)).Close(scene.House.Clock.Now); await db.SaveChangesAsync(Stop); });
        await scene.House.Due();
        return scene;
    }
}
