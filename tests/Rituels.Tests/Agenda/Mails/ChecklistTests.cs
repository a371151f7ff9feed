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
        Assert.Equal("[Promotion 3] 2 choses à préparer", own.Subject);
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

    private static SessionSheet To(Seed seed, params Chore[] chores) => Mailing.March(seed) with { Checklist = chores };
}
