using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.Tests.Accounts;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery.Chat;

/// <summary>What waits in the outbox for a chat leaves as what waits for mail does, and neither waits for the other.</summary>
public class ChatCarrierTests
{
    private static readonly DateTimeOffset Friday = new(2019, 3, 8, 15, 0, 0, TimeSpan.FromHours(1));

    [Theory, OnEachDatabase]
    public async Task A_chat_that_is_down_delays_no_mail_and_gets_its_message_once_it_is_up(string database)
    {
        await using var server = await ChatListener.Open();
        await using var house = await TestHouse.Open(database, "2019-03-08T15:00:00+01:00", configuration: server.Configuration);
        var cohort = await Settle(house, server);
        server.Says(503, "");
        await house.App.Send(Friday);
        Assert.Equal(["ines@demo.example"], await Sent(house));
        Assert.All(await Waiting(house), p => Assert.Equal((1, "server error: HTTP 503"), (p.Tries, p.LastError)));

        server.Answer = _ => Task.FromResult(false);
        await house.App.Send(Friday.AddMinutes(2));
        await house.App.Send(Friday.AddMinutes(3));
        Assert.Empty(await Waiting(house));
        Assert.Equal(["/_matrix", "/api", "/hooks"], server.Calls.Skip(3).Select(c => "/" + c.Path.Split('/')[1]).Order());
        Assert.Equal(cohort.Id, (await house.With(db => db.Set<Posting>().FirstAsync())).CohortId);
    }

    [Fact]
    public async Task Who_is_asked_to_wait_waits_as_long_and_the_others_do_not()
    {
        await using var server = await ChatListener.Open();
        await using var house = await TestHouse.Open("sqlite", "2019-03-08T15:00:00+01:00", configuration: server.Configuration);
        await Settle(house, server);
        server.Answer = async context =>
        {
            if (!context.Request.Path.StartsWithSegments("/api")) return false;
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, "90");
            await context.Response.WriteAsync("");
            return true;
        };
        await house.App.Send(Friday);
        var waiting = Assert.Single(await Waiting(house));
        Assert.Equal(("slack", Friday.AddSeconds(90), "asked to wait: HTTP 429"), (waiting.Channel, waiting.NextTryAt, waiting.LastError));
    }

    [Fact]
    public async Task What_cannot_succeed_is_set_aside_and_says_why()
    {
        await using var server = await ChatListener.Open();
        await using var house = await TestHouse.Open("sqlite", "2019-03-08T15:00:00+01:00", configuration: server.Configuration);
        var cohort = await Settle(house, server);
        server.Says(200, """{"ok":false,"error":"not_in_channel"}""");
        await house.With(db => db.Set<ChatChannel>().Where(c => c.Kind == ChatKind.Webhook).ExecuteDeleteAsync());
        await house.With(db => db.Set<ChatChannel>().Where(c => c.Kind == ChatKind.Matrix).ExecuteUpdateAsync(c => c.SetProperty(x => x.Secret, "sealed elsewhere")));
        await house.App.Send(Friday);
        var failed = await house.With(db => db.Set<Posting>().Where(p => p.FailedAt != null).OrderBy(p => p.Channel).Select(p => $"{p.Channel}: {p.LastError}").ToListAsync());
        Assert.Equal(["matrix: the secret cannot be read any more", "slack: not a member of the channel: not_in_channel", "webhook: the channel was removed"], failed);
        Assert.Equal("Démo", cohort.Name);
    }

    [Fact]
    public async Task The_log_tells_what_failed_and_no_secret()
    {
        var log = new LogBook();
        await using var server = await ChatListener.Open();
        await using var house = await TestHouse.Open("sqlite", "2019-03-08T15:00:00+01:00", builder => builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace), server.Configuration);
        await Settle(house, server);
        server.Says(503, "secret-word");
        await house.App.Send(Friday);
        server.Says(301, "", "text/plain", ("Location", server.Url + "/hooks/secret-word"));
        await house.App.Send(Friday.AddMinutes(2));
        Assert.Equal(3, log.Lines.Count(line => line.Contains("redirected, not followed: HTTP 301", StringComparison.Ordinal)));
        Assert.DoesNotContain(log.Lines, line => line.Contains("secret-word", StringComparison.Ordinal));
    }

    /// <summary>A cohort with a channel of each kind, and one message to each and to one mail address, due on <see cref="Friday"/>.</summary>
    private static async Task<Cohort> Settle(TestHouse house, ChatListener server)
    {
        var (cohort, _) = await house.Settle();
        await house.AddChannels(cohort, server);
        await using var scope = house.App.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        var channels = await scope.ServiceProvider.GetRequiredService<ChatBook>().Told(cohort, default);
        Assert.Equal(3, channels.Count);
        var letter = outbox.Add(ChatBook.Letter(cohort.Id, "fr", "Les nouvelles", "Bonjour"));
        foreach (var to in channels.Append(new Recipient("ines@demo.example", "", null, "fr"))) outbox.Post(letter, to, "tests/letter", Friday);
        await scope.ServiceProvider.GetRequiredService<RituelsDb>().SaveChangesAsync();
        return cohort;
    }

    private static Task<List<string>> Sent(TestHouse house) => house.With(db => db.Set<Posting>().Where(p => p.SentAt != null).Select(p => p.Address).ToListAsync());

    private static Task<List<Posting>> Waiting(TestHouse house) => house.With(db => db.Set<Posting>().AsNoTracking().Where(p => p.SentAt == null && p.FailedAt == null).ToListAsync());
}
