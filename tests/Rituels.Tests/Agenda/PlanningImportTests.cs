using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Shell;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

/// <summary>A planning document comes into the agenda, and comes again after it changed.</summary>
public class PlanningImportTests
{
    private const string Head = "| Date | Horaires | Public | Lieu | Titre | Animateurs |\n|---|---|---|---|---|---|\n";
    private const string Bootcamp = "| 11 au 15 février | | EIG | Agora | Bootcamp | |\n", Data = "| 14 mars | 14h-18h | EIG + mentors | Agora | Données | Aya Staff |\n", End = "| 7 ou 14 novembre | | EIG | | Restitution | |\n";

    [Theory, OnEachDatabase]
    public async Task A_document_becomes_sessions_and_once_more_changes_nothing(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        var outcome = await agenda.Import(Head + Bootcamp + Data + End);
        Assert.Equal("+ Bootcamp, + Données, + Restitution", PlanningHouse.Told(outcome));
        var data = (await agenda.Sessions())[1];
        Assert.Equal((new DateOnly(2019, 3, 14), new TimeOnly(14, 0), "Agora", agenda.Seed.Aya.Id), (data.FirstDay, data.Sheet.From, data.Sheet.Place, data.Sheet.Facilitators[0].PersonId));
        Assert.Equal(SessionStatus.Tentative, (await agenda.Sessions())[2].Sheet.Status);
        var before = await agenda.Snapshot();
        Assert.Equal("= Bootcamp, = Données, = Restitution", PlanningHouse.Told(await agenda.Import(Head + Bootcamp + Data + End)));
        Assert.Equal(before, await agenda.Snapshot());
    }

    [Theory, OnEachDatabase]
    public async Task What_moved_was_renamed_or_cancelled_is_the_same_session(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Import(Head + Bootcamp + Data + End);
        var uids = (await agenda.Sessions()).Select(session => session.Uid);
        var outcome = await agenda.Import(Head + "| ~~11 au 15 février~~ | | EIG | Agora | Bootcamp | |\n| 21 mars | 14h-18h | EIG + mentors | Agora | Données | Aya Staff |\n| 7 ou 14 novembre | | EIG | | Grande fête | |\n");
        Assert.Equal("~ Bootcamp status, ~ Données days, ~ Grande fête title", PlanningHouse.Told(outcome));
        Assert.Equal([MatchedBy.Source, MatchedBy.Moved, MatchedBy.Renamed], outcome.Sessions.Select(session => session.By));
        var sessions = await agenda.Sessions();
        Assert.Equal(uids, sessions.Select(session => session.Uid));
        Assert.Equal([1, 1, 0], sessions.Select(session => session.Sequence));
        Assert.Equal(3, await agenda.House.With(db => db.Set<SessionChange>().CountAsync(change => change.ById == null)));
    }

    [Theory, OnEachDatabase]
    public async Task What_people_changed_here_stays_unless_the_document_changed_it_too(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Import(Head + Data);
        await agenda.Edit(sheet => sheet with { Place = "Musée", Theme = "Ouverture", From = new(13, 30) });
        Assert.Equal("= Données", PlanningHouse.Told(await agenda.Import(Head + Data)));
        var moved = Data.Replace("Agora", "Phare").Replace("14 mars", "21 mars");
        Assert.Equal("~ Données days !place", PlanningHouse.Told(await agenda.Import(Head + moved)));
        var sheet = (await agenda.Sessions())[0].Sheet;
        Assert.Equal((new DateOnly(2019, 3, 21), "Musée", "Ouverture", new TimeOnly(13, 30)), (sheet.Starts, sheet.Place, sheet.Theme, sheet.From));
    }

    [Theory, OnEachDatabase]
    public async Task A_conflict_is_told_until_somebody_decides(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Import(Head + Data);
        await agenda.Edit(sheet => sheet with { Place = "Musée" });
        var elsewhere = Head + Data.Replace("Agora", "Phare");
        Assert.Equal("= Données !place", PlanningHouse.Told(await agenda.Import(elsewhere)));
        Assert.Equal("= Données !place", PlanningHouse.Told(await agenda.Import(elsewhere)));
        Assert.Equal("= Données", PlanningHouse.Told(await agenda.Import(elsewhere, Dispute.KeepHere)));
        Assert.Equal("= Données", PlanningHouse.Told(await agenda.Import(elsewhere, Dispute.TakeDocument)));
        Assert.Equal("Musée", (await agenda.Sessions())[0].Sheet.Place);
        Assert.Equal("~ Données place", PlanningHouse.Told(await agenda.Import(Head + Data.Replace("Agora", "Serre"), Dispute.TakeDocument)));
        Assert.Equal("Serre", (await agenda.Sessions())[0].Sheet.Place);
    }

    [Theory, OnEachDatabase]
    public async Task What_vanished_from_the_document_stays_and_is_told(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Import(Head + Bootcamp + Data + End);
        Assert.Equal("= Bootcamp, = Données, ! Restitution", PlanningHouse.Told(await agenda.Import(Head + Bootcamp + Data)));
        Assert.Equal(3, (await agenda.Sessions()).Count);
        Assert.Equal("+ Autre chose", PlanningHouse.Told(await agenda.Import(Head + "| 3 juin | | EIG | | Autre chose | |\n")));
    }

    [Theory, OnEachDatabase]
    public async Task A_session_without_a_day_is_left_out_and_one_that_loses_its_day_keeps_it(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        Assert.Equal("+ Données, ? Fête", PlanningHouse.Told(await agenda.Import(Head + Data + "| à venir | | EIG | | Fête | |\n")));
        Assert.Equal("~ Données status", PlanningHouse.Told(await agenda.Import(Head + Data.Replace("14 mars", "à venir"))));
        Assert.Equal(new DateOnly(2019, 3, 14), (await agenda.Sessions())[0].FirstDay);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_entered_here_before_is_followed_and_nothing_of_it_is_lost(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Enter(new() { Title = "Données", Starts = new(2019, 3, 14), Ends = new(2019, 3, 14), Place = "Musée" });
        Assert.Equal("~ Données hours audience !place facilitators", PlanningHouse.Told(await agenda.Import(Head + Data)));
        Assert.Equal("Musée", Assert.Single(await agenda.Sessions()).Sheet.Place);
    }

    [Theory, OnEachDatabase]
    public async Task Sessions_of_one_title_find_theirs_by_their_days(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        string[] days = ["14 mars", "18 avril", "23 mai"];
        await agenda.Import(Head + string.Concat(days.Select(day => $"| {day} | | | | Mentors | |\n")));
        var outcome = await agenda.Import(Head + "| 14 mars | | | | Mentors | |\n| 25 avril | | | | Mentors | |\n| 30 mai | | | | Mentors | |\n");
        Assert.Equal("= Mentors, ~ Mentors days, ~ Mentors days", PlanningHouse.Told(outcome));
        Assert.Equal(["2019-03-14", "2019-04-25", "2019-05-30"], (await agenda.Sessions()).Select(session => $"{session.FirstDay:yyyy-MM-dd}"));
        Assert.Equal([false, true, true], outcome.Sessions.Select(session => session.IsGuess));
    }

    [Theory, OnEachDatabase]
    public async Task A_step_is_on_the_day_that_the_document_says_and_a_day_chosen_here_stays_where_it_says_none(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        const string document = "# Séminaire du 16 au 17 mai\n\n## Déroulé\n\n### Jour 1\n\n- 9h30-12h : Arrivée\n\n### Jour 2\n\n- 12h-17h : Bilan\n";
        await agenda.Import(document);
        Assert.Equal([1, 2], (await agenda.Sessions())[0].Sheet.RunOfShow.Select(step => step.Day));
        var before = await agenda.Snapshot();
        await agenda.Import(document);
        Assert.Equal(before, await agenda.Snapshot());
        await agenda.Import(document.Replace("### Jour 1\n\n", "").Replace("### Jour 2\n\n", "").Replace("Bilan\n", "Bilan\n- 17h-18h : Départ\n"));
        Assert.Equal(["1 Arrivée", "2 Bilan", "1 Départ"], (await agenda.Sessions())[0].Sheet.RunOfShow.Select(step => $"{step.Day} {step.Title}"));
    }

    /// <summary>Of many of one title, each moved, all find theirs, though only the nearest are looked at.</summary>
    [Theory, OnEachDatabase]
    public async Task Many_sessions_of_one_title_that_all_moved_are_the_same_sessions(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Import(Days(0));
        var uids = (await agenda.Sessions()).Select(session => session.Uid).ToHashSet();
        var outcome = await agenda.Import(Days(1));
        Assert.Equal((0, 200, 0), (outcome.Count(PlanningEffect.Created), outcome.Count(PlanningEffect.Updated), outcome.Count(PlanningEffect.Vanished)));
        Assert.Equal(uids, (await agenda.Sessions()).Select(session => session.Uid).ToHashSet());

        static string Days(int shift) => Head + string.Concat(Enumerable.Range(0, 200).Select(row => $"| {new DateOnly(2019, 1, 3).AddDays(3 * row + shift):dd/MM/yyyy} | | EIG | | Mentors | |\n"));
    }

    [Theory, OnEachDatabase]
    public async Task Words_that_no_field_took_are_kept_for_staff_and_addresses_as_links(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Import("| Date | Titre | Budget |\n|---|---|---|\n| 14 mars | [Données](https://supports.example/mars) | 300 € |\n");
        var sheet = (await agenda.Sessions())[0].Sheet;
        Assert.Equal("In the imported planning:\n- Budget : 300 €", sheet.StaffNotes);
        Assert.Equal(("supports.example", "https://supports.example/mars"), (sheet.Links[0].Label, sheet.Links[0].Url));
    }
}
