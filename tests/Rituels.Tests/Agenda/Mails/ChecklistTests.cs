using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Agenda.Mails;

/// <summary>What is to prepare is written about on the day it is due, once, to whoever is responsible.</summary>
public class ChecklistTests
{
    private static readonly Guid Room = Guid.CreateVersion7(), Meal = Guid.CreateVersion7(), Notes = Guid.CreateVersion7();

    [Theory, OnEachDatabase]
    public async Task One_mail_a_day_has_all_that_is_due_for_a_person_and_what_is_nobodys_goes_to_the_staff(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-02-20T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.Plan(seed.Cohort, To(seed, new Chore(Room, "Réserver la salle", 14, seed.Ines.Id), new Chore(Meal, "Commander le repas", 14)));
        await house.Plan(seed.Cohort, To(seed, new Chore(Notes, "Prévenir le lieu", 15, seed.Ines.Id)) with { Title = "Atelier", Starts = new(2019, 3, 15), Ends = new(2019, 3, 15) });
        await house.Tick("2019-02-28T08:59:59+01:00");
        Assert.Empty(await house.AddressesOf("checklist"));
        await house.Tick("2019-02-28T09:00:00+01:00");
        Assert.Equal([seed.Aya.Email, seed.Ines.Email], await house.AddressesOf("checklist"));
        var own = await house.LetterTo(seed.Ines, "checklist");
        Assert.Equal("Promotion 3 · 2 choses à préparer", own.Subject);
        Assert.Contains("- Réserver la salle (pour le 28\u00a0février)", own.Text);
        Assert.Contains("- Prévenir le lieu (pour le 28\u00a0février)", own.Text);
        Assert.DoesNotContain("repas", own.Text);
        var staff = await house.LetterTo(seed.Aya, "checklist");
        Assert.Contains("Commander le repas (pour le 28\u00a0février, personne n’en est chargé)", staff.Text);
        Assert.DoesNotContain("Réserver", staff.Text);
        Assert.Null(own.Calendar);
    }

    [Theory, OnEachDatabase]
    public async Task Each_thing_is_written_about_once_and_not_when_it_is_done(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-02-20T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, To(seed, new Chore(Room, "Réserver la salle", 14, seed.Aya.Id), new Chore(Meal, "Commander le repas", 7, seed.Aya.Id)));
        await house.Tick("2019-02-28T09:00:00+01:00");
        await house.Revise(session, sheet => sheet with { Theme = "Autre chose", Checklist = [.. sheet.Checklist.Select(c => c.Id == Meal ? c with { DoneAt = house.Clock.Now } : c)] });
        await house.Tick("2019-03-07T09:00:00+01:00");
        await house.Tick("2019-03-14T09:00:00+01:00");
        Assert.Equal([seed.Aya.Email], await house.AddressesOf("checklist"));
        Assert.Contains("Réserver", (await house.LetterTo(seed.Aya, "checklist")).Text);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_due_already_when_it_is_written_down_is_told_at_the_next_hour_of_mails(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-10T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.Plan(seed.Cohort, To(seed, new Chore(Room, "Réserver la salle", 14, seed.Noe.Id)));
        await house.With(async db => { (await db.Memberships.SingleAsync(m => m.PersonId == seed.Noe.Id)).To = new(2019, 3, 10); await db.SaveChangesAsync(); });
        await house.Due();
        await house.Tick("2019-03-11T08:59:00+01:00");
        Assert.Empty(await house.AddressesOf("checklist"));
        await house.Tick("2019-03-11T09:00:00+01:00");
        Assert.Equal([seed.Aya.Email], await house.AddressesOf("checklist"));
    }

    [Theory, OnEachDatabase]
    public async Task Of_a_cancelled_session_nothing_is_left_to_prepare(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-02-20T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, To(seed, new Chore(Room, "Réserver la salle", 14, seed.Aya.Id)));
        await house.Due();
        await house.Revise(session, sheet => sheet with { Status = SessionStatus.Cancelled });
        await house.Tick("2019-02-28T09:00:00+01:00");
        Assert.Empty(await house.AddressesOf("checklist"));
        Assert.Equal(["checklist"], await house.With(db => db.Set<DueWork>().Where(w => w.Kind == "checklist" && w.DoneAt != null).Select(w => w.Outcome!).ToListAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_handed_to_somebody_else_after_its_mail_is_told_to_them_too_and_to_nobody_twice(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-02-20T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, To(seed, new Chore(Room, "Réserver la salle", 14, seed.Ines.Id)));
        await house.Due();
        await house.Tick("2019-02-28T09:00:00+01:00");
        await house.Revise(session, sheet => To(seed, new Chore(Room, "Réserver la salle", 14, seed.Noe.Id)));
        await house.Due();
        await house.Tick("2019-03-01T09:00:00+01:00");
        Assert.Equal([seed.Ines.Email, seed.Noe.Email], await house.AddressesOf("checklist"));
        await house.Revise(session, sheet => To(seed, new Chore(Room, "Réserver la salle", 14, seed.Ines.Id)));
        await house.Due();
        await house.Tick("2019-03-02T09:00:00+01:00");
        Assert.Equal([seed.Ines.Email, seed.Noe.Email], await house.AddressesOf("checklist"));
    }

    /// <summary>The page, the print-out and the mail count from the same day: the first one possible.</summary>
    [Theory, OnEachDatabase]
    public async Task As_long_as_the_day_is_open_what_is_due_counts_from_the_first_possible_one(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-02-20T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, To(seed, new Chore(Room, "Réserver la salle", 7, seed.Aya.Id)) with { Starts = new(2019, 3, 28), Ends = new(2019, 3, 28), Alternatives = [new(2019, 3, 14)], Status = SessionStatus.Tentative });
        await house.Due();
        var staff = await house.SignedIn(seed.Aya);
        var page = $"/{seed.Cohort.Slug}/agenda/sessions/{session.Id}";
        foreach (var path in new[] { page + "/sheet", page + "/checklist" }) Assert.Contains("jeudi 7\u00a0mars", System.Net.WebUtility.HtmlDecode(await staff.GetStringAsync(path)));
        await house.Tick("2019-03-07T09:00:00+01:00");
        Assert.Contains("- Réserver la salle (pour le 7\u00a0mars)", (await house.LetterTo(seed.Aya, "checklist")).Text);
    }

    private static SessionSheet To(Seed seed, params Chore[] chores) => Mailing.March(seed) with { Checklist = chores };
}
