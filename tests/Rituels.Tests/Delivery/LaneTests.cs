using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

/// <summary>Channels beside mail, on lanes of their own.</summary>
public class LaneTests
{
    [Theory, OnEachDatabase]
    public async Task A_lane_that_hangs_delays_no_other_and_is_left_after_its_patience(string database)
    {
        await using var house = await TestHouse.Open(database, adjust: With("chat", (_, _) => new TaskCompletionSource().Task, patience: 3000));
        await house.Put(("chat", "chat:mute"), "chat:room");
        await house.Write(Post.Letter(), "ines@team.example");
        var post = house.App.Services.GetRequiredService<PostWorker>();
        await post.BeginDue(Post.Friday, default);
        await Until(() => Task.FromResult(Directory.Exists(house.MailFolder)));
        Assert.Null((await house.Posting("chat:room")).LastError);

        // The hanging lane is under way, and new mail does not wait for it either.
        await house.Write(Post.Letter(), "tests/second", null, ["lou@team.example"]);
        await Until(async () =>
        {
            await post.BeginDue(Post.Friday, default);
            return Directory.GetFiles(house.MailFolder, "*.eml").Length == 2;
        });
        Assert.Null((await house.Posting("chat:room")).LastError);

        await post.End();
        var left = await house.Posting("chat:room");
        Assert.Equal(("timed out", 1, Post.Friday.AddMinutes(1)), (left.LastError, left.Tries, left.NextTryAt));
    }

    [Theory, OnEachDatabase]
    public async Task A_lane_that_is_asked_to_wait_is_left_alone_until_then_and_no_other_is(string database)
    {
        var asked = 0;
        Task Answer(Parcel parcel, DateTimeOffset now) => parcel.Posting.Lane == "chat:calm" ? Task.CompletedTask
            : Interlocked.Increment(ref asked) == 2 ? Task.FromException(new AskedToWait(now.AddSeconds(30), "429 too many requests")) : Task.CompletedTask;
        await using var house = await TestHouse.Open(database, adjust: With("chat", Answer));
        await house.Put(("chat", "chat:busy"), "chat:1", "chat:2", "chat:3", "chat:4");
        await house.Put(("chat", "chat:calm"), "chat:5");
        await house.App.Send(Post.Friday);
        Assert.Equal(2, asked);
        Assert.Equal(["chat:1", "chat:5"], await house.SentTo());
        Assert.Equal([("chat:2", 1, "429 too many requests"), ("chat:3", 0, null), ("chat:4", 0, null)], await house.Waiting(Post.Friday.AddSeconds(30)));
        Assert.Equal(0, await house.App.Send(Post.Friday.AddSeconds(29)));
        Assert.Equal(3, await house.App.Send(Post.Friday.AddSeconds(30)));
        Assert.Equal(5, (await house.SentTo()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_message_gets_its_readers_own_links_and_its_refusal_is_final(string database)
    {
        var texts = new ConcurrentBag<string>();
        await using var house = await TestHouse.Open(database, adjust: With("chat", (parcel, _) =>
        {
            texts.Add(parcel.Text);
            return parcel.Posting.Address == "chat:gone" ? Task.FromException(new Refused("404 no such channel")) : Task.CompletedTask;
        }));
        await house.Put(("chat", "chat:x"), "chat:here", "chat:gone");
        Assert.Equal(2, await house.App.Send(Post.Friday));
        Assert.All(texts, text => Assert.Equal("Voir : http://127.0.0.1:5080/", text));
        Assert.Equal(("404 no such channel", Post.Friday), ((await house.Posting("chat:gone")).LastError, (await house.Posting("chat:gone")).FailedAt));
        Assert.Equal(["chat:here"], await house.SentTo());
    }

    [Theory, OnEachDatabase]
    public async Task What_no_carrier_of_this_version_knows_waits_for_one_that_does(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.Put(("pigeon", "pigeon:1"), "pigeon:loft");
        await house.App.Send(Post.Friday);
        var waiting = await house.Posting("pigeon:loft");
        Assert.Equal(("not supported", null), (waiting.LastError, waiting.FailedAt));
    }

    private static Action<WebApplicationBuilder> With(string channel, Func<Parcel, DateTimeOffset, Task> answer, int patience = 60_000) => builder =>
        builder.Services.AddScoped<ICarrier>(services => new Carrier(channel, parcel => answer(parcel, Post.Friday), TimeSpan.FromMilliseconds(patience)));

    private sealed class Carrier(string channel, Func<Parcel, Task> answer, TimeSpan patience) : ICarrier
    {
        public string Channel => channel;
        public TimeSpan Patience => patience;
        public Task Deliver(Parcel parcel, CancellationToken stop) => answer(parcel);
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 500 && !await condition(); i++) await Task.Delay(10);
        Assert.True(await condition());
    }
}

internal static class LaneHouse
{
    /// <summary>One message on a lane to each address, due on <see cref="Post.Friday"/>.</summary>
    public static Task Put(this TestHouse house, (string Channel, string Lane) way, params string[] addresses) => house.With(db =>
    {
        var letter = db.Add(Post.Letter(text: "Voir : {{stop}}", html: "")).Entity;
        db.AddRange(addresses.Select((address, place) => new Posting
        {
            LetterId = letter.Id, Occasion = "tests/" + way.Lane, Channel = way.Channel, Lane = way.Lane, Address = address, DueAt = Post.Friday, NextTryAt = Post.Friday.AddMilliseconds(place - 10),
        }));
        return db.SaveChangesAsync();
    });

    public static async Task<List<string>> SentTo(this TestHouse house) =>
        [.. (await house.With(db => db.Set<Posting>().Where(p => p.SentAt != null).Select(p => p.Address).ToListAsync())).Order(StringComparer.Ordinal)];

    public static async Task<List<(string, int, string?)>> Waiting(this TestHouse house, DateTimeOffset until) =>
        [.. (await house.With(db => db.Set<Posting>().AsNoTracking().Where(p => p.SentAt == null && p.FailedAt == null && p.NextTryAt == until).ToListAsync()))
            .OrderBy(p => p.Address, StringComparer.Ordinal).Select(p => (p.Address, p.Tries, p.LastError))];
}
