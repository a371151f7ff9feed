using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Delivery;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Agenda.Mails;

/// <summary>The program was down, runs twice, or its save fails: nobody gets a mail twice, and what is late says so.</summary>
public class LateMailTests
{
    [Theory, OnEachDatabase]
    public async Task What_was_due_while_the_program_was_down_leaves_once_and_says_that_it_is_late(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-01T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.Due();
        await house.Tick("2019-03-08T11:00:00+01:00");
        await house.Tick("2019-03-08T11:00:05+01:00");
        Assert.Equal(4, (await house.AddressesOf("invitation")).Count);
        var letter = await house.LetterTo(seed.Ines, "invitation");
        Assert.Contains("devait partir jeudi 7\u00a0mars à 9\u00a0h\u00a0: il part en retard", letter.Text);
        Assert.Contains("il part en retard", letter.Html);
        Assert.Equal(["reminder 2019-03-13 09:00 +01:00"], await house.DueFor(session));
    }

    [Theory, OnEachDatabase]
    public async Task What_makes_no_sense_any_more_is_skipped(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-01T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.Due();
        await house.Tick("2019-03-14T09:30:00+01:00");
        Assert.Equal(["skipped: session begun", "skipped: session begun"], await house.DoneFor(session));
        Assert.Empty(await house.AddressesOf("invitation"));
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_reminders_due_together_the_last_leaves(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-02-20T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.With(db => { db.Add(new AgendaBook { CohortId = seed.Cohort.Id, MailDays = [14, 3, 1] }); return db.SaveChangesAsync(); });
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.Tick("2019-02-28T09:00:00+01:00");
        await house.Tick("2019-03-13T12:00:00+01:00");
        Assert.Equal(["invitation 4", "skipped: a later reminder is due", "reminder 4"], await house.DoneFor(session));
    }

    [Theory, OnEachDatabase]
    public async Task Four_ticks_at_once_send_one_mail_to_each(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-01T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.Due()));
        await house.Due();
        Assert.Equal(2, (await house.DueFor(session)).Count);
        house.Clock.Now = DateTimeOffset.Parse("2019-03-07T09:00:00+01:00");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.Due()));
        Assert.Equal(4, (await house.AddressesOf("invitation")).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Letters_what_is_told_and_the_end_of_the_work_are_one_save(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-01T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.Due();
        await house.With(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE letters RENAME TO letters_away"));
        await house.Tick("2019-03-07T09:00:00+01:00");
        Assert.Null((await Mail(house)).Told);
        Assert.Null((await house.With(db => db.Set<Session>().SingleAsync())).InvitedAt);
        Assert.Empty(await house.DoneFor(session));

        await house.With(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE letters_away RENAME TO letters"));
        await house.Tick("2019-03-07T09:05:00+01:00");
        Assert.Equal(["invitation 4"], await house.DoneFor(session));
        Assert.NotNull((await Mail(house)).Told);
    }

    [Theory, OnEachDatabase]
    public async Task Inviting_outdates_no_form_that_somebody_has_open(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-07T09:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.Due();
        var invited = await house.With(db => db.Set<Session>().SingleAsync());
        Assert.NotNull(invited.InvitedAt);
        Assert.Equal(session.Version, invited.Version);
    }

    [Theory, OnEachDatabase]
    public async Task A_closed_cohort_writes_to_nobody(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-01T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.Due();
        await house.With(async db => { (await db.Cohorts.SingleAsync()).Close(house.Clock.Now); await db.SaveChangesAsync(); });
        await house.Tick("2019-03-07T09:00:00+01:00");
        Assert.Equal(["skipped: cohort closed"], await house.DoneFor(session));
    }

    private static Task<SessionMail> Mail(TestHouse house) => house.With(db => db.Set<SessionMail>().AsNoTracking().SingleAsync());
}
