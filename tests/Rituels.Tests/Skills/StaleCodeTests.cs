using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Skills;
using Rituels.Tests.House;

namespace Rituels.Tests.Skills;

/// <summary>What phones do with a code that is over, or wrong, holds nobody up.</summary>
public class StaleCodeTests
{
    private static CancellationToken Stop => SkillsScene.Stop;

    [Theory, OnEachDatabase]
    public async Task Old_pages_of_a_whole_room_are_told_that_it_is_over_and_keep_nobody_out_of_the_next_workshop(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        var (first, phone) = (await Begin(scene), scene.House.Browser());
        var form = SignedInBrowsers.FormField(await phone.GetStringAsync($"/join/{first}", Stop));
        await scene.Post(scene.Seed.Aya, "/eig-2019/skills/workshop", "End");
        var second = await Begin(scene);
        for (var i = 0; i < 25; i++)
        {
            var late = await phone.PostAsync($"/join/{first}?handler=Add", new FormUrlEncodedContent([new("form", form), new("Name", "Git"), new("Family", "topic"), new("Levels", "CanHelp")]), Stop);
            Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
            Assert.Contains("Cet atelier est terminé", SkillsScene.Text(await SkillsScene.Parse(late)));
        }
        Assert.Contains("Cet atelier est terminé", SkillsScene.Text(await SkillsScene.Parse(await scene.House.Post(phone, "/join", [new("Code", first)]))));
        Assert.Equal(HttpStatusCode.OK, (await scene.House.Browser().GetAsync($"/join/{second}", Stop)).StatusCode);
        Assert.Empty(await scene.Lines());
    }

    [Fact]
    public async Task Wrong_codes_of_a_room_hold_neither_the_right_one_nor_who_is_signed_in()
    {
        await using var scene = await SkillsScene.Open("sqlite");
        var (code, phone) = (await Begin(scene), scene.House.Browser());
        for (var i = 0; i < 40; i++) Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync("/join/ZZZZZZ", Stop)).StatusCode);
        foreach (var browser in new[] { phone, await scene.House.SignedIn(scene.Seed.Lou) }) Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/join/{code}", Stop)).StatusCode);
    }

    [Fact]
    public async Task In_a_closed_cohort_a_code_that_runs_shows_nobody()
    {
        await using var scene = await SkillsScene.Open("sqlite");
        var code = await Begin(scene);
        await scene.House.With(db => db.Cohorts.ExecuteUpdateAsync(set => set.SetProperty(c => c.ClosedAt, scene.House.Clock.Now), Stop));
        var answer = await scene.House.Browser().GetAsync($"/join/{code}", Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Lou Essai", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop)));
    }

    private static async Task<string> Begin(SkillsScene scene)
    {
        scene.House.Clock.Now = scene.House.Clock.Now.AddMinutes(1);
        await scene.Post(scene.Seed.Aya, "/eig-2019/skills/workshop", "Start");
        return (await scene.House.With(db => db.Set<SkillsWorkshop>().AsNoTracking().SingleAsync(w => w.StartedAt == scene.House.Clock.Now, Stop))).Code!;
    }
}
