using Rituels.Agenda;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Agenda;

/// <summary>One session again on another day, and a whole year in another cohort.</summary>
public class SessionCopiesTests
{
    [Theory, OnEachDatabase]
    public async Task A_session_is_duplicated_on_another_day(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.Plenary(scene));
        var answer = await scene.Send(session.At("/copy"), "", [("Starts", "2019-04-11")]);
        var copy = (await scene.AllSaved())[1];
        Scene.Went(answer, copy.At("/edit?done=added"));
        Assert.Equal(("Plénière de mars", SessionStatus.Tentative, new DateOnly(2019, 4, 11), 3, "", ""), (copy.Sheet.Title, copy.Sheet.Status, copy.Sheet.Starts, copy.Sheet.RunOfShow.Count, copy.Sheet.Notes, copy.Sheet.StaffNotes));
        Assert.Equal(session.Sheet.Facilitators, copy.Sheet.Facilitators);
        Assert.All(copy.Sheet.Checklist, chore => Assert.True(chore is { IsDone: false, ResponsibleId: null } && session.Sheet.Checklist.All(known => known.Id != chore.Id)));
        Assert.NotEqual(session.Uid, copy.Uid);
        Assert.Equal(0, copy.Sequence);
    }

    [Theory, OnEachDatabase]
    public async Task Duplicated_by_two_presses_it_is_there_once_more(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.Plenary(scene));
        var fields = await scene.Fill(session.At("/copy"), "", [("Starts", "2019-04-11")]);
        for (var i = 0; i < 2; i++)
        {
            var answer = await scene.Staff.PostAsync(session.At("/copy"), new FormUrlEncodedContent(fields), Scene.Stop);
            Scene.Went(answer, (await scene.AllSaved()).Single(saved => saved.Id != session.Id).At("/edit?done=added"));
        }
    }

    [Theory, OnEachDatabase]
    public async Task In_another_cohort_only_its_people_and_guests_stay(string database)
    {
        await using var scene = await Scene.Open(database);
        var next = await Next(scene);
        var session = await scene.Plan(Planned.Plenary(scene) with { RunOfShow = [new(1, new(10, 0), null, "Atelier") { Facilitators = ["Aya Staff", "Inès Demo", "Maud Modèle", "Camille Invitée"], Pairings = [["Cartodémo"]] }] });
        Scene.Went(await scene.Send(session.At("/copy"), "", [("Into", "eig-2020"), ("Starts", "2020-03-12")]));
        var copy = (await scene.AllSaved()).Single(saved => saved.CohortId == next.Id).Sheet;
        Assert.Equal(["Aya Staff", "Camille Invitée"], copy.Facilitators.Select(person => person.Name));
        Assert.Equal(["Dominique Lieu"], copy.Speakers.Select(person => person.Name));
        Assert.Equal(["Aya Staff", "Camille Invitée"], copy.RunOfShow[0].Facilitators);
        Assert.Empty(copy.RunOfShow[0].Pairings);
    }

    [Fact]
    public async Task Nothing_is_copied_into_a_cohort_of_others()
    {
        await using var scene = await Scene.Open("sqlite");
        var other = await Seed.Plant(scene.House, "ailleurs");
        var session = await scene.Plan(Planned.Plenary(scene));
        Assert.NotNull((await Scene.Page(await scene.Send(session.At("/copy"), "", [("Into", "ailleurs")]))).QuerySelector("#into-error, [role=alert]"));
        Assert.DoesNotContain(await scene.AllSaved(), saved => saved.CohortId == other.Cohort.Id);
    }

    [Theory, OnEachDatabase]
    public async Task A_year_is_taken_over_by_whole_weeks(string database)
    {
        await using var scene = await Scene.Open(database);
        var next = await Next(scene);
        foreach (var sheet in new[] { Planned.OneDay("Plénière de mars", new(2019, 3, 14)), Planned.OneDay("Séminaire", new(2019, 5, 16)) with { Ends = new(2019, 5, 17), Kind = SessionKind.Seminar }, Planned.OneDay("Annulée", new(2019, 6, 6)) with { Status = SessionStatus.Cancelled }, Planned.OneDay("Laissée", new(2019, 7, 4)) })
            await scene.Plan(sheet);
        const string reuse = "/eig-2020/agenda/reuse";
        var offered = (await scene.Read(reuse)).QuerySelectorAll("input[name=Ticked]").Select(box => box.GetAttribute("value")!).ToList();
        Assert.Equal(3, offered.Count);
        var form = (await scene.Fill(reuse, "", [])).Where(field => field.Key is "form" or "From" or "Weeks").Concat(offered.Take(2).Select(id => KeyValuePair.Create("Ticked", id)));
        Scene.Went(await scene.Staff.PostAsync(reuse, new FormUrlEncodedContent(form), Scene.Stop), "/eig-2020/agenda/plan?done=added");

        var taken = (await scene.AllSaved()).Where(session => session.CohortId == next.Id).Select(session => session.Sheet).ToList();
        Assert.Equal([("Plénière de mars", new(2020, 3, 19), new(2020, 3, 19)), ("Séminaire", new(2020, 5, 21), new DateOnly(2020, 5, 22))], taken.Select(sheet => (sheet.Title, sheet.Starts, sheet.Ends)));
        Assert.All(taken, sheet => Assert.Equal(SessionStatus.Tentative, sheet.Status));
        Assert.Equal(2, (await scene.Read(reuse)).QuerySelectorAll("input[name=Ticked][disabled]").Length);
    }

    [Fact]
    public void A_year_is_shifted_as_when_a_cohort_is_begun_again()
    {
        var first = Scene.NewCohort("a", "A");
        var again = first.Again("b", "B", new(2020, 2, 19), default);
        Assert.Equal(again.Ends.DayNumber - first.Ends.DayNumber, SheetCopies.Shift(first, again));
        Assert.Equal(0, SheetCopies.Shift(first, again) % 7);
    }

    /// <summary>The next cohort, begun on Monday 17 February 2020, with the same head.</summary>
    private static async Task<Cohort> Next(Scene scene)
    {
        var next = Cohort.Start("eig-2020", "EIG 4", new(2020, 2, 17), new(2020, 11, 20), Rhythm.Default, scene.House.Clock.Now);
        await scene.House.With(db => { db.AddRange(next, new Membership { CohortId = next.Id, PersonId = scene.Head.Id, Role = Role.Staff }); return db.SaveChangesAsync(Scene.Stop); });
        return next;
    }
}
