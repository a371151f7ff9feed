using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>What happens by itself on a Friday, tick by tick, on both databases.</summary>
public class FridayTests
{
    [Theory, OnEachDatabase]
    public async Task A_week_reminds_closes_and_mails_each_reader_once(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-04T00:00:00+01:00");
        var seed = await Seed.Plant(house, adjust: c => c.Lists = ["promo@list.example"]);
        await house.Tick("2019-03-04T00:00:00+01:00");
        await house.Tick("2019-03-08T09:59:59+01:00");
        Assert.DoesNotContain(await house.Postings(), posting => posting.Occasion.Contains("/retrospectives/", StringComparison.Ordinal));

        await house.Tick("2019-03-08T10:00:00+01:00");
        Assert.Equal(["promo@list.example"], await house.AddressesOf("channel-reminder"));

        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields(help: "Un relecteur ?"));
        await house.Tick("2019-03-08T13:30:00+01:00");
        Assert.Equal([seed.Lou.Email], await house.AddressesOf("member-reminder-2"));

        foreach (var instant in new[] { "14:15:00", "14:30:00", "15:00:00", "15:00:01" }) await house.Tick($"2019-03-08T{instant}+01:00");
        var everyone = new[] { seed.Aya, seed.Ines, seed.Lou, seed.Maud, seed.Noe }.Select(p => p.Email).Append("promo@list.example").Order();
        Assert.Equal(everyone, await house.AddressesOf("digest"));
        Assert.Equal(["opened", "channel-reminder", "member-reminder", "member-reminder", "closed", "digest"], await house.Outcomes("2019-W10"));
    }

    [Theory, OnEachDatabase]
    public async Task A_reminder_that_a_busy_server_did_not_take_before_closing_is_let_go(string database)
    {
        await using var server = new SmtpListener();
        await using var house = await TestHouse.Open(database, "2019-03-08T09:00:00+01:00", configuration: server.Configuration);
        await Seed.Plant(house, adjust: c => c.Lists = ["promo@list.example"]);
        await house.Tick("2019-03-08T09:00:00+01:00");
        server.Answer = command => command.StartsWith("RCPT", StringComparison.Ordinal) ? "450 mailbox busy" : null;
        foreach (var hour in new[] { "10:00", "13:30" }) await Send($"2019-03-08T{hour}:00+01:00");
        server.Answer = _ => null;
        await Send("2019-03-08T14:30:00+01:00");
        Assert.Empty(server.Mails);
        Assert.Equal(4, (await house.Postings()).Count(posting => posting.LastError == "expired"));

        async Task Send(string instant)
        {
            await house.Tick(instant);
            await house.App.Send(house.Clock.Now);
        }
    }

    [Theory, OnEachDatabase]
    public async Task When_nobody_filed_the_mail_stays_and_staff_are_told(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-04T00:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.Tick("2019-03-08T15:00:00+01:00");
        Assert.Equal([seed.Aya.Email], await house.AddressesOf("digest"));
        Assert.Equal("digest-withheld", (await house.Outcomes("2019-W10"))[^1]);
        Assert.Contains("le courriel n’est pas parti", (await house.Letters("digest"))[0].Subject);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_due_while_the_program_was_down_is_done_once_late_and_says_so(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T08:00:00+01:00");
        var seed = await Seed.Plant(house, adjust: c => c.Lists = ["promo@list.example"]);
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields());
        await house.Tick("2019-03-08T08:00:00+01:00");

        await house.Tick("2019-03-08T19:00:00+01:00");
        await house.Tick("2019-03-08T19:00:05+01:00");

        Assert.Equal(["skipped: after closing", "skipped: after closing", "skipped: after closing", "closed", "digest"], await house.Outcomes("2019-W10"));
        var digest = Assert.Single(await house.Letters("digest"), l => l.Text.Contains("{{stop}}", StringComparison.Ordinal));
        Assert.Contains("il part en retard", digest.Html);
        Assert.Contains("il part en retard", digest.Text);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_reminders_due_together_the_last_leaves(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T08:00:00+01:00");
        await Seed.Plant(house);
        await house.Tick("2019-03-08T08:00:00+01:00");
        await house.Tick("2019-03-08T14:20:00+01:00");
        Assert.Equal(["channel-reminder", "skipped: a later reminder is due", "member-reminder"], await house.Outcomes("2019-W10"));
    }

    [Theory, OnEachDatabase]
    public async Task A_program_down_for_weeks_tells_each_missed_week_once(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-06T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields());
        await house.Tick("2019-03-06T10:00:00+01:00");
        await house.Tick("2019-03-28T10:00:00+01:00");
        Assert.Equal("digest", (await house.Outcomes("2019-W10"))[^1]);
        Assert.Equal("skipped: nobody filed, and another week has begun", (await house.Outcomes("2019-W11"))[^1]);
        Assert.Equal("skipped: nobody filed, and another week has begun", (await house.Outcomes("2019-W12"))[^1]);
        Assert.Equal(["opened"], await house.Outcomes("2019-W13"));
    }

    [Theory, OnEachDatabase]
    public async Task A_strike_announced_on_Wednesday_moves_all_of_Friday_to_Thursday(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-04T00:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.Tick("2019-03-06T10:00:00+01:00");
        await house.With(async db =>
        {
            (await db.Cohorts.SingleAsync()).DeclareDayOff(new(2019, 3, 8), new(2019, 3, 8), "Grève", house.Clock.Now);
            await db.SaveChangesAsync();
        });
        await house.Tick("2019-03-06T10:00:01+01:00");
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields());

        await house.Tick("2019-03-07T13:30:00+01:00");
        var reminder = Assert.Single(await house.Letters("member-reminder-2"));
        Assert.Contains("jeudi 7\u00a0mars à 14\u00a0h\u00a030", reminder.Subject);
        await house.Tick("2019-03-07T15:00:00+01:00");
        Assert.Equal("digest", (await house.Outcomes("2019-W10"))[^1]);
    }

    [Theory, OnEachDatabase]
    public async Task Two_replicas_ticking_together_send_one_mail_to_each(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T14:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields());
        await house.Tick("2019-03-08T14:00:00+01:00");
        house.Clock.Now = DateTimeOffset.Parse("2019-03-08T15:00:00+01:00");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.Due()));
        Assert.Equal(5, (await house.AddressesOf("digest")).Count);
    }

    [Fact]
    public async Task A_cohort_that_cannot_be_planned_holds_no_other_back()
    {
        await using var house = await TestHouse.Open("sqlite", "2019-03-04T00:00:00+01:00");
        var broken = await Seed.Plant(house, "cassee");
        await Seed.Plant(house, "saine");
        await house.With(db => db.Database.ExecuteSqlAsync($"UPDATE cohorts SET Rhythms = replace(Rhythms, 'Europe/Paris', 'Mars/Olympus') WHERE Slug = {broken.Cohort.Slug}"));
        await house.Due();
        Assert.Equal(["opened"], await house.Outcomes("2019-W10"));
    }
}
