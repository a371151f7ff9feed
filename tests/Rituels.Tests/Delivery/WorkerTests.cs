using Microsoft.Extensions.Hosting;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Shell;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

public class WorkerTests
{
    [Theory, OnEachDatabase]
    public async Task The_worker_does_what_is_due_by_itself_and_stops_when_told(string database)
    {
        await using var house = await TestHouse.Open(database, now: "2019-03-08T15:00:00+01:00", configuration: ["--Rituels:Worker=true"]);
        await house.Write(Post.Letter(), "ines@team.example");
        house.App.Services.GetRequiredService<WorkerBell>().Ring();
        for (var i = 0; i < 200 && !Directory.Exists(house.MailFolder); i++) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.True(Directory.Exists(house.MailFolder));
        var watch = Stopwatch.StartNew();
        await house.App.StopAsync(TestContext.Current.CancellationToken);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 3);
    }

    [Fact]
    public void A_worker_that_looks_for_work_but_no_longer_sends_is_not_well()
    {
        var clock = new ManualClock(new(2019, 3, 8, 15, 0, 0, TimeSpan.FromHours(1)));
        var heartbeat = new Heartbeat(clock);
        clock.Now = clock.Now.AddMinutes(2);
        heartbeat.BeatForWork();
        Assert.False(heartbeat.IsRecent);
        heartbeat.BeatForPost();
        Assert.True(heartbeat.IsRecent);
        Assert.Equal(TimeSpan.Zero, heartbeat.Age);
    }

    [Fact]
    public async Task A_ring_wakes_whoever_waits_and_is_heard_once()
    {
        var bell = new WorkerBell();
        var rung = bell.Next;
        Assert.False(rung.IsCompleted);
        bell.Ring();
        await rung.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.False(bell.Next.IsCompleted);
    }

    [Fact]
    public async Task A_web_only_replica_has_no_worker()
    {
        await using var house = await TestHouse.Open("sqlite");
        Assert.DoesNotContain(house.App.Services.GetServices<IHostedService>(), service => service is Worker);
    }
}
