using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.Accounts;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

public class RetentionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Six months after the cohort's end, which is 15 November 2019.</summary>
    private static readonly DateTimeOffset Day = new(2020, 5, 15, 3, 0, 0, TimeSpan.FromHours(2));

    [Theory, OnEachDatabase]
    public async Task People_are_forgotten_after_two_letters_and_words_stay(string database)
    {
        await using var story = await Story.Begin(database);
        await story.LeaveTraces(story.Seed.Ines);
        await story.Choose("Names", 6);
        await story.Run(Day.AddDays(-30).AddHours(6).AddMinutes(-1));
        Assert.Empty(story.Letters());
        await story.Run(Day.AddDays(-30).AddHours(6));
        await story.Run(Day.AddDays(-7).AddHours(6));
        Assert.Equal(2, story.Letters().Count);
        Assert.NotEmpty(await story.House.Find("Inès Demo"));

        await story.Run(Day);
        Assert.Equal([], await story.House.Find("Inès Demo", "Lou Essai", "Aya Staff", "@eig-2019.example", "promo@list.example"));
        Assert.Equal(5, await story.House.With(db => db.Set<Retrospective>().CountAsync(r => r.Mood > 0, Stop)));
        var cohort = await story.House.With(db => db.Cohorts.AsNoTracking().SingleAsync(Stop));
        Assert.True(cohort.IsClosed);
        var row = await story.House.With(db => db.Set<RegisterRow>().AsNoTracking().SingleAsync(r => r.What == Taken.Retired, Stop));
        Assert.Equal((null, 5), (row.PersonId, row.Records));
        await story.Run(Day.AddDays(60));
        Assert.Equal(1, await story.House.With(db => db.Set<RegisterRow>().CountAsync(r => r.What == Taken.Retired, Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task The_whole_cohort_goes_when_staff_choose_so_and_no_other(string database)
    {
        await using var story = await Story.Begin(database);
        await Seed.Plant(story.House, "elsewhere");
        await story.Choose("Everything", 6);
        await story.Run(Day.AddDays(-30).AddHours(6));
        await story.Run(Day.AddDays(-7).AddHours(6));
        await story.Run(Day);
        Assert.Equal(["elsewhere"], await story.House.With(db => db.Cohorts.Select(c => c.Slug).ToListAsync(Stop)));
        Assert.Equal([], await story.House.Find("@eig-2019.example", "Rallumer", story.CohortId.ToString()));
        Assert.Equal(5, await story.House.With(db => db.People.CountAsync(Stop)));
    }

    [Fact]
    public async Task An_archive_without_people_is_read_by_whom_an_administrator_names()
    {
        await using var story = await Story.Begin("sqlite");
        var ada = await story.House.Somebody("ada@admin.example", "Ada Admin");
        await story.House.With(db => { db.People.Single(p => p.Id == ada.Id).IsAdmin = true; return db.SaveChangesAsync(Stop); });
        await story.Choose("Names", 6);
        foreach (var moment in new[] { Day.AddDays(-30).AddHours(6), Day.AddDays(-7).AddHours(6), Day }) await story.Run(moment);
        var admin = await story.House.SignedIn(ada);
        await story.House.Post(admin, "/admin/cohorts/eig-2019/staff", [new("Member.Name", "Ada Admin"), new("Member.Email", ada.Email)]);
        Assert.Contains("Rallumer la balise", await admin.GetStringAsync("/eig-2019/retrospectives/2019-W08", Stop));
    }

    [Theory, OnEachDatabase]
    public async Task Another_choice_moves_it_and_none_calls_it_off(string database)
    {
        await using var story = await Story.Begin(database);
        await story.Choose("Names", 6);
        await story.Run(Day.AddDays(-30).AddHours(6));
        await story.Choose("Names", 12);
        await story.Run(Day.AddDays(1));
        Assert.NotEmpty(await story.House.Find("Inès Demo"));
        Assert.Equal(new DateOnly(2020, 11, 15), (await story.Rule())!.PlannedFor);
        await story.Choose("none", 12);
        await story.Run(Day.AddYears(2));
        Assert.NotEmpty(await story.House.Find("Inès Demo"));
        Assert.Null(await story.Rule());
    }

    [Theory, OnEachDatabase]
    public async Task Chosen_late_it_waits_thirty_days_and_still_tells_twice(string database)
    {
        await using var story = await Story.Begin(database, "2021-01-10T10:00:00+01:00");
        await story.Choose("Names", 6);
        await story.Run(new(2021, 1, 10, 10, 0, 1, TimeSpan.FromHours(1)));
        Assert.Equal(new DateOnly(2021, 2, 10), (await story.Rule())!.PlannedFor);
        for (var day = new DateTimeOffset(2021, 1, 11, 9, 0, 0, TimeSpan.FromHours(1)); day < new DateTimeOffset(2021, 2, 10, 3, 0, 0, TimeSpan.FromHours(1)); day = day.AddDays(1)) await story.Run(day);
        Assert.Equal(2, story.Letters().Count);
        Assert.NotEmpty(await story.House.Find("Inès Demo"));
        await story.Run(new(2021, 2, 10, 3, 0, 0, TimeSpan.FromHours(1)));
        Assert.Equal([], await story.House.Find("Inès Demo"));
    }

    [Theory, OnEachDatabase]
    public async Task What_could_not_be_announced_in_time_is_put_off(string database)
    {
        await using var story = await Story.Begin(database);
        await story.Choose("Names", 6);
        await story.Run(story.House.Clock.Now);
        var late = Day.AddDays(3);
        await story.Run(late);
        await story.Run(late.AddSeconds(1));
        Assert.NotEmpty(await story.House.Find("Inès Demo"));
        Assert.Equal(new DateOnly(2020, 6, 18), (await story.Rule())!.PlannedFor);
        await story.Run(late.AddDays(1).AddHours(6));
        Assert.Single(story.Letters());
    }

    [Theory, OnEachDatabase]
    public async Task An_end_moved_near_gives_thirty_days_too(string database)
    {
        await using var story = await Story.Begin(database, "2019-12-01T10:00:00+01:00");
        await story.Choose("Names", 6);
        await story.Run(new(2020, 2, 1, 10, 0, 0, TimeSpan.FromHours(1)));
        await story.House.With(db => { db.Cohorts.Single().Ends = new(2019, 8, 1); return db.SaveChangesAsync(Stop); });
        await story.Run(new(2020, 2, 1, 10, 0, 1, TimeSpan.FromHours(1)));
        Assert.Equal(new DateOnly(2020, 3, 3), (await story.Rule())!.PlannedFor);
        Assert.NotEmpty(await story.House.Find("Inès Demo"));
    }

    [Theory, OnEachDatabase]
    public async Task A_cohort_that_cannot_be_planned_holds_no_other_back(string database)
    {
        await using var story = await Story.Begin(database);
        var broken = await Seed.Plant(story.House, "broken");
        await story.Choose("Names", 6);
        await story.House.With(async db =>
        {
            var rule = new RetentionRule { CohortId = broken.Cohort.Id };
            rule.Choose(6, Retires.Names, story.House.Clock.Now);
            db.Add(rule);
            await db.SaveChangesAsync(Stop);
            await db.Set<RetentionRule>().ExecuteUpdateAsync(set => set.SetProperty(r => r.PlannedFor, (DateOnly?)null), Stop);
            await db.Database.ExecuteSqlAsync($"UPDATE cohorts SET \"Rhythms\" = replace(\"Rhythms\", 'Europe/Paris', 'Mars/Olympus') WHERE \"Slug\" = 'broken'", Stop);
        });
        await story.Run(story.House.Clock.Now.AddSeconds(1));
        Assert.NotNull((await story.Rule())!.PlannedFor);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_to_be_announced_when_an_older_copy_came_back_is_announced_anew(string database)
    {
        await using var story = await Story.Begin(database);
        await story.Choose("Names", 6);
        await story.Run(story.House.Clock.Now);
        var back = Day.AddDays(-30).AddHours(7);
        story.House.Clock.Now = back;
        await using (var scope = story.House.App.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<RestoredPost>().SetAside(back, Stop);
        await story.Run(back.AddMinutes(1));
        Assert.Empty(story.Letters());
        Assert.Equal(new DateOnly(2020, 5, 16), (await story.Rule())!.PlannedFor);
        await story.Run(back.AddDays(1));
        Assert.Single(story.Letters());
    }

    [Theory, OnEachDatabase]
    public async Task Months_are_bounded_and_the_page_says_the_day(string database)
    {
        await using var story = await Story.Begin(database);
        foreach (var months in new[] { 5, 61 }) Assert.Contains("id=\"months-error\"", await (await story.Choose("Names", months)).Content.ReadAsStringAsync(Stop));
        Assert.Contains("role=\"alert\"", await (await story.Choose("Tout", 12)).Content.ReadAsStringAsync(Stop));
        Assert.Null(await story.Rule());
        await story.Choose("Names", 6);
        var page = System.Net.WebUtility.HtmlDecode(await (await story.House.SignedIn(story.Seed.Aya)).GetStringAsync(story.At + "/settings/retention", Stop));
        Assert.Contains("Le vendredi 15\u00a0mai 2020", page);
    }
}

internal static class Retaining
{
    /// <summary>Chooses by the form, as staff do.</summary>
    public static async Task<HttpResponseMessage> Choose(this Story story, string what, int months)
    {
        var aya = await story.House.SignedIn(story.Seed.Aya);
        var field = SignedInBrowsers.FormField(await aya.GetStringAsync(story.At + "/settings/retention"));
        var version = (await story.Rule())?.Version ?? 0;
        return await aya.PostAsync(story.At + "/settings/retention", new FormUrlEncodedContent([new("form", field), new("What", what), new("Months", $"{months}"), new("Version", $"{version}")]));
    }

    /// <summary>The worker's turn at that moment.</summary>
    public static Task Run(this Story story, DateTimeOffset now)
    {
        story.House.Clock.Now = now;
        return story.House.Tick();
    }

    public static Task<RetentionRule?> Rule(this Story story) =>
        story.House.With(db => db.Set<RetentionRule>().AsNoTracking().SingleOrDefaultAsync(r => r.CohortId == story.CohortId));

    public static IReadOnlyList<string> Letters(this Story story) =>
        [.. story.House.MailTo(story.Seed.Aya.Email).Where(mail => mail.Contains("/settings/retention", StringComparison.Ordinal))];
}
