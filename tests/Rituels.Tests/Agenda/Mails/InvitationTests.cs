using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Calendars;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Agenda.Mails;

/// <summary>Seven days before, the audience is invited; the day before, reminded.</summary>
public class InvitationTests
{
    [Theory, OnEachDatabase]
    public async Task Its_audience_is_invited_seven_days_before_and_reminded_the_day_before_at_nine(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-02-20T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.Due();
        Assert.Equal(["invitation 2019-03-07 09:00 +01:00", "reminder 2019-03-13 09:00 +01:00"], await house.DueFor(session));
        await house.Tick("2019-03-07T08:59:59+01:00");
        Assert.Empty(await house.AddressesOf("invitation"));

        await house.Tick("2019-03-07T09:00:00+01:00");
        await house.Tick("2019-03-07T09:00:01+01:00");
        var audience = new[] { seed.Ines.Email, seed.Lou.Email, seed.Maud.Email, seed.Noe.Email };
        Assert.Equal(audience, await house.AddressesOf("invitation-0"));
        Assert.NotNull((await house.With(db => db.Set<Session>().SingleAsync())).InvitedAt);

        await house.Tick("2019-03-13T09:00:00+01:00");
        Assert.Equal(audience, await house.AddressesOf("reminder-0"));
        Assert.Contains("C’est demain.", (await house.LetterTo(seed.Ines, "reminder")).Text);
        Assert.Equal(["invitation 4", "reminder 4"], await house.DoneFor(session));
    }

    [Theory, OnEachDatabase]
    public async Task Each_group_reads_its_own_hours_in_the_letter_and_in_the_event(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-07T09:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.Due();
        var (fellows, mentors) = (await house.LetterTo(seed.Ines, "invitation"), await house.LetterTo(seed.Maud, "invitation"));
        Assert.Equal(fellows.Id, (await house.LetterTo(seed.Lou, "invitation")).Id);
        Assert.Contains("9\u00a0h\u00a030\u00a0– 18\u00a0h", fellows.Text);
        Assert.Contains("14\u00a0h\u00a0– 17\u00a0h\u00a030", mentors.Text);
        Assert.DoesNotContain("9\u00a0h\u00a030\u00a0– 18\u00a0h", mentors.Text);
        Assert.Equal(("2019-03-14 09:30–18:00", "2019-03-14 14:00–17:30"), (fellows.Event().Hours(), mentors.Event().Hours()));
        Assert.Equal((session.Uid, 0, EventStatus.Confirmed), (fellows.Event().Uid, fellows.Event().Sequence, fellows.Event().Status));
        Assert.Equal(CalendarMethod.Request, fellows.CalendarMethod);
        Assert.Equal("Promotion 3 · Invitation\u00a0: Plénière de mars, jeudi 14\u00a0mars", fellows.Subject);
        Assert.Contains($"/eig-2019/agenda/sessions/{session.Id}#answer", fellows.Html);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_for_staff_only_is_in_no_letter(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-07T09:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.Plan(seed.Cohort, Mailing.March(seed) with { Audience = [new(Groups.Fellows), new(Groups.Staff)] });
        await house.Due();
        foreach (var person in new[] { seed.Ines, seed.Aya })
        {
            var letter = await house.LetterTo(person, "invitation");
            foreach (var text in new[] { letter.Html, letter.Text, letter.Calendar! })
            {
                Assert.Contains("Ouvrir un jeu de données", text.Replace("\r\n ", ""));
                Assert.DoesNotContain("chaises", text);
                Assert.DoesNotContain("Réserver la salle", text.Replace("\r\n ", ""));
            }
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_session_made_closer_than_seven_days_invites_at_once_and_does_not_say_that_it_is_late(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-13T08:30:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.Due();
        Assert.Equal(["invitation 4"], await house.DoneFor(session));
        Assert.DoesNotContain("retard", (await house.LetterTo(seed.Ines, "invitation")).Text);
        await house.Tick("2019-03-13T09:00:00+01:00");
        Assert.Equal(["invitation 4", "skipped: told today"], await house.DoneFor(session));
    }

    [Theory, OnEachDatabase]
    public async Task A_session_whose_day_is_not_decided_invites_nobody_before_it_is(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-01T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed) with { Alternatives = [new(2019, 3, 28)] });
        await house.Due();
        Assert.Empty(await house.DueFor(session));
        await house.Tick("2019-03-10T10:00:00+01:00");
        await house.Revise(session, sheet => sheet with { Alternatives = [] });
        await house.Due();
        Assert.Equal(["invitation 4"], await house.DoneFor(session));
    }

    [Theory, OnEachDatabase]
    public async Task Who_left_gets_nothing_who_is_away_does_and_who_stopped_does_not(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-01T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.With(async db =>
        {
            (await db.Memberships.SingleAsync(m => m.PersonId == seed.Noe.Id)).To = new(2019, 3, 6);
            db.Add(new Absence { PersonId = seed.Ines.Id, From = new(2019, 3, 1), To = new(2019, 3, 10) });
            await db.SaveChangesAsync();
        });
        await house.Stop(seed.Lou, seed.Cohort, "session");
        await house.Tick("2019-03-07T09:00:00+01:00");
        Assert.Equal([seed.Ines.Email, seed.Maud.Email], await house.AddressesOf("invitation"));
    }

    [Theory, OnEachDatabase]
    public async Task A_session_for_nobody_in_particular_is_for_the_whole_cohort_and_the_public_is_not_written_to(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-07T09:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.Plan(seed.Cohort, Mailing.March(seed) with { Audience = [] });
        await house.Plan(seed.Cohort, Mailing.March(seed) with { Audience = [new("alumni")], Speakers = [] });
        await house.Due();
        Assert.Equal(new[] { seed.Aya, seed.Ines, seed.Lou, seed.Maud, seed.Noe }.Select(p => p.Email), await house.AddressesOf("invitation"));
    }

    [Theory, OnEachDatabase]
    public async Task Days_are_the_cohorts_choice(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-02-20T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.Due();
        await house.With(db => { db.Add(new AgendaBook { CohortId = seed.Cohort.Id, MailDays = [2, 14, 5] }); return db.SaveChangesAsync(); });
        await house.Due();
        Assert.Equal(["invitation 2019-02-28 09:00 +01:00", "reminder 2019-03-09 09:00 +01:00", "reminder 2019-03-12 09:00 +01:00"], await house.DueFor(session));
        await house.With(async db => { (await db.Set<AgendaBook>().SingleAsync()).MailDays = []; await db.SaveChangesAsync(); });
        await house.Due();
        Assert.Empty(await house.DueFor(session));
    }

    [Theory, OnEachDatabase]
    public async Task In_the_week_when_clocks_change_it_is_nine_by_the_clock(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-20T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed) with { Starts = new(2019, 4, 2), Ends = new(2019, 4, 2) });
        await house.Due();
        Assert.Equal(["invitation 2019-03-26 09:00 +01:00", "reminder 2019-04-01 09:00 +02:00"], await house.DueFor(session));
        await house.Tick("2019-03-26T09:00:00+01:00");
        var times = Assert.IsType<TimeRange>((await house.LetterTo(seed.Ines, "invitation")).Event().Time);
        Assert.Equal(DateTimeOffset.Parse("2019-04-02T09:30:00+02:00"), times.StartsAt);
    }
}
