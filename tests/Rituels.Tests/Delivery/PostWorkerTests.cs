using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

public class PostWorkerTests
{
    [Theory, OnEachDatabase]
    public async Task A_letter_reaches_its_reader_with_a_way_to_stop_it(string database)
    {
        await using var server = new SmtpListener();
        await using var house = await TestHouse.Open(database, configuration: [.. server.Configuration, "--Rituels:PublicUrl=https://rituels.example/"]);
        var (cohort, person) = await house.Settle();
        await house.With(db =>
        {
            var letter = Post.Letter(cohort.Id, "Les nouvelles", "Arrêter : {{stop}}", "<a href=\"{{stop}}\">Arrêter</a>");
            var outbox = new Outbox(db, house.App.Services.GetRequiredService<LinkSeal>());
            outbox.Add(letter);
            outbox.Post(letter, new(person.Email, person.Name, person.Id, "fr"), Occasion.Of(cohort.Id, "tests", "digest", "2019-W10"), Post.Friday, "digest");
            outbox.Post(letter, new("promo@list.example", "", null, "fr"), Occasion.Of(cohort.Id, "tests", "digest", "2019-W10"), Post.Friday, "digest");
            return db.SaveChangesAsync();
        });
        Assert.Equal(0, await house.App.Send(Post.Friday.AddSeconds(-1)));
        Assert.Equal(2, await house.App.Send(Post.Friday));
        Assert.Equal(0, await house.App.Send(Post.Friday));

        var mail = server.Mails.Single(m => m.To == person.Email).Mail;
        var stop = Assert.IsType<string>(mail["List-Unsubscribe"]).Trim('<', '>');
        Assert.StartsWith("https://rituels.example/account/mail/", stop);
        Assert.Equal($"Arrêter : {stop}", mail.Text);
        Assert.Equal($"<a href=\"{stop}\">Arrêter</a>", mail.Html);
        Assert.Equal("List-Unsubscribe=One-Click", mail["List-Unsubscribe-Post"]);
        Assert.Equal("<demo.rituels.example>", mail["List-Id"]);
        Assert.Equal("auto-generated", mail["Auto-Submitted"]);
        Assert.Equal("fr", mail["Content-Language"]);
        Assert.Matches("^<[0-9a-f]{32}@rituels.example>$", mail["Message-ID"]);
        var list = server.Mails.Single(m => m.To == "promo@list.example").Mail;
        Assert.Null(list["List-Unsubscribe"]);
        Assert.Equal("Arrêter : https://rituels.example/demo", list.Text);
        Assert.Equal(Post.Friday, (await house.Posting(person.Email)).SentAt);
    }

    [Theory, OnEachDatabase]
    public async Task A_refused_address_holds_up_nobody(string database)
    {
        await using var server = new SmtpListener
        {
            Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal)
                ? line.Contains("gone@") ? "550 no such user" : line.Contains("full@") ? "452 full" : line.Contains("drop@") ? SmtpListener.HangUp : null
                : null,
        };
        await using var house = await TestHouse.Open(database, configuration: server.Configuration);
        await house.Write(Post.Letter(), ["gone@team.example", "full@team.example", "drop@team.example", "not an address", .. Enumerable.Range(1, 10).Select(i => $"p{i}@team.example")]);
        Assert.Equal(14, await house.App.Send(Post.Friday));
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"p{i}@team.example").Order(), server.Mails.Select(m => m.To).Order());
        Assert.Equal(("550 mailbox unavailable", true), Ended(await house.Posting("gone@team.example")));
        Assert.Equal(("not a mail address", true), Ended(await house.Posting("not an address")));
        Assert.Equal(("452 insufficient storage", false), Ended(await house.Posting("full@team.example")));
        Assert.Equal(("connection lost", false), Ended(await house.Posting("drop@team.example")));

        static (string?, bool) Ended(Posting posting) => (posting.LastError, posting.FailedAt is not null);
    }

    [Theory, OnEachDatabase]
    public async Task A_busy_server_is_asked_again_with_growing_patience_for_a_day(string database)
    {
        await using var server = new SmtpListener { Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "450 busy" : null };
        await using var house = await TestHouse.Open(database, configuration: server.Configuration);
        await house.Write(Post.Letter(), "ines@team.example");
        var minutes = new List<double>();
        Posting posting;
        do
        {
            posting = await house.Posting("ines@team.example");
            minutes.Add((posting.NextTryAt - Post.Friday).TotalMinutes);
            Assert.Equal(0, await house.App.Send(posting.NextTryAt.AddSeconds(-1)));
            Assert.Equal(1, await house.App.Send(posting.NextTryAt));
            posting = await house.Posting("ines@team.example");
        }
        while (posting.FailedAt is null);
        Assert.Equal([0, 1, 3, 7, 15, 31, 63, 123, 183], minutes.Take(9));
        Assert.InRange(minutes[^1], 24 * 60, 25 * 60);
        Assert.Equal(("450 mailbox busy", minutes.Count), (posting.LastError, posting.Tries));
        Assert.Equal(posting.NextTryAt, posting.FailedAt);
    }

    [Theory, OnEachDatabase]
    public async Task What_a_server_could_not_take_leaves_when_it_is_back(string database)
    {
        var isDown = true;
        await using var server = new SmtpListener { Answer = _ => isDown ? SmtpListener.HangUp : null };
        await using var house = await TestHouse.Open(database, configuration: server.Configuration);
        await house.Write(Post.Letter(), "ines@team.example");
        await house.App.Send(Post.Friday);
        isDown = false;
        Assert.Equal(0, await house.App.Send(Post.Friday.AddSeconds(59)));
        Assert.Equal(1, await house.App.Send(Post.Friday.AddSeconds(60)));
        Assert.Single(server.Mails);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_worthless_by_now_is_not_sent_and_the_rest_is(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.With(db =>
        {
            var (letter, outbox) = (Post.Letter(), new Outbox(db, house.App.Services.GetRequiredService<LinkSeal>()));
            outbox.Add(letter);
            outbox.Post(letter, new("over@team.example", "", null, "fr"), "tests", Post.Friday, worthlessAfter: Post.Friday.AddMinutes(15));
            outbox.Post(letter, new("still@team.example", "", null, "fr"), "tests", Post.Friday, worthlessAfter: Post.Friday.AddMinutes(16));
            return db.SaveChangesAsync();
        });
        Assert.Equal(2, await house.App.Send(Post.Friday.AddMinutes(15)));
        Assert.Equal("still@team.example", Assert.Single(ReadMail.Folder(house.MailFolder))["To"]);
        Assert.Equal("expired", (await house.Posting("over@team.example")).LastError);
    }

    [Fact]
    public async Task A_program_that_was_away_for_days_does_not_give_up_at_its_first_try()
    {
        var isDown = true;
        await using var server = new SmtpListener { Answer = _ => isDown ? SmtpListener.HangUp : null };
        await using var house = await TestHouse.Open("sqlite", configuration: server.Configuration);
        await house.Write(Post.Letter(), "ines@team.example");
        await house.App.Send(Post.Friday.AddDays(3));
        isDown = false;
        await house.App.Send(Post.Friday.AddDays(3).AddMinutes(1));
        Assert.Single(server.Mails);
    }

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

    [Theory, OnEachDatabase]
    public async Task A_secret_link_is_nowhere_to_be_read_and_forgotten_once_sent(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.WriteWithLink(Post.Letter(text: "Entrez : {{link}}", html: "<a href=\"{{link}}\">Entrez</a>"), "https://house.example/in?a=1&b=2", "ines@team.example");
        var waiting = await house.Posting("ines@team.example");
        Assert.DoesNotContain("house.example", Assert.IsType<string>(waiting.Secret));
        await house.App.Send(Post.Friday);
        var mail = Assert.Single(ReadMail.Folder(house.MailFolder));
        Assert.Equal("Entrez : https://house.example/in?a=1&b=2", mail.Text);
        Assert.Equal("<a href=\"https://house.example/in?a=1&amp;b=2\">Entrez</a>", mail.Html);
        Assert.Null((await house.Posting("ines@team.example")).Secret);
    }

    [Theory, OnEachDatabase]
    public async Task A_letter_is_saved_with_its_cause_or_not_at_all(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.Settle();
        await Assert.ThrowsAsync<DbUpdateException>(() => house.With(db =>
        {
            var letter = Post.Letter();
            var outbox = new Outbox(db, house.App.Services.GetRequiredService<LinkSeal>());
            outbox.Add(letter);
            outbox.Post(letter, new("ines@team.example", "", null, "fr"), "tests", Post.Friday);
            db.Add(Rituels.Programme.Person.Named("Another", "ines@team.example"));
            return db.SaveChangesAsync();
        }));
        Assert.Equal(0, await house.With(db => db.Set<Posting>().CountAsync()));
        Assert.Equal(0, await house.With(db => db.Set<Letter>().CountAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task One_occasion_is_posted_to_an_address_once(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.Write(Post.Letter(), "ines@team.example", "Ines@Team.example");
        Assert.Equal(1, await house.App.Send(Post.Friday));
        await Assert.ThrowsAsync<DbUpdateException>(() => house.Write(Post.Letter(), "ines@team.example"));
    }

    [Theory, OnEachDatabase]
    public async Task A_letter_that_cannot_be_made_fails_alone(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.WriteWithLink(Post.Letter(text: "{{link}}"), "https://house.example/in", "ines@team.example");
        await house.With(db => db.Set<Posting>().ExecuteUpdateAsync(p => p.SetProperty(x => x.Secret, Convert.ToBase64String(new byte[64]))));
        await house.With(db => { db.Add(Posting(db)); return db.SaveChangesAsync(); });
        Assert.Equal(2, await house.App.Send(Post.Friday));
        var poison = await house.Posting("ines@team.example");
        Assert.Equal(("cannot be made: cryptographic", Post.Friday), (poison.LastError, poison.FailedAt));
        Assert.NotNull((await house.Posting("other@team.example")).SentAt);

        static Posting Posting(RituelsDb db)
        {
            var letter = db.Add(Post.Letter()).Entity;
            return new() { LetterId = letter.Id, Occasion = "tests/other", Address = "other@team.example", DueAt = Post.Friday, NextTryAt = Post.Friday };
        }
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
