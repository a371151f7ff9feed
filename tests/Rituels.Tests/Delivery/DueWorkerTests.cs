using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

public class DueWorkerTests
{
    [Theory, OnEachDatabase]
    public async Task What_is_due_is_done_once_in_order(string database)
    {
        var log = new Log();
        await using var house = await TestHouse.Open(database, adjust: Rituals(log));
        await house.Plan(("second", 1), ("first", 0), ("later", 60));
        Assert.Equal(2, await house.App.RunDue(Post.Friday.AddMinutes(1)));
        Assert.Equal(0, await house.App.RunDue(Post.Friday.AddMinutes(1)));
        Assert.Equal(["first", "second"], log.Kinds);
        var work = await house.Work("first");
        Assert.Equal((Post.Friday.AddMinutes(1), "done", 3), (work.DoneAt, work.Outcome, work.Recipients));
        Assert.Equal(2, await house.App.Send(Post.Friday.AddMinutes(1)));
    }

    [Theory, OnEachDatabase]
    public async Task Two_replicas_do_each_thing_once(string database)
    {
        var log = new Log();
        await using var house = await TestHouse.Open(database, adjust: Rituals(log));
        await using var other = house.Replica(Rituals(log));
        await house.Plan([.. Enumerable.Range(0, 40).Select(i => ($"kind-{i}", 0))]);
        var done = await Task.WhenAll(Task.Run(() => house.App.RunDue(Post.Friday)), Task.Run(() => other.RunDue(Post.Friday)));
        Assert.Equal(40, done.Sum());
        Assert.Equal(40, log.Kinds.Count);
        Assert.Equal(40, await house.With(db => db.Set<Posting>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_replicas_that_meet_only_one_saves(string database)
    {
        var log = new Log();
        await using var house = await TestHouse.Open(database, adjust: Rituals(log));
        await house.Plan(("shared", 0));
        // While the first works on it, its lease ends and the second takes it and finishes first.
        await using var slow = house.Replica(Rituals(log, during: () => house.App.RunDue(Post.Friday.AddMinutes(5))));
        Assert.Equal(0, await slow.RunDue(Post.Friday));
        Assert.Equal(["shared", "shared"], log.Kinds);
        Assert.Equal(Post.Friday.AddMinutes(5), (await house.Work("shared")).DoneAt);
        Assert.Equal((0, null), ((await house.Work("shared")).Tries, (await house.Work("shared")).LastError));
        Assert.Equal(1, await house.With(db => db.Set<Posting>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task What_fails_is_tried_again_and_holds_up_nothing(string database)
    {
        var log = new Log();
        await using var house = await TestHouse.Open(database, adjust: Rituals(log));
        await house.Plan(("fails", 0), ("endless", 0), ("fine", 0));
        Assert.Equal(1, await house.App.RunDue(Post.Friday));
        var work = await house.Work("fails");
        Assert.Equal(("FormatException", 1, null), (work.LastError, work.Tries, work.DoneAt));
        Assert.Equal("InvalidOperationException", (await house.Work("endless")).LastError);
        Assert.Equal(1, await house.With(db => db.Set<Posting>().CountAsync()));

        await house.App.RunDue(Post.Friday.AddSeconds(59));
        Assert.Equal(1, (await house.Work("fails")).Tries);
        await house.App.RunDue(Post.Friday.AddSeconds(60));
        Assert.Equal(2, (await house.Work("fails")).Tries);
        log.Mended = true;
        Assert.Equal(1, await house.App.RunDue(Post.Friday.AddMinutes(3)));
        Assert.Equal("done", (await house.Work("fails")).Outcome);
    }

    [Theory, OnEachDatabase]
    public async Task What_a_dead_process_had_begun_is_done_when_its_lease_ends(string database)
    {
        var log = new Log();
        await using var house = await TestHouse.Open(database, adjust: Rituals(log));
        await house.Plan(("digest", 0));
        await house.With(db => db.Set<DueWork>().ExecuteUpdateAsync(w => w.SetProperty(x => x.LeaseUntil, Post.Friday.AddSeconds(30))));
        Assert.Equal(0, await house.App.RunDue(Post.Friday.AddSeconds(29)));
        Assert.Equal(1, await house.App.RunDue(Post.Friday.AddSeconds(30)));
    }

    [Theory, OnEachDatabase]
    public async Task A_ritual_that_cannot_plan_stops_no_other(string database)
    {
        var log = new Log();
        await using var house = await TestHouse.Open(database, adjust: builder =>
        {
            Rituals(log)(builder);
            builder.Services.AddScoped<IPlanner, BrokenPlanner>();
            builder.Services.AddScoped<IPlanner, FridayPlanner>();
        });
        Assert.Equal(1, await house.App.RunDue(Post.Friday));
        Assert.Equal(0, await house.App.RunDue(Post.Friday));
        Assert.Equal(["planned"], log.Kinds);
    }

    private static Action<WebApplicationBuilder> Rituals(Log log, Func<Task>? during = null) => builder =>
    {
        builder.Services.RemoveAll<IPlanner>();
        builder.Services.AddScoped<IDueHandler>(services => new Ritual(
            services.GetRequiredService<Outbox>(), log, during ?? (() => Task.CompletedTask)));
    };

    private sealed class Log
    {
        private readonly List<string> _kinds = [];
        public IReadOnlyList<string> Kinds { get { lock (_kinds) return [.. _kinds]; } }
        public bool Mended { get; set; }
        public void Add(string kind) { lock (_kinds) _kinds.Add(kind); }
    }

    /// <summary>Writes one letter for each piece of work.</summary>
    private sealed class Ritual(Outbox outbox, Log log, Func<Task> during) : IDueHandler
    {
        string IDueHandler.Ritual => "tests";

        public async Task Run(DueWork work, DateTimeOffset now, CancellationToken stop)
        {
            log.Add(work.Kind);
            var letter = outbox.Add(Post.Letter());
            outbox.Post(letter, new("ines@team.example", "", null, "fr"), Occasion.Of(null, "tests", work.Kind, work.Period), now);
            await during();
            if (work.Kind == "fails" && !log.Mended) throw new FormatException("with words that nobody should read");
            if (work.Kind != "endless") work.Done(now, "done", recipients: 3);
        }
    }

    private sealed class BrokenPlanner(RituelsDb db) : IPlanner
    {
        public Task Plan(DateTimeOffset now, CancellationToken stop)
        {
            db.Add(Due.Of("half-planned", 0));
            throw new FormatException("broken");
        }
    }

    private sealed class FridayPlanner(RituelsDb db) : IPlanner
    {
        public async Task Plan(DateTimeOffset now, CancellationToken stop)
        {
            if (!await db.Set<DueWork>().AnyAsync(stop)) db.Add(Due.Of("planned", 0));
        }
    }
}

internal static class Due
{
    public static DueWork Of(string kind, int minutes) =>
        new() { Ritual = "tests", Kind = kind, Period = "2019-W10", DueAt = Post.Friday.AddMinutes(minutes) };

    public static Task Plan(this TestHouse house, params (string Kind, int Minutes)[] works) => house.With(db =>
    {
        db.AddRange(works.Select(w => Of(w.Kind, w.Minutes)));
        return db.SaveChangesAsync();
    });

    public static Task<DueWork> Work(this TestHouse house, string kind) =>
        house.With(db => db.Set<DueWork>().AsNoTracking().SingleAsync(w => w.Kind == kind));
}
