using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Programme;
using Rituels.Skills;
using Rituels.Talks;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Skills;

/// <summary>From a subject of the map to a talk: what the map says of people stays in the cohort, and it can be wanted again.</summary>
public class TalksToGiveTests
{
    [Theory, OnEachDatabase]
    public async Task Those_outside_read_a_talk_from_the_map_once_it_is_opened_to_them_and_never_who_is_on_its_subject(string database)
    {
        await using var scene = await Wanted(database);
        var (page, noe, outside) = (await Propose(scene, "Git"), await scene.House.SignedIn(scene.Seed.Noe), scene.House.Browser());
        Assert.DoesNotContain("Inès", await Text(noe, page));
        Went(await Send(noe, page + "/edit", ""), $"{page}?done=proposed");
        Went(await Send(noe, page + "/date", "", ("Typed.Day", "2019-03-14")), $"{page}?done=dated");
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(page, SkillsScene.Stop)).StatusCode);
        string[] read = ["/eig-2019/talks.md", "/eig-2019/agenda/public.ics"];
        foreach (var path in read) Assert.DoesNotContain("Git", await outside.GetStringAsync(path, SkillsScene.Stop));
        Went(await Send(noe, page + "/edit", "", ("Typed.Audience", "Open")), $"{page}?done=saved");
        foreach (var text in await Task.WhenAll(read.Append(page).Select(path => outside.GetStringAsync(path, SkillsScene.Stop))))
        {
            Assert.Contains("Git", text);
            Assert.DoesNotContain("Inès", WebUtility.HtmlDecode(text));
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_dropped_idea_comes_back_and_after_a_talk_that_was_held_there_is_a_new_one(string database)
    {
        await using var scene = await Wanted(database);
        var (page, noe) = (await Propose(scene, "Git"), await scene.House.SignedIn(scene.Seed.Noe));
        Assert.Equal(page, await Propose(scene, "Git"));
        Went(await Send(noe, page + "/edit", ""), $"{page}?done=proposed");
        await Send(noe, page, "Drop");
        Assert.Equal(page, await Propose(scene, "Git"));
        Assert.Equal([(TalkState.Idea, null)], (await Talks(scene)).Select(talk => (talk.State, talk.LeadId)));
        Went(await Send(noe, page + "/edit", ""), $"{page}?done=proposed");
        Went(await Send(noe, page + "/date", "", ("Typed.Day", "2019-03-05")), $"{page}?done=dated");
        var next = await Propose(scene, "Git");
        Assert.NotEqual(page, next);
        Assert.Equal(next, await Propose(scene, "Git"));
        Assert.Equal([TalkState.Dated, TalkState.Idea], (await Talks(scene)).Select(talk => talk.State));
    }

    [Theory, OnEachDatabase]
    public async Task What_only_phones_said_makes_a_whole_sentence(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Lou, "Git", Level.WantsToLearn);
        await using (var scope = scene.House.App.Services.CreateAsyncScope())
            Assert.True(await scope.ServiceProvider.GetRequiredService<Placing>().Add(scene.Seed.Cohort, scene.Seed.Ines.Id, new("Git", "topic", new HashSet<Level> { Level.CanHelp }), isConfirmed: false, scene.House.Clock.Now, SkillsScene.Stop));
        await Propose(scene, "Git");
        Assert.Equal("1 veut apprendre, et quelqu’un peut aider : la carte des compétences dit qui, à « Git ».", Assert.Single(await Talks(scene)).About.Replace('\u00a0', ' '));
    }

    [Theory, OnEachDatabase]
    public async Task Who_helps_and_learns_is_no_audience_of_their_own(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Ines, "Git", Level.CanHelp, Level.WantsToLearn);
        Assert.Null((await scene.Page(scene.Seed.Noe, await scene.PageOf("Git"))).QuerySelector("form[action*=Propose]"));
        await scene.Says(scene.Seed.Lou, "Git", Level.WantsToLearn);
        Assert.Equal("1 veut apprendre", (await scene.Page(scene.Seed.Noe, "/eig-2019/skills/needs")).QuerySelector("#talks ~ .grid .badge")!.TextContent);
    }

    private static async Task<SkillsScene> Wanted(string database)
    {
        var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Ines, "Git", Level.CanHelp);
        await scene.Says(scene.Seed.Lou, "Git", Level.WantsToLearn);
        return scene;
    }

    /// <summary>Everybody reads it: it is in the cohort's first language, whoever presses.</summary>
    [Fact]
    public async Task An_idea_from_the_map_is_in_the_cohorts_language()
    {
        await using var scene = await SkillsScene.Open("sqlite");
        await scene.Says(scene.Seed.Ines, "Git", Level.CanHelp);
        await scene.Says(scene.Seed.Lou, "Git", Level.WantsToLearn);
        await scene.Post(await scene.House.SignedIn(scene.Seed.Noe, "en"), await scene.PageOf("Git"), "Propose");
        Assert.StartsWith("1 veut apprendre", Assert.Single(await Talks(scene)).About);
    }

    private static async Task<string> Propose(SkillsScene scene, string subject) =>
        (await scene.Post(scene.Seed.Noe, await scene.PageOf(subject), "Propose")).Headers.Location!.OriginalString;

    private static Task<List<Talk>> Talks(SkillsScene scene) => scene.House.With(db => db.Set<Talk>().AsNoTracking().OrderBy(t => t.CreatedAt).ThenBy(t => t.Id).ToListAsync(SkillsScene.Stop));
}
