using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Calendars;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Agenda.Mails;

/// <summary>Once invited, people are told ten minutes after a change, once for all that changed meanwhile.</summary>
public class ChangeTests
{
    [Theory, OnEachDatabase]
    public async Task A_session_moved_twice_within_ten_minutes_makes_one_mail_with_what_was_and_what_is(string database)
    {
        await using var house = await Invited(database);
        await Move(house, "2019-03-08T10:00:00+01:00", sheet => sheet with { Starts = new(2019, 3, 21), Ends = new(2019, 3, 21) });
        await Move(house, "2019-03-08T10:06:00+01:00", sheet => sheet with { Starts = new(2019, 3, 28), Ends = new(2019, 3, 28), From = new(10, 0) });
        await house.Tick("2019-03-08T10:09:59+01:00");
        Assert.Empty(await house.AddressesOf("change"));
        await house.Tick("2019-03-08T10:10:00+01:00");
        await house.Tick("2019-03-08T10:30:00+01:00");
        Assert.Equal(["invitation 4", "moved 4"], await house.DoneFor(Session));
        var letter = await house.LetterTo(Seed.Ines, "change");
        Assert.Equal("Promotion 3 · Changement\u00a0: Plénière de mars, jeudi 28\u00a0mars", letter.Subject);
        Assert.Contains("Jeudi 28\u00a0mars 2019 (avant\u00a0: jeudi 14\u00a0mars 2019)", letter.Text);
        Assert.Contains("10\u00a0h\u00a0– 18\u00a0h (avant\u00a0: 9\u00a0h\u00a030\u00a0– 18\u00a0h)", letter.Text);
        Assert.Equal((CalendarMethod.Request, Session.Uid, 2, "2019-03-28 10:00–18:00"), (letter.CalendarMethod, letter.Event().Uid, letter.Event().Sequence, letter.Event().Hours()));
        Assert.Equal(["reminder 2019-03-27 09:00 +01:00"], await house.DueFor(Session));
    }

    /// <summary>A message is about the session's own UID, with the feed's SEQUENCE; days that it might have been on are the feed's to strike out.</summary>
    [Theory, OnEachDatabase]
    public async Task A_day_that_becomes_open_and_is_decided_is_told_each_time_under_the_same_name(string database)
    {
        await using var house = await Invited(database);
        await Move(house, "2019-03-08T10:00:00+01:00", sheet => sheet with { Alternatives = [new(2019, 3, 28)] });
        await house.Tick("2019-03-08T10:10:00+01:00");
        var open = (await house.LetterTo(Seed.Ines, "change")).Event();
        Assert.Equal((Session.Uid, 1, EventStatus.Tentative), (open.Uid, open.Sequence, open.Status));
        await Move(house, "2019-03-09T10:00:00+01:00", sheet => sheet.DecidedFor(new(2019, 3, 28)));
        await house.Tick("2019-03-09T10:10:00+01:00");
        var letter = await house.LetterTo(Seed.Ines, "change");
        Assert.Equal((CalendarMethod.Request, Session.Uid, 2, "2019-03-28 09:30–18:00", EventStatus.Confirmed), (letter.CalendarMethod, letter.Event().Uid, letter.Event().Sequence, letter.Event().Hours(), letter.Event().Status));
    }

    [Theory, OnEachDatabase]
    public async Task Moved_again_later_it_is_told_again(string database)
    {
        await using var house = await Invited(database);
        await Move(house, "2019-03-08T10:00:00+01:00", sheet => sheet with { Place = "Ailleurs" });
        await house.Tick("2019-03-08T10:10:00+01:00");
        await Move(house, "2019-03-08T11:00:00+01:00", sheet => sheet with { Rooms = "Petit atelier" });
        await house.Tick("2019-03-08T11:10:00+01:00");
        Assert.Equal(["invitation 4", "moved 4", "moved 4"], await house.DoneFor(Session));
        var letter = await house.LetterTo(Seed.Ines, "change");
        Assert.Contains("Ailleurs, Petit atelier (avant\u00a0: Ailleurs, Grand atelier)", letter.Text);
        Assert.Equal(2, letter.Event().Sequence);
    }

    [Theory, OnEachDatabase]
    public async Task Cancelled_it_is_struck_out_and_brought_back_it_is_there_again(string database)
    {
        await using var house = await Invited(database);
        await Move(house, "2019-03-08T10:00:00+01:00", sheet => sheet with { Status = SessionStatus.Cancelled });
        await house.Tick("2019-03-08T10:10:00+01:00");
        var off = await house.LetterTo(Seed.Maud, "change");
        Assert.Equal("Promotion 3 · Annulation\u00a0: Plénière de mars, jeudi 14\u00a0mars", off.Subject);
        Assert.Equal((CalendarMethod.Cancel, EventStatus.Cancelled, 1), (off.CalendarMethod, off.Event().Status, off.Event().Sequence));
        Assert.Empty(await house.DueFor(Session));

        await Move(house, "2019-03-09T10:00:00+01:00", sheet => sheet with { Status = SessionStatus.Confirmed });
        await house.Tick("2019-03-09T10:10:00+01:00");
        var back = await house.LetterTo(Seed.Maud, "change");
        Assert.Contains("elle a finalement lieu", back.Text);
        Assert.Equal((CalendarMethod.Request, EventStatus.Confirmed, 2), (back.CalendarMethod, back.Event().Status, back.Event().Sequence));
        Assert.Equal(["invitation 4", "cancelled 4", "back 4"], await house.DoneFor(Session));
        Assert.Equal(["reminder 2019-03-13 09:00 +01:00"], await house.DueFor(Session));
    }

    [Theory, OnEachDatabase]
    public async Task Changed_and_back_within_ten_minutes_it_is_nobodys_news(string database)
    {
        await using var house = await Invited(database);
        await Move(house, "2019-03-08T10:00:00+01:00", sheet => sheet with { From = new(11, 0) });
        await Move(house, "2019-03-08T10:05:00+01:00", sheet => sheet with { From = new(9, 30) });
        await house.Tick("2019-03-08T10:10:00+01:00");
        await house.Tick("2019-03-08T10:30:00+01:00");
        Assert.Equal(["invitation 4", "skipped: as it was"], await house.DoneFor(Session));
    }

    [Theory, OnEachDatabase]
    public async Task Only_those_whose_hours_changed_are_told(string database)
    {
        await using var house = await Invited(database);
        await Move(house, "2019-03-08T10:00:00+01:00", sheet => sheet with { Audience = [new(Groups.Fellows), new(Groups.Mentors, new(15, 0), new(17, 30)), new("alumni")] });
        await house.Tick("2019-03-08T10:10:00+01:00");
        Assert.Equal([Seed.Maud.Email], await house.AddressesOf("change"));
        Assert.Equal("2019-03-14 15:00–17:30", (await house.LetterTo(Seed.Maud, "change")).Event().Hours());
    }

    [Theory, OnEachDatabase]
    public async Task A_group_that_is_added_is_invited_and_one_that_is_taken_off_need_not_come(string database)
    {
        await using var house = await Invited(database);
        await Move(house, "2019-03-08T10:00:00+01:00", sheet => sheet with { Audience = [new(Groups.Fellows), new(Groups.Staff)] });
        await house.Tick("2019-03-08T10:10:00+01:00");
        Assert.Equal([Seed.Aya.Email, Seed.Maud.Email], await house.AddressesOf("change"));
        Assert.StartsWith("Promotion 3 · Invitation", (await house.LetterTo(Seed.Aya, "change")).Subject);
        var off = await house.LetterTo(Seed.Maud, "change");
        Assert.Contains("vous n’avez pas à venir", off.Text);
        Assert.Equal((CalendarMethod.Cancel, EventStatus.Cancelled), (off.CalendarMethod, off.Event().Status));
    }

    [Theory, OnEachDatabase]
    public async Task When_nobody_knows_the_day_any_more_they_are_told_so(string database)
    {
        await using var house = await Invited(database);
        await Move(house, "2019-03-08T10:00:00+01:00", sheet => sheet with { Alternatives = [new(2019, 3, 28)] });
        await house.Tick("2019-03-08T10:10:00+01:00");
        var letter = await house.LetterTo(Seed.Ines, "change");
        Assert.Contains("La date n’est pas arrêtée.", letter.Text);
        Assert.Contains("14 ou 28\u00a0mars 2019", letter.Text);
        Assert.Equal(EventStatus.Tentative, letter.Event().Status);
        Assert.Empty(await house.DueFor(Session));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_corrected_after_the_session_is_nobodys_news(string database)
    {
        await using var house = await Invited(database);
        await house.Tick("2019-03-13T09:00:00+01:00");
        await Move(house, "2019-03-15T10:00:00+01:00", sheet => sheet with { Place = "Ailleurs, en vérité" });
        await house.Tick("2019-03-15T10:10:00+01:00");
        Assert.Equal(["invitation 4", "reminder 4", "skipped: session over"], await house.DoneFor(Session));
    }

    [Theory, OnEachDatabase]
    public async Task Moved_before_the_invitation_only_its_hour_moves_and_moved_close_it_leaves_at_once(string database)
    {
        await using var house = await Planned(database);
        await Move(house, "2019-03-01T11:00:00+01:00", sheet => sheet with { Starts = new(2019, 3, 21), Ends = new(2019, 3, 21) });
        Assert.Equal(["invitation 2019-03-14 09:00 +01:00", "reminder 2019-03-20 09:00 +01:00"], await house.DueFor(Session));
        await Move(house, "2019-03-01T12:00:00+01:00", sheet => sheet with { Starts = new(2019, 3, 5), Ends = new(2019, 3, 5) });
        Assert.Equal(["invitation 4"], await house.DoneFor(Session));
        Assert.Equal(["reminder 2019-03-04 09:00 +01:00"], await house.DueFor(Session));
        Assert.Empty(await house.AddressesOf("change"));
    }

    [Theory, OnEachDatabase]
    public async Task Moved_after_its_reminder_it_is_reminded_of_again(string database)
    {
        await using var house = await Invited(database);
        await house.Tick("2019-03-13T09:00:00+01:00");
        await Move(house, "2019-03-13T10:00:00+01:00", sheet => sheet with { Starts = new(2019, 3, 28), Ends = new(2019, 3, 28) });
        await house.Tick("2019-03-13T10:10:00+01:00");
        await house.Tick("2019-03-27T09:00:00+01:00");
        Assert.Equal(["invitation 4", "reminder 4", "moved 4", "reminder 4"], await house.DoneFor(Session));
        Assert.Equal(8, (await house.AddressesOf("reminder")).Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_change_that_is_about_to_be_told_stands_for_the_reminder(string database)
    {
        await using var house = await Invited(database);
        await Move(house, "2019-03-13T08:55:00+01:00", sheet => sheet with { Place = "Ailleurs" });
        await house.Tick("2019-03-13T09:00:00+01:00");
        await house.Tick("2019-03-13T09:05:00+01:00");
        Assert.Equal(["invitation 4", "skipped: a change is due", "moved 4"], await house.DoneFor(Session));
    }

    private Seed Seed { get; set; } = null!;
    private Session Session { get; set; } = null!;

    private async Task<TestHouse> Planned(string database)
    {
        var house = await TestHouse.Open(database, "2019-03-01T10:00:00+01:00");
        Seed = await Seed.Plant(house);
        Session = await house.Plan(Seed.Cohort, Mailing.March(Seed));
        await house.Due();
        return house;
    }

    private async Task<TestHouse> Invited(string database)
    {
        var house = await Planned(database);
        await house.Tick("2019-03-07T09:00:00+01:00");
        return house;
    }

    private async Task Move(TestHouse house, string at, Func<SessionSheet, SessionSheet> change)
    {
        house.Clock.Now = DateTimeOffset.Parse(at);
        await house.Revise(Session, change);
        await house.Due();
    }
}
