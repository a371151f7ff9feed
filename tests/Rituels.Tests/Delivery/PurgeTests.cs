using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

public class PurgeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task What_a_cohorts_letter_said_goes_after_90_days_and_to_whom_with_its_stop_link(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (cohort, _) = await house.Settle();
        await house.Write(Post.Letter(cohort.Id), "ines@team.example", "ali@team.example");
        await house.App.Send(Post.Friday);

        await Purge(house, Post.Friday.AddDays(90));
        Assert.Equal(("<p>Bonjour</p>", "Bonjour"), await Body(house));
        await Purge(house, Post.Friday.AddDays(91));
        Assert.Equal(("", ""), await Body(house));
        Assert.Equal("Les nouvelles", await house.With(db => db.Set<Letter>().Select(l => l.Subject).SingleAsync(Stop)));
        await Assert.ThrowsAsync<DbUpdateException>(() => house.Write(Post.Letter(cohort.Id), "ines@team.example"));

        await Purge(house, Post.Friday.AddDays(401));
        Assert.Equal((0, 0), await Left(house));
    }

    [Theory, OnEachDatabase]
    public async Task What_still_waits_is_kept_and_what_failed_is_not(string database)
    {
        await using var server = new SmtpListener { Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? line.Contains("gone@") ? "550 no such user" : "450 busy" : null };
        await using var house = await TestHouse.Open(database, configuration: server.Configuration);
        await house.Write(Post.Letter(), "gone@team.example");
        await house.Write(Post.Letter(), "busy@team.example");
        await house.App.Send(Post.Friday);
        await Purge(house, Post.Friday.AddDays(91));
        Assert.Equal("busy@team.example", await house.With(db => db.Set<Posting>().Select(p => p.Address).SingleAsync(Stop)));
        Assert.Equal(("<p>Bonjour</p>", "Bonjour"), await Body(house));
    }

    [Theory, OnEachDatabase]
    public async Task Due_work_of_a_cohort_is_kept_for_its_occasion_not_to_fire_again(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (cohort, _) = await house.Settle();
        await house.With(db => { db.Add(Work(cohort.Id, "tests", "2019-W10")); return db.SaveChangesAsync(Stop); });
        await Purge(house, Post.Friday.AddYears(5));
        await Assert.ThrowsAsync<DbUpdateException>(() => house.With(db => { db.Add(Work(cohort.Id, "tests", "2019-W10")); return db.SaveChangesAsync(Stop); }));
    }

    [Theory, OnEachDatabase]
    public async Task More_than_a_batch_goes_at_once_and_once_a_day(string database)
    {
        await using var house = await TestHouse.Open(database);
        var purger = house.App.Services.GetRequiredService<Purger>();
        await Add(1203);
        await purger.PurgeDue(Post.Friday.AddDays(8), Stop);
        Assert.Equal(0, await house.With(db => db.Set<DueWork>().CountAsync(Stop)));
        await Add(1);
        await purger.PurgeDue(Post.Friday.AddDays(9).AddMinutes(-1), Stop);
        Assert.Equal(1, await house.With(db => db.Set<DueWork>().CountAsync(Stop)));
        await purger.PurgeDue(Post.Friday.AddDays(9), Stop);
        Assert.Equal(0, await house.With(db => db.Set<DueWork>().CountAsync(Stop)));

        Task Add(int many) => house.With(db =>
        {
            db.AddRange(Enumerable.Range(1, many).Select(n => Work(null, "accounts", $"{n}")));
            return db.SaveChangesAsync(Stop);
        });
    }

    private static DueWork Work(Guid? cohort, string ritual, string period)
    {
        var work = new DueWork { Ritual = ritual, Kind = "sign-in", CohortId = cohort, Period = period, DueAt = Post.Friday };
        work.Done(Post.Friday, "done");
        return work;
    }

    /// <summary>As at the start of a program on that day.</summary>
    private static Task Purge(TestHouse house, DateTimeOffset now) => ActivatorUtilities.CreateInstance<Purger>(house.App.Services).PurgeDue(now, Stop);

    private static async Task<(string, string)> Body(TestHouse house) =>
        await house.With(db => db.Set<Letter>().Select(l => new { l.Html, l.Text }).SingleAsync(Stop)) is var body ? (body.Html, body.Text) : default;

    private static Task<(int Letters, int Postings)> Left(TestHouse house) =>
        house.With(async db => (await db.Set<Letter>().CountAsync(Stop), await db.Set<Posting>().CountAsync(Stop)));
}
