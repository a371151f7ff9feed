using Rituels.Agenda;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Agenda;

/// <summary>Moved, decided, cancelled, brought back, deleted, given to somebody, ticked off.</summary>
public class SessionMovesTests
{
    [Theory, OnEachDatabase]
    public async Task A_session_is_moved_and_its_run_of_show_goes_along(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.Plenary(scene));
        Scene.Went(await scene.Send(session.At("/move"), "", [("Move.Starts", "2019-03-21"), ("Move.From", "10:30"), ("Move.Until", "19:00")]), session.At("?done=saved"));
        var saved = await scene.Saved(session);
        Assert.Equal((new DateOnly(2019, 3, 21), new DateOnly(2019, 3, 21), 1), (saved.FirstDay, saved.LastDay, saved.Sequence));
        Assert.Equal([new TimeOnly(10, 30), new TimeOnly(11, 0), new TimeOnly(11, 0)], saved.Sheet.RunOfShow.Select(step => step.From!.Value));
        Assert.Equal((new TimeOnly(15, 0), new TimeOnly(18, 30)), (saved.Sheet.Audience[0].From, saved.Sheet.Audience[0].Until));
        Assert.Single(await scene.Changes(session));
    }

    [Fact]
    public async Task Hours_that_the_run_of_show_does_not_fit_are_refused()
    {
        await using var scene = await Scene.Open("sqlite");
        var session = await scene.Plan(Planned.Plenary(scene));
        await Scene.CameBack(await scene.Send(session.At("/move"), "", [("Move.Until", "11:00")]), "move-until", "11:00");
        await Scene.CameBack(await scene.Send(session.At("/move"), "", [("Move.From", "12:00"), ("Move.Along", "-")]), "move-from", "12:00", error: "move-until");
        Assert.Empty(await scene.Changes(session));
    }

    [Theory, OnEachDatabase]
    public async Task One_of_its_possible_days_is_chosen(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.Plenary(scene) with { Alternatives = [new(2019, 3, 28)], Status = SessionStatus.Tentative });
        Assert.NotNull((await Scene.Page(await scene.Send(session.At("/move"), "Decide", [("day", "2019-03-29")]))).QuerySelector("[role=alert]"));
        Scene.Went(await scene.Send(session.At("/move"), "Decide", [("day", "2019-03-28")]));
        var saved = (await scene.Saved(session)).Sheet;
        Assert.Equal((new DateOnly(2019, 3, 28), SessionStatus.Confirmed, 0), (saved.Starts, saved.Status, saved.Alternatives.Count));
    }

    [Theory, OnEachDatabase]
    public async Task A_session_is_cancelled_and_brought_back_as_it_was(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.Plenary(scene) with { Status = SessionStatus.Tentative });
        Scene.Went(await scene.Send(session.At("/cancel"), "", []));
        Assert.Equal((SessionStatus.Cancelled, 1), ((await scene.Saved(session)).Sheet.Status, (await scene.Saved(session)).Sequence));
        scene.Ahead(TimeSpan.FromMinutes(1));
        Scene.Went(await scene.Send(session.At("/cancel"), "Back", []));
        Assert.Equal((SessionStatus.Tentative, 2), ((await scene.Saved(session)).Sheet.Status, (await scene.Saved(session)).Sequence));
    }

    [Theory, OnEachDatabase]
    public async Task Only_what_nobody_was_told_of_is_deleted(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.Plenary(scene));
        Scene.Went(await scene.Send(session.At("/edit"), "", [("Sheet.Title", "Autre")]));
        Scene.Went(await scene.Send(session.At("/cancel"), "Delete", []), Planned.Agenda + "?done=removed");
        Assert.Empty(await scene.AllSaved());
        Assert.Empty(await scene.Changes(session));

        var told = await scene.Plan(Planned.Plenary(scene));
        var form = await scene.Fill(told.At("/cancel"), "Delete", []);
        await scene.House.With(db => { db.Set<Session>().Single(s => s.Id == told.Id).InvitedAt = scene.House.Clock.Now; return db.SaveChangesAsync(Scene.Stop); });
        Assert.NotNull((await Scene.Page(await scene.Staff.PostAsync(told.At("/cancel?handler=Delete"), new FormUrlEncodedContent(form), Scene.Stop))).QuerySelector("[role=alert]"));
        Assert.Null((await scene.Read(told.At("/cancel"))).QuerySelector("form[action$='handler=Delete']"));
        Assert.Single(await scene.AllSaved());
    }

    /// <summary>Its entry in calendars that fetched it would stay there for ever.</summary>
    [Theory, OnEachDatabase]
    public async Task What_calendars_may_follow_is_cancelled_instead_of_deleted(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.Plenary(scene));
        var form = await scene.Fill(session.At("/cancel"), "Delete", []);
        scene.Ahead(TimeSpan.FromMinutes(15));
        Assert.NotNull((await Scene.Page(await scene.Staff.PostAsync(session.At("/cancel?handler=Delete"), new FormUrlEncodedContent(form), Scene.Stop))).QuerySelector("[role=alert]"));
        Assert.Null((await scene.Read(session.At("/cancel"))).QuerySelector("form[action$='handler=Delete']"));
        Scene.Went(await scene.Send(session.At("/cancel"), "", []));
        Assert.Contains("STATUS:CANCELLED", await scene.House.Browser().GetStringAsync(Planned.Agenda + "/mentors.ics", Scene.Stop) + await scene.Staff.GetStringAsync(session.At("/session.ics"), Scene.Stop));
    }

    [Theory, OnEachDatabase]
    public async Task A_session_that_is_cancelled_stays_so_when_its_day_is_decided(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.Plenary(scene) with { Alternatives = [new(2019, 3, 28)], Status = SessionStatus.Cancelled });
        Scene.Went(await scene.Send(session.At("/move"), "Decide", [("day", "2019-03-28")]));
        var saved = (await scene.Saved(session)).Sheet;
        Assert.Equal((new DateOnly(2019, 3, 28), SessionStatus.Cancelled, 0), (saved.Starts, saved.Status, saved.Alternatives.Count));
    }

    /// <summary>An import may leave a step outside: the form says so and takes what else is changed, and so does the quick move.</summary>
    [Theory, OnEachDatabase]
    public async Task A_step_outside_the_session_holds_nobody_up_who_changes_something_else(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.OneDay("Import", new(2019, 3, 14)) with { From = new(9, 30), Until = new(18, 0), RunOfShow = [new(1, new(8, 0), new(9, 0), "Café"), new(1, new(9, 30), new(18, 0), "Tout")] });
        Assert.Contains("la séance ne commence qu’à 9:30", Scene.Text(await scene.Read(session.At("/edit"))));
        Scene.Went(await scene.Send(session.At("/edit"), "", [("Sheet.Title", "Autre")]));
        Assert.Equal("Autre", (await scene.Saved(session)).Sheet.Title);
        Scene.Went(await scene.Send(session.At("/move"), "", [("Move.Starts", "2019-03-21"), ("Move.Ends", "")]));
        await Scene.CameBack(await scene.Send(session.At("/move"), "", [("Move.Until", "17:00"), ("Move.Along", "-")]), "move-until", "17:00");
        Assert.NotNull((await Scene.Page(await scene.Send(session.At("/edit"), "", [("Sheet.Run", "8:00-9:00 Thé\n9:30-18:00 Tout")]))).QuerySelector("[role=alert]"));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_prepared_is_ticked_off_and_given_to_staff(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.Plenary(scene));
        var (room, mail) = (session.Sheet.Checklist[0], session.Sheet.Checklist[1]);
        Scene.Went(await scene.Send(session.At("/checklist"), "", [("chore", $"{room.Id}"), ("done", "true"), ("Stays", "true")]), session.At("?done=saved"));
        Scene.Went(await scene.Send(session.At("/checklist"), "Give", [("chore", $"{mail.Id}"), ("person", $"{scene.Head.Id}")]), session.At("/checklist?done=saved"));
        var saved = await scene.Saved(session);
        Assert.Equal([(scene.House.Clock.Now, scene.Head.Id), (null, scene.Head.Id)], saved.Sheet.Checklist.Select(chore => (chore.DoneAt, chore.ResponsibleId)));
        Assert.Equal(0, saved.Sequence);
        Assert.NotNull((await Scene.Page(await scene.Send(session.At("/checklist"), "Give", [("chore", $"{mail.Id}"), ("person", $"{scene.Fellow.Id}")]))).QuerySelector("[role=alert]"));
        Scene.Went(await scene.Send(session.At("/checklist"), "", [("chore", $"{room.Id}"), ("done", "false")]));
        Assert.All((await scene.Saved(session)).Sheet.Checklist, chore => Assert.False(chore.IsDone));
    }
}
