using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Tests.Accounts;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

/// <summary>One cohort's plan fails alone; that two replicas wrote the same is no fault.</summary>
public class CohortPlanningTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task What_another_wrote_first_is_left_to_the_next_tick_and_no_alarm(string database)
    {
        var log = new LogBook();
        await using var house = await TestHouse.Open(database, adjust: builder => builder.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log));
        var (cohort, _) = await house.Settle();
        await Plan(house, (db, _) => db.Add(Work(cohort.Id, "first")));
        await Plan(house, (db, _) => db.Add(Work(cohort.Id, "first")));
        Assert.Contains(log.Lines, line => line.Contains($"of cohort {cohort.Id} is planned at the next tick", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("was not planned", StringComparison.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task What_fails_is_told_and_leaves_nothing_to_the_next(string database)
    {
        var log = new LogBook();
        await using var house = await TestHouse.Open(database, adjust: builder => builder.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log));
        var (cohort, _) = await house.Settle();
        await Plan(house, (db, turn) =>
        {
            db.Add(Work(cohort.Id, turn == 0 ? "broken" : "whole"));
            if (turn == 0) throw new InvalidOperationException();
        }, turns: 2);
        Assert.Contains(log.Lines, line => line.Contains($"of cohort {cohort.Id} was not planned: InvalidOperationException", StringComparison.Ordinal));
        Assert.Equal(["whole"], await house.With(db => db.Set<DueWork>().Where(w => w.Ritual == "tests").Select(w => w.Kind).ToListAsync(Stop)));
    }

    private static async Task Plan(TestHouse house, Action<RituelsDb, int> write, int turns = 1)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        var (db, planning) = (scope.ServiceProvider.GetRequiredService<RituelsDb>(), scope.ServiceProvider.GetRequiredService<CohortPlanning>());
        for (var turn = 0; turn < turns; turn++)
        {
            var cohort = await db.Cohorts.AsNoTracking().Select(c => c.Id).SingleAsync(Stop);
            await planning.Try("tests", cohort, () =>
            {
                write(db, turn);
                return Task.CompletedTask;
            }, Stop);
        }
    }

    private static DueWork Work(Guid cohort, string kind) => new() { Ritual = "tests", Kind = kind, CohortId = cohort, Period = "2019-W10", DueAt = Post.Friday.AddYears(1) };
}
