using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Coaching;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Shell;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Coaching;

/// <summary>Whom staff see first, in which words, and what changed since.</summary>
public class FollowTests
{
    [Theory, OnEachDatabase]
    public async Task Teams_stand_by_how_long_they_have_waited_in_words(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Called(scene.Seed.Carto, "2019-03-01");
        var page = await Read(scene.Aya, At + "?of=all");
        Assert.Equal(["Balise", "Carto Demo"], page.QuerySelectorAll(".follow h3 a").Select(a => a.TextContent));
        Assert.Equal(["Attend", "À jour"], page.QuerySelectorAll(".follow .badge").Select(b => b.TextContent).Take(2));
        var text = await Text(scene.Aya, At + "?of=all");
        Assert.Contains("Aucun contact encore, 23 jours, rythme 10", text);
        Assert.Contains("5 jours sans nouvelles, rythme 10", text);
        Assert.Contains("Appel du 1er mars, 15 min, Aya Staff", text);
    }

    [Theory, OnEachDatabase]
    public async Task A_referent_sees_their_own_and_may_look_at_anothers_or_at_all(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        Assert.Equal(["Carto Demo"], (await Read(scene.Aya, At)).QuerySelectorAll(".follow h3 a").Select(a => a.TextContent));
        var bea = await scene.House.SignedIn(scene.Bea);
        Assert.Equal(2, (await Read(bea, At)).QuerySelectorAll(".follow h3 a").Length);
        Assert.Equal(["Carto Demo"], (await Read(bea, $"{At}?of={scene.Seed.Aya.Id}")).QuerySelectorAll(".follow h3 a").Select(a => a.TextContent));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await bea.GetAsync($"{At}?of={Guid.CreateVersion7()}", Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task Teams_that_nobody_of_the_staff_follows_are_named(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        Assert.Contains("1 est sans référent : Balise.", await Text(scene.Aya, At));
        await scene.House.With(db => db.Teams.ExecuteUpdateAsync(set => set.SetProperty(t => t.ReferentId, scene.Bea.Id), Stop));
        Assert.DoesNotContain("sans référent", await Text(scene.Aya, At));
        await scene.House.With(db => db.Memberships.Where(m => m.PersonId == scene.Bea.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.To, new DateOnly(2019, 3, 1)), Stop));
        Assert.Contains("2 sont sans référent", await Text(scene.Aya, At));
    }

    [Theory, OnEachDatabase]
    public async Task A_planned_session_silences_a_contact_resets_and_a_pause_rests(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        Assert.Equal(Standing.Waits, await StandingOf(scene, scene.Seed.Carto));
        var session = await scene.Planned(scene.Seed.Carto, "2019-03-20");
        Assert.Equal(Standing.Planned, await StandingOf(scene, scene.Seed.Carto));
        Assert.Contains("mercredi 20 mars, 15 h – 15 h 30", await Text(scene.Aya, At));
        await scene.House.With(db => db.Set<CoachingSession>().Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SessionState.Cancelled), Stop));
        Assert.Equal(Standing.Waits, await StandingOf(scene, scene.Seed.Carto));
        await scene.Called(scene.Seed.Carto, "2019-02-24");
        Assert.Equal(Standing.Fine, await StandingOf(scene, scene.Seed.Carto));
        scene.House.Clock.Now = scene.House.Clock.Now.AddDays(1);
        Assert.Equal(Standing.Waits, await StandingOf(scene, scene.Seed.Carto));
        await scene.Keep(new TeamRhythm { TeamId = scene.Seed.Carto.Id, CohortId = scene.Seed.Cohort.Id, Days = 11 });
        Assert.Equal(Standing.Fine, await StandingOf(scene, scene.Seed.Carto));
        await scene.House.With(async db => { (await db.Teams.SingleAsync(t => t.Id == scene.Seed.Balise.Id)).Pauses = [new(new(2019, 3, 1), new(2019, 3, 7))]; await db.SaveChangesAsync(Stop); });
        Assert.Equal(Standing.Paused, await StandingOf(scene, scene.Seed.Balise));
        scene.House.Clock.Now = scene.House.Clock.Now.AddDays(3);
        // Since 11 February, but for the seven days of the pause.
        Assert.Equal(20, (await Follow(scene, scene.Seed.Balise)).Waited);
        await scene.Called(scene.Seed.Balise, "2019-03-05");
        Assert.Equal(3, (await Follow(scene, scene.Seed.Balise)).Waited);
    }

    [Theory, OnEachDatabase]
    public async Task What_changed_since_the_last_contact_is_told_and_nothing_before_it(string database)
    {
        await using var scene = await CoachingScene.Open(database, adjust: builder => builder.Services.AddScoped<ITeamChanges, Helped>());
        await Filed(scene, "2019-W08", 4, "2019-02-22T12:00:00+01:00", "");
        await scene.Called(scene.Seed.Carto, "2019-02-25");
        await Filed(scene, "2019-W09", 2, "2019-03-01T12:00:00+01:00", "Comité");
        var changes = (await Read(scene.Aya, At)).QuerySelectorAll(".changes li > a").Select(a => a.TextContent.Replace('\u00a0', ' ')).ToList();
        Assert.Equal(["a demandé de l’aide", "date clé, 12 juin : Comité", "l’humeur baisse : géniale, puis mitigée", "semaine 9 déposée, humeur : mitigée"], changes.Order(StringComparer.Ordinal));
        Assert.Equal("Depuis", (await Read(scene.Aya, At)).QuerySelectorAll(".follow dt").Last().TextContent);
        await scene.Called(scene.Seed.Carto, "2019-03-05");
        Assert.DoesNotContain("semaine 9", await Text(scene.Aya, At));
    }

    [Theory, OnEachDatabase]
    public async Task What_was_edited_or_noted_elsewhere_since_is_told_too(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await Filed(scene, "2019-W09", 3, "2019-02-26T12:00:00+01:00", "");
        await scene.Called(scene.Seed.Carto, "2019-02-27");
        await scene.House.With(async db =>
        {
            (await db.Set<Retrospective>().SingleAsync(Stop)).File(scene.Seed.Ines.Id, Answers.Of(1, [], new DateOnly(2019, 6, 12), "Comité"), new(2019, 3, 1, 12, 0, 0, TimeSpan.FromHours(1)), DateTimeOffset.MaxValue);
            var noted = new NotedDate { CohortId = scene.Seed.Cohort.Id, TeamId = scene.Seed.Carto.Id, Day = new(2019, 7, 1) };
            noted.Hear("Lancement", null, new(2019, 3, 2, 12, 0, 0, TimeSpan.FromHours(1)));
            db.Add(noted);
            return await db.SaveChangesAsync(Stop);
        });
        var changes = (await Read(scene.Aya, At)).QuerySelectorAll(".changes li > a").Select(a => a.TextContent.Replace('\u00a0', ' ')).ToList();
        Assert.Contains("semaine 9 retouchée, humeur : difficile", changes);
        Assert.Contains("date clé, 12 juin : Comité", changes);
        Assert.Contains("date clé, 1er juillet : Lancement", changes);
    }

    [Theory, OnEachDatabase]
    public async Task Home_and_team_page_tell_staff_in_a_line_and_others_nothing_of_it(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Called(scene.Seed.Carto, "2019-02-12", "Une note");
        Assert.Contains("1 attend des nouvelles : Carto Demo", await Text(scene.Aya, "/eig-2019"));
        Assert.Contains("Appel du 12 février, 15 min, Aya Staff.", await Text(scene.Aya, "/eig-2019/teams/carto-demo"));
        foreach (var person in new[] { scene.Seed.Ines, scene.Seed.Maud, scene.Seed.Lou })
        {
            var browser = await scene.House.SignedIn(person);
            Assert.DoesNotContain("attend", await Text(browser, "/eig-2019"));
            Assert.DoesNotContain("Appel du", await Text(browser, "/eig-2019/teams/carto-demo"));
        }
    }

    private static async Task<TeamFollow> Follow(CoachingScene scene, Team team) =>
        (await scene.House.With(db => TeamFollow.Read(db, scene.Seed.Cohort, scene.House.Clock.Now, Stop))).Single(follow => follow.Team.Id == team.Id);

    private static async Task<Standing> StandingOf(CoachingScene scene, Team team) => (await Follow(scene, team)).Standing;

    private static Task Filed(CoachingScene scene, string week, int mood, string at, string date)
    {
        var filed = new Retrospective { CohortId = scene.Seed.Cohort.Id, TeamId = scene.Seed.Carto.Id, Week = IsoWeek.Parse(week) };
        filed.File(scene.Seed.Ines.Id, Answers.Of(mood, [], date.Length > 0 ? new DateOnly(2019, 6, 12) : null, date), DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.MaxValue);
        return scene.Keep(filed);
    }

    /// <summary>Another room's share.</summary>
    private sealed class Helped : ITeamChanges
    {
        public Task<IReadOnlyList<TeamChange>> Since(Cohort cohort, IReadOnlyDictionary<Guid, DateTimeOffset> since, Tongue tongue, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<TeamChange>>([.. since.Select(team => new TeamChange(team.Key, team.Value.AddHours(1), "a demandé de l’aide", "/eig-2019/help"))]);
    }
}
