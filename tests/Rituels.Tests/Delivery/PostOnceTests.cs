using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

/// <summary>Processes meet, die and are told to stop: each letter leaves once all the same.</summary>
public class PostOnceTests
{
    [Theory, OnEachDatabase]
    public async Task Two_replicas_send_each_letter_once(string database)
    {
        await using var server = new SmtpListener();
        await using var house = await TestHouse.Open(database, configuration: server.Configuration);
        await using var other = house.Replica(configuration: server.Configuration);
        var addresses = Enumerable.Range(1, 200).Select(i => $"p{i}@team.example").ToArray();
        await house.Write(Post.Letter(), addresses);
        var sent = await Task.WhenAll(Task.Run(() => house.App.Send(Post.Friday)), Task.Run(() => other.Send(Post.Friday)));
        Assert.Equal(200, sent.Sum());
        Assert.All(sent, count => Assert.NotEqual(0, count));
        Assert.Equal(addresses.Order(), server.Mails.Select(m => m.To).Order());
        Assert.Equal(200, server.Mails.Select(m => m.Mail["Message-ID"]).Distinct().Count());
        Assert.Equal(0, await house.With(db => db.Set<Posting>().CountAsync(p => p.SentAt == null)));
    }

    [Theory, OnEachDatabase]
    public async Task A_crash_between_acceptance_and_note_doubles_under_the_same_message_id(string database)
    {
        // The server takes the mail and the line drops before it says so: to us, the same as dying right then.
        var drops = true;
        await using var server = new SmtpListener { Answer = line => line == "." && drops ? SmtpListener.HangUp : null };
        await using var house = await TestHouse.Open(database, configuration: server.Configuration);
        await house.Write(Post.Letter(), "ines@team.example");
        await house.App.Send(Post.Friday);
        drops = false;
        await house.App.Send(Post.Friday.AddMinutes(1));
        Assert.Equal(2, server.Mails.Count);
        Assert.Single(server.Mails.Select(m => m.Mail["Message-ID"]).Distinct());
        Assert.NotNull((await house.Posting("ines@team.example")).SentAt);
    }

    [Theory, OnEachDatabase]
    public async Task What_a_dead_process_had_claimed_leaves_when_its_lease_ends(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.Write(Post.Letter(), "ines@team.example");
        await house.With(db => db.Set<Posting>().ExecuteUpdateAsync(p => p.SetProperty(x => x.LeaseUntil, Post.Friday.AddMinutes(2))));
        Assert.Equal(0, await house.App.Send(Post.Friday.AddMinutes(1)));
        Assert.Equal(1, await house.App.Send(Post.Friday.AddMinutes(2)));
        Assert.Equal("ines@team.example", Assert.Single(ReadMail.Folder(house.MailFolder))["To"]);
    }

    [Fact]
    public async Task No_mail_is_begun_after_the_program_was_told_to_stop()
    {
        using var stop = new CancellationTokenSource();
        await using var server = new SmtpListener { Answer = line => { if (line == ".") stop.Cancel(); return null; } };
        await using var house = await TestHouse.Open("sqlite", configuration: server.Configuration);
        await house.Write(Post.Letter(), [.. Enumerable.Range(1, 50).Select(i => $"p{i}@team.example")]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.App.Services.GetRequiredService<PostWorker>().SendDue(Post.Friday, stop.Token));
        Assert.InRange(server.Mails.Count, 1, 8);
        Assert.Equal(server.Mails.Count, await house.With(db => db.Set<Posting>().CountAsync(p => p.SentAt != null)));
    }
}
