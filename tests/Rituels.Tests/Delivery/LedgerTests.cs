using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Delivery;

/// <summary>What staff read about what left, and how they send the failed again.</summary>
public class LedgerTests
{
    private const string Ledger = "/eig-2019/delivery", Mail = Ledger + "/retrospectives/digest-1001/2019-W10";

    [Theory, OnEachDatabase]
    public async Task Staff_see_in_one_sentence_that_the_mail_left_and_to_how_many(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T10:00:00+01:00");
        var seed = await Told(house);
        var staff = await house.SignedIn(seed.Aya);
        Assert.Contains("Le courriel de la semaine 10 est en train de partir : 0 messages sur 5.", await staff.Text(Ledger));
        await house.App.Send(house.Clock.Now);
        var page = await staff.Text(Ledger);
        Assert.Contains("Le courriel de la semaine 10 est parti vendredi 8 mars à 15 h, à 5 destinataires.", page);
        Assert.Contains("Courriel de la semaine 10 vendredi 8 mars à 15 h courriel 5 partis", page);
        Assert.Contains("Rappel aux défis, semaine 10", page);
        var messages = await staff.Text(Mail);
        Assert.All(new[] { seed.Aya, seed.Ines, seed.Lou, seed.Maud, seed.Noe }, person => Assert.Contains($"{person.Name} {person.Email} courriel Parti vendredi 8 mars à 15 h", messages));
        Assert.Contains("The mail of week 10 left Friday 8 March at 15:00, to 5 recipients.", await (await house.SignedIn(seed.Aya, "en")).Text(Ledger));
    }

    [Theory, OnEachDatabase]
    public async Task A_closed_cohorts_ledger_announces_only_what_is_still_done(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.With(db =>
        {
            foreach (var (ritual, kind, hours) in new[] { ("coaching", "monday", 1), ("coaching", "expire", 2), ("talks", "talk-news", 3), ("retention", "announce", 4) })
                db.Add(new DueWork { Ritual = ritual, Kind = kind, CohortId = seed.Cohort.Id, Period = "2019-03-08", Ordinal = 0, DueAt = house.Clock.Now.AddHours(hours) });
            return db.SaveChangesAsync();
        });
        var staff = await house.SignedIn(seed.Aya);
        async Task<string[]> Coming() => [.. new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await staff.GetStringAsync(Ledger)).QuerySelectorAll(".steps time").Select(time => time.GetAttribute("datetime")![11..16])];
        Assert.Equal(["11:00", "12:00", "13:00", "14:00"], await Coming());
        await house.With(db => { db.Cohorts.Single(c => c.Id == seed.Cohort.Id).Close(house.Clock.Now); return db.SaveChangesAsync(); });
        Assert.Equal(["12:00", "14:00"], await Coming());
    }

    [Theory, OnEachDatabase]
    public async Task The_failed_and_they_alone_are_sent_again(string database)
    {
        var isBroken = true;
        await using var server = new SmtpListener { Answer = line => isBroken && line.StartsWith("RCPT", StringComparison.Ordinal) && (line.Contains("ines") || line.Contains("lou")) ? "550 5.1.1 no such user here" : null };
        await using var house = await TestHouse.Open(database, "2019-03-08T10:00:00+01:00", configuration: server.Configuration);
        var seed = await Told(house);
        await house.App.Send(house.Clock.Now);
        var staff = await house.SignedIn(seed.Aya);
        Assert.Contains("à 3 destinataires. 2 messages n’ont pas pu partir.", await staff.Text(Ledger));
        Assert.Contains("Cette adresse n’existe pas, ou n’accepte pas de courrier. (550 5.1.1 no such user here) Prévu vendredi 8 mars à 15 h, 1 essai", await staff.Text(Mail + "?state=failed"));

        isBroken = false;
        Assert.Equal(Mail + "?done=again", await staff.Press(Mail, "Again"));
        await house.App.Send(house.Clock.Now);
        Assert.Equal(5, server.Mails.Count(mail => mail.Mail["Subject"]!.Contains("semaine 10")));
        Assert.Contains("à 5 destinataires.", await staff.Text(Ledger));
        Assert.DoesNotContain("Renvoyer", await staff.Text(Mail));
    }

    [Theory, OnEachDatabase]
    public async Task Each_message_sent_or_not_says_when_it_was_due_how_often_it_was_tried_and_what_went_wrong_last(string database)
    {
        var isBusy = true;
        await using var server = new SmtpListener { Answer = line => isBusy && line.StartsWith("RCPT", StringComparison.Ordinal) && line.Contains("ines") ? "450 busy" : null };
        await using var house = await TestHouse.Open(database, "2019-03-08T10:00:00+01:00", configuration: server.Configuration);
        var seed = await Told(house);
        await house.App.Send(house.Clock.Now);
        var staff = await house.SignedIn(seed.Aya);
        Assert.Contains("Lou Essai lou@eig-2019.example courriel Parti vendredi 8 mars à 15 h Prévu vendredi 8 mars à 15 h, 1 essai", await staff.Text(Mail));
        Assert.Contains("Prochain essai vendredi 8 mars à 15 h 01 Le serveur était occupé. (450 busy) Prévu vendredi 8 mars à 15 h, 1 essai", await staff.Text(Mail));
        isBusy = false;
        await house.App.Send(house.Clock.Now.AddMinutes(1));
        Assert.Contains("Parti vendredi 8 mars à 15 h 01 Avant cela : Le serveur était occupé. (450 busy) Prévu vendredi 8 mars à 15 h, 2 essais", await staff.Text(Mail));
    }

    [Theory, OnEachDatabase]
    public async Task Messages_are_filtered_by_state_found_by_address_and_paged(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T16:00:00+01:00");
        var seed = await Seed.Plant(house);
        await Put(house, seed, "tests/many/1", 120);
        await Put(house, seed, "tests/few/1", 2, fails: true);
        var staff = await house.SignedIn(seed.Aya);
        var many = $"{Ledger}/tests/many/1";
        Assert.Equal(50, await staff.Rows(many));
        Assert.Equal(20, await staff.Rows(many + "?p=3"));
        Assert.Equal(1, await staff.Rows(many + "?q=P117@"));
        Assert.Equal(0, await staff.Rows(many + "?state=sent"));
        Assert.Equal(2, await staff.Rows(Ledger));
        Assert.Equal(1, await staff.Rows(Ledger + "?state=failed"));
        Assert.Equal(2, await staff.Rows(Ledger + "?q=p1@"));
        Assert.Equal(1, await staff.Rows(Ledger + "?q=p1@&state=failed"));
        Assert.Contains("Aucun message ne correspond.", await staff.Text(Ledger + "?q=nobody"));
        // What no ritual names is named by its subject.
        Assert.Contains("Les nouvelles", await staff.Text(Ledger));
    }

    [Theory, OnEachDatabase]
    public async Task Staff_of_one_cohort_see_its_messages_only_and_nobody_a_sign_in_link(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T16:00:00+01:00");
        var (here, elsewhere) = (await Seed.Plant(house), await Seed.Plant(house, "ailleurs"));
        await Put(house, elsewhere, "tests/theirs/1", 1);
        await house.WriteWithLink(Post.Letter(text: "{{link}}"), "https://house.example/in", "lost@team.example");
        var staff = await house.SignedIn(here.Aya);
        Assert.Contains("Rien n’est encore parti", await staff.Text(Ledger));
        Assert.Contains("Aucun message ne correspond.", await staff.Text(Ledger + "?q=example"));
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync(Ledger + "/tests/theirs/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync("/ailleurs/delivery")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await house.SignedIn(elsewhere.Aya)).GetAsync("/ailleurs/delivery/tests/theirs/1")).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task What_comes_has_its_hour_and_what_was_skipped_its_reason(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T08:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.Tick("2019-03-08T08:00:00+01:00");
        var staff = await house.SignedIn(seed.Aya);
        Assert.Contains("Courriel de la semaine 10 vendredi 8 mars à 15 h", await staff.Text(Ledger));
        await house.Tick("2019-03-08T14:20:00+01:00");
        Assert.Contains("Rappel aux défis, semaine 10 vendredi 8 mars à 13 h 30Un rappel plus récent est parti à sa place.", await staff.Text(Ledger));
    }

    [Theory, OnEachDatabase]
    public async Task All_that_comes_in_two_weeks_is_there_and_the_mail_whatever_comes_before_it(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T08:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.Tick("2019-03-08T08:00:00+01:00");
        await Come(house, seed, 2, 30);
        var staff = await house.SignedIn(seed.Aya);
        Assert.InRange(await Coming(staff), 31, 60);
        await Come(house, seed, 40, 200);
        Assert.InRange(await Coming(staff), 200, 250);

        async Task<int> Coming(HttpClient browser)
        {
            var page = await browser.Read(Ledger);
            Assert.NotEmpty(page.QuerySelectorAll("#coming ~ .steps a[href*='/preview?']"));
            return page.QuerySelectorAll("#coming ~ .steps > li").Length;
        }
    }

    [Theory, OnEachDatabase]
    public async Task An_address_that_no_database_takes_is_none(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T16:00:00+01:00");
        var seed = await Seed.Plant(house);
        await Put(house, seed, "tests/few/1", 2);
        var staff = await house.SignedIn(seed.Aya);
        Assert.Equal(1, await staff.Rows(Ledger + "?q=%00"));
        Assert.Equal(1, await staff.Rows(Ledger + "?q=p1%00@"));
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/eig-2019/settings/people?q=%00")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/eig-2019/talks?q=a%00b")).StatusCode);
    }

    /// <summary>Work that is due within the hour, before the week's mail.</summary>
    private static Task Come(TestHouse house, Seed seed, int first, int count) => house.With(db =>
    {
        db.AddRange(Enumerable.Range(first, count).Select(i => new DueWork { Ritual = "retrospectives", Kind = "opened", CohortId = seed.Cohort.Id, Period = "2019-W10", Ordinal = i, DueAt = house.Clock.Now.AddMinutes(5) }));
        return db.SaveChangesAsync();
    });

    /// <summary>A week with one team's news, at the hour of its mail: the letters wait in the outbox.</summary>
    private static async Task<Seed> Told(TestHouse house)
    {
        var seed = await Seed.Plant(house);
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields());
        await house.Tick("2019-03-08T10:00:00+01:00");
        await house.Tick("2019-03-08T14:20:00+01:00");
        await house.Tick("2019-03-08T15:00:00+01:00");
        return seed;
    }

    private static Task Put(TestHouse house, Seed seed, string occasion, int readers, bool fails = false) => house.With(db =>
    {
        var letter = db.Add(Post.Letter(seed.Cohort.Id)).Entity;
        for (var i = 0; i < readers; i++)
        {
            var posting = db.Add(new Posting { LetterId = letter.Id, CohortId = seed.Cohort.Id, Occasion = $"{seed.Cohort.Id}/{occasion}", Address = $"p{i}@team.example", DueAt = Post.Friday, NextTryAt = Post.Friday }).Entity;
            if (fails) posting.Fail(Post.Friday, "550 mailbox unavailable");
        }
        return db.SaveChangesAsync();
    });
}
