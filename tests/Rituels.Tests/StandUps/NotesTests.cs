using Microsoft.EntityFrameworkCore;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Tests.StandUps;

/// <summary>What whoever hosts writes down on others.</summary>
public class NotesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Whoever_hosts_asks_for_a_team_and_not_for_themselves(string database)
    {
        await using var scene = await StandUpScene.Open(database);
        await scene.Press("start");
        foreach (var (turn, text) in new[] { (scene.StandUp.Turns[0].Id.ToString(), "Un relecteur"), ("", "Une salle") })
            await scene.Post($"{scene.At}/notes", "Add", ("Note.Turn", turn), ("Note.Text", text), ("Note.As", "help"));
        Assert.Equal([("Un relecteur", scene.Seed.Carto.Id, (Guid?)null), ("Une salle", (Guid?)null, scene.Seed.Aya.Id)],
            (await scene.House.Requests()).Select(r => (r.Text, r.TeamId, r.AskedById)));
    }

    [Fact]
    public async Task A_day_that_is_typed_makes_a_key_date_whichever_button_Enter_presses()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        await scene.Press("start");
        await scene.Post($"{scene.At}/notes", "Add", ("Note.Turn", scene.StandUp.Turns[0].Id.ToString()), ("Note.Text", "Démonstration"), ("Note.Day", "2019-03-28"), ("Note.As", "note"));
        Assert.Equal([new DateOnly(2019, 3, 28)], await scene.House.With(async db => (await db.Set<Rituels.Retrospectives.NotedDate>().ToListAsync(Stop)).Select(n => n.Day)));
    }

    [Fact]
    public async Task In_a_closed_cohort_the_remote_gives_way_to_the_summary()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        await scene.Press("start");
        await scene.House.With(db => { db.Cohorts.Single(c => c.Id == scene.Seed.Cohort.Id).Close(scene.House.Clock.Now); return db.SaveChangesAsync(Stop); });
        var answer = await scene.Aya.GetAsync($"{scene.At}/remote", Stop);
        Assert.Equal((System.Net.HttpStatusCode.Redirect, scene.At), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }
}
