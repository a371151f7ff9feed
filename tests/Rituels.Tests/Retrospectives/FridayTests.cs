using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Retrospectives;
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
        Assert.Empty(await house.Postings());

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

    [Theory, OnEachDatabase]
    public async Task The_mail_goes_to_those_who_belong_to_the_cohort_that_day(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-04T00:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.With(async db =>
        {
            (await db.Memberships.SingleAsync(m => m.PersonId == seed.Noe.Id)).To = new(2019, 3, 7);
            (await db.Memberships.SingleAsync(m => m.PersonId == seed.Maud.Id)).From = new(2019, 3, 9);
            var balise = await db.Teams.SingleAsync(t => t.Slug == "balise");
            balise.Pauses = [new(new(2019, 3, 4), new(2019, 3, 8))];
            await db.SaveChangesAsync();
        });
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields());
        await house.Tick("2019-03-08T15:00:00+01:00");
        Assert.Equal(new[] { seed.Aya.Email, seed.Ines.Email, seed.Lou.Email }, await house.AddressesOf("digest"));
        var letter = (await house.Letters("digest"))[0];
        Assert.Contains("En pause\u00a0: Balise", letter.Text);
        Assert.Empty(await house.AddressesOf("member-reminder-2"));
    }

    [Theory, OnEachDatabase]
    public async Task Who_stopped_a_mail_gets_it_no_more(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-04T00:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.With(async db =>
        {
            db.Add(new MailStop { CohortId = seed.Cohort.Id, PersonId = seed.Maud.Id, Kind = "digest", Since = house.Clock.Now });
            db.Add(new MailStop { CohortId = seed.Cohort.Id, PersonId = seed.Lou.Id, Kind = "reminder", Since = house.Clock.Now });
            await db.SaveChangesAsync();
        });
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields());
        await house.Tick("2019-03-08T15:00:00+01:00");
        Assert.DoesNotContain(seed.Maud.Email, await house.AddressesOf("digest"));
        Assert.Contains(seed.Lou.Email, await house.AddressesOf("digest"));
        Assert.Empty(await house.AddressesOf("member-reminder-2"));
    }

    [Fact]
    public async Task The_mail_tells_requests_then_dates_then_news_then_the_silent()
    {
        await using var house = await TestHouse.Open("sqlite", "2019-03-08T14:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields(help: "Un relecteur ?", victories: "<b>Gagné</b>", keyDate: "2019-03-14", keyDateText: "Démo publique"));
        await house.Tick("2019-03-08T14:00:00+01:00");
        await house.Tick("2019-03-08T15:00:00+01:00");
        var letter = Assert.Single(await house.Letters("digest"));
        foreach (var text in new[] { letter.Html, letter.Text })
            Assert.True(InOrder(text, "Un relecteur", "Démo publique", "Finir la carte", "Balise"), text);
        Assert.DoesNotContain("<b>Gagné</b>", letter.Html);
        Assert.Contains("<b>Gagné</b>", letter.Text);
        Assert.Equal("Promotion 3 · semaine 10, un coup de main cherché", letter.Subject);
    }

    [Theory, OnEachDatabase]
    public async Task A_key_date_that_came_or_changed_after_closing_is_not_in_the_mail(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T14:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.Tick("2019-03-08T14:00:00+01:00");
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields(keyDate: "2019-03-12", keyDateText: "À l'heure"));
        house.Clock.Now = house.Clock.Now.AddMinutes(40);
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields(keyDate: "2019-03-13", keyDateText: "Changée"));
        await house.File(await house.SignedIn(seed.Lou), seed.Form(team: seed.Balise), Filing.Fields(keyDate: "2019-03-14", keyDateText: "Trop tard"));
        await house.Tick("2019-03-08T15:00:00+01:00");
        var letter = Assert.Single(await house.Letters("digest"));
        Assert.Contains("À l'heure", letter.Text);
        Assert.DoesNotContain("Changée", letter.Text);
        Assert.DoesNotContain("Trop tard", letter.Text);
    }

    [Fact]
    public async Task The_order_of_teams_is_drawn_anew_each_week_and_is_the_same_for_all()
    {
        await using var house = await TestHouse.Open("sqlite", "2019-03-08T16:00:00+01:00");
        var seed = await Seed.Plant(house);
        var teams = Enumerable.Range(1, 12).Select(i => new Team { CohortId = seed.Cohort.Id, Slug = $"t{i}", Name = $"Équipe {i}" }).ToList();
        await house.With(async db =>
        {
            db.AddRange(teams);
            foreach (var week in new[] { "2019-W09", "2019-W10" })
                foreach (var team in teams)
                {
                    var filed = new Retrospective { CohortId = seed.Cohort.Id, TeamId = team.Id, Week = IsoWeek.Parse(week) };
                    filed.File(null, Answers.Of(3, []), seed.Cohort.PlanOf(IsoWeek.Parse(week)).Hours!.Opens, house.Clock.Now);
                    db.Add(filed);
                }
            await db.SaveChangesAsync();
        });
        async Task<string[]> Order(string week) => [.. (await house.With(db => WeekNews.Gather(db, seed.Cohort, seed.Cohort.PlanOf(IsoWeek.Parse(week)), true, default))).News.Select(n => n.Team.Slug)];
        Assert.Equal(await Order("2019-W10"), await Order("2019-W10"));
        Assert.NotEqual(await Order("2019-W09"), await Order("2019-W10"));
        Assert.NotEqual(teams.Select(t => t.Slug), await Order("2019-W10"));
    }

    private static bool InOrder(string text, params string[] parts)
    {
        var at = 0;
        return parts.All(part => (at = text.IndexOf(part, at, StringComparison.Ordinal)) >= 0);
    }
}

internal static class Ticks
{
    /// <summary>The worker looks for what is due at that instant.</summary>
    public static Task Tick(this TestHouse house, string now)
    {
        house.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        return house.Due();
    }

    public static async Task Due(this TestHouse house)
    {
        while (await house.App.Services.GetRequiredService<DueWorker>().RunDue(house.Clock.Now, default) > 0) { }
    }

    public static Task<List<Posting>> Postings(this TestHouse house) => house.With(db => db.Set<Posting>().AsNoTracking().ToListAsync());

    public static async Task<List<string>> AddressesOf(this TestHouse house, string kind) =>
        [.. (await house.Postings()).Where(p => p.Occasion.Contains($"/{kind}", StringComparison.Ordinal)).Select(p => p.Address).Order(StringComparer.Ordinal)];

    public static Task<List<Letter>> Letters(this TestHouse house, string kind) => house.With(db =>
        db.Set<Posting>().Where(p => p.Occasion.Contains("/" + kind)).Select(p => p.Letter!).Distinct().ToListAsync());

    public static Task<List<string>> Outcomes(this TestHouse house, string week) => house.With(db =>
        db.Set<DueWork>().Where(w => w.Period == week && w.DoneAt != null).OrderBy(w => w.DueAt).ThenBy(w => w.Ordinal).Select(w => w.Outcome!).ToListAsync());
}
