using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

public class SampleCohortTests
{
    [Theory, OnEachDatabase]
    public async Task The_first_start_makes_a_cohort_that_shows_everything(string database)
    {
        await using var house = await TestHouse.Open(database, now: "2026-11-25T10:00:00+01:00");
        await Start(house);
        var cohort = await house.With(db => db.Cohorts.SingleAsync());
        var teams = await house.With(db => db.Teams.ToListAsync());
        var friday = new DateOnly(2026, 11, 27);
        Assert.True(cohort.IsSample);
        Assert.Equal(16, teams.Count);
        Assert.True(cohort.Has(IsoWeek.Of(friday)));
        Assert.Equal(22, (IsoWeek.Of(friday).Monday.DayNumber - cohort.Starts.DayNumber) / 7);
        Assert.Single(teams, t => t.IsPausedOn(friday));
        Assert.Single(teams, t => !t.IsActiveOn(friday));
        Assert.Single(teams, t => !t.IsActiveOn(cohort.Starts));
        Assert.Contains(teams, t => t.Aliases.Count > 0);
        Assert.Equal(4, await house.With(db => db.Memberships.CountAsync(m => m.Role == Role.Staff)));
        Assert.Equal("aya.tournelune@encadrement.example", (await house.With(db => db.People.SingleAsync(p => p.IsAdmin))).EmailKey);
    }

    [Fact]
    public async Task A_second_start_and_an_empty_one_make_nothing()
    {
        await using var house = await TestHouse.Open("sqlite");
        await Start(house, empty: true);
        Assert.Equal(0, await house.With(db => db.Cohorts.CountAsync()));
        await Start(house);
        await Start(house);
        Assert.Equal(1, await house.With(db => db.Cohorts.CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Two_processes_that_start_together_make_one(string database)
    {
        await using var house = await TestHouse.Open(database);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => GreetAll(house))));
        Assert.Equal(1, await house.With(db => db.Cohorts.CountAsync()));
    }

    [Fact]
    public async Task Somebody_in_the_database_is_left_alone()
    {
        await using var house = await TestHouse.Open("sqlite");
        await house.With(db => { db.Add(Person.Named("Admin", "admin@demo.example")); return db.SaveChangesAsync(); });
        await Start(house);
        Assert.Equal(0, await house.With(db => db.Cohorts.CountAsync()));
    }

    private static async Task GreetAll(TestHouse house)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        foreach (var greeting in scope.ServiceProvider.GetServices<IGreeting>()) await greeting.Prepare(false, TestContext.Current.CancellationToken);
    }

    private static async Task Start(TestHouse house, bool empty = false)
    {
        foreach (var greeting in house.App.Services.GetServices<IGreeting>().OfType<SampleCohort>())
            await greeting.Prepare(empty, TestContext.Current.CancellationToken);
    }
}
