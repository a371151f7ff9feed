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
}
